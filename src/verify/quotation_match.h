// Quotations that two articles share, short or altered: decided by alignment, and by what the shared words tell.
#ifndef NEWSPRINT_VERIFY_QUOTATION_MATCH_H_
#define NEWSPRINT_VERIFY_QUOTATION_MATCH_H_

#include <cstdint>
#include <vector>

#include "verify/annotate.h"
#include "verify/information.h"
#include "verify/wording.h"

namespace newsprint {

// Whether two quotations are one statement, by what the words tell that they share in order.
bool IsSameStatement(const AnnotatedArticle& a, std::uint16_t quotation_a, const AnnotatedArticle& b,
                     std::uint16_t quotation_b, const Information& information);

// Adds to `found` the quotations of two articles that are the same statement and are not yet in it (aligned blocks
// find the long ones). No word of a quotation is used twice.
void MatchQuotations(const AnnotatedArticle& a, const AnnotatedArticle& b, const Information& information,
                     std::vector<SharedWording>* found);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_QUOTATION_MATCH_H_
