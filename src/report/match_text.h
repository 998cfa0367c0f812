// One match as a person wants to read it.
#ifndef NEWSPRINT_REPORT_MATCH_TEXT_H_
#define NEWSPRINT_REPORT_MATCH_TEXT_H_

#include <cstddef>
#include <string>

#include "newsprint/records.h"
#include "report/page.h"
#include "report/verdict_words.h"

namespace newsprint {

struct MatchTextOptions {
  bool boilerplate = true;                 // show passages of this kind too
  std::size_t most_passages = 0;           // the longest so many, in their order; 0: all
  bool whole_passages = false;             // leave nothing out of long ones
  bool columns = false;                    // the two sides beside each other, where the page is wide
  const VerdictWords* verdicts = nullptr;  // of reviewers, where there are any
};

// Who with whom, the relation and its figures, who was first, and each passage. `heading` stands before the relation.
void WriteMatchText(const AuditResult& result, const Match& match, const std::string& heading,
                    const MatchTextOptions& options, Page* page);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_MATCH_TEXT_H_
