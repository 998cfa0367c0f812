// Families in a text report.
#ifndef NEWSPRINT_REPORT_FAMILIES_TEXT_H_
#define NEWSPRINT_REPORT_FAMILIES_TEXT_H_

#include <cstddef>

#include "newsprint/records.h"
#include "report/page.h"
#include "report/verdict_words.h"

namespace newsprint {

// Families of three articles and more: the wordings one under another with their differences marked, then who carries
// them, the earliest first. At most `limit` of them (0: all), with a line that says how many are left out.
void WriteFamilies(const AuditResult& result, bool boilerplate, std::size_t limit, const VerdictWords& verdicts,
                   Page* page);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_FAMILIES_TEXT_H_
