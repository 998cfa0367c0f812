// Whether two articles are about the same.
#ifndef NEWSPRINT_VERIFY_TOPIC_H_
#define NEWSPRINT_VERIFY_TOPIC_H_

#include <cstddef>

#include "verify/annotate.h"

namespace newsprint {

// Of the rare words of the article that has fewer: reports of one event share a fifth and more, others a twentieth.
inline constexpr double kRelatedPart = 0.12;
inline constexpr std::size_t kFewestRareWords = 6;  // too few to tell

// By the rare words of their bodies. False where one has too few to tell.
bool SameTopic(const AnnotatedArticle& a, const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_TOPIC_H_
