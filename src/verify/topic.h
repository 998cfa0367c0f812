// Whether two articles are about the same.
#ifndef NEWSPRINT_VERIFY_TOPIC_H_
#define NEWSPRINT_VERIFY_TOPIC_H_

#include <cstddef>

#include "verify/annotate.h"

namespace newsprint {

// By the rare words of their bodies: reports of one event share a fifth and more of those of the article that has
// fewer, others a twentieth. False where one has too few to tell.
bool SameTopic(const AnnotatedArticle& a, const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_TOPIC_H_
