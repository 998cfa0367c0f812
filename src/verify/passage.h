// The passage as it is reported.
#ifndef NEWSPRINT_VERIFY_PASSAGE_H_
#define NEWSPRINT_VERIFY_PASSAGE_H_

#include "newsprint/records.h"
#include "verify/annotate.h"
#include "verify/wording.h"

namespace newsprint {

// All of it but its family.
Passage MakePassage(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PASSAGE_H_
