// One wording of a family beside the wording that stands for it.
#ifndef NEWSPRINT_REPORT_VARIANT_VIEW_H_
#define NEWSPRINT_REPORT_VARIANT_VIEW_H_

#include "newsprint/records.h"
#include "report/page.h"

namespace newsprint {

// The words of `variant` as its first member has them: those that the family's first variant has not in Style::kOnlyB,
// and between shared words those that only the first variant has in Style::kOnlyA; what stands between the pieces of a
// split quotation is dim. What is cut off at the ends shows as "…". Where `most_words` is not 0, long stretches are
// shortened to about so many. REQUIRES: `variant` is one of family.variant_list.
Runs ViewVariant(const AuditResult& result, const Family& family, const Variant& variant, std::size_t most_words);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_VARIANT_VIEW_H_
