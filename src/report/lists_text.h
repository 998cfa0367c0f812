// The lists of a text report beside the matches.
#ifndef NEWSPRINT_REPORT_LISTS_TEXT_H_
#define NEWSPRINT_REPORT_LISTS_TEXT_H_

#include <cstddef>

#include "newsprint/records.h"
#include "report/page.h"
#include "report/verdict_words.h"

namespace newsprint {

// Each writes its heading and at most `limit` items (0: all), with a line that says how many are left out; nothing
// where the list is empty.
void WriteOutletsTable(const AuditResult& result, std::size_t limit, Page* page);
void WriteClusters(const AuditResult& result, std::size_t limit, const VerdictWords& verdicts, Page* page);
void WriteWithdrawn(const AuditResult& result, std::size_t limit, Page* page);
void WriteQuarantine(const AuditResult& result, std::size_t limit, Page* page);

// The line that ends a list of which `left` items are not shown; nothing where none is left.
void WriteLeftOut(std::size_t left, const char* one, const char* several, Page* page);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_LISTS_TEXT_H_
