// Whether the words of a passage differ between its two sides.
#ifndef NEWSPRINT_VERIFY_ALTERED_H_
#define NEWSPRINT_VERIFY_ALTERED_H_

#include "verify/annotate.h"
#include "verify/wording.h"

namespace newsprint {

// True where words differ: not marks, case or the place of the attribution, and not what the reporter has marked as his
// own (a cut with an ellipsis, words in square brackets) or whole sentences left out.
bool IsAltered(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_ALTERED_H_
