// The ends of a shared quotation, where a few edited words are all that is left of it.
#ifndef NEWSPRINT_VERIFY_QUOTATION_ENDS_H_
#define NEWSPRINT_VERIFY_QUOTATION_ENDS_H_

#include "verify/annotate.h"
#include "verify/wording.h"

namespace newsprint {

// Moves what is shared from the attribution within a quotation into its marks, and extends the wording within them over
// edits that are too dense for a block of prose: at most so many words further on both sides of which half are shared,
// and over a last word in another form ("initiative", "initiatives"). Other kinds are left as they are.
void ExtendQuotation(const AnnotatedArticle& a, const AnnotatedArticle& b, SharedWording* wording);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_QUOTATION_ENDS_H_
