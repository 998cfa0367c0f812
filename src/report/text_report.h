// An audit as an editor wants to read it on a terminal.
#ifndef NEWSPRINT_REPORT_TEXT_REPORT_H_
#define NEWSPRINT_REPORT_TEXT_REPORT_H_

#include <cstddef>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/sink.h"
#include "report/verdict.h"

namespace newsprint {

struct TextReportOptions {
  std::size_t width = 80;         // columns; at least 40
  bool colour = false;            // ANSI escape sequences
  bool phrases = false;           // show matches that share a phrase alone, last
  bool boilerplate = false;       // show boilerplate passages
  std::size_t limit = 20;         // items of each list; 0: all, and nothing left out of long passages
  std::vector<Verdict> verdicts;  // of reviewers, fitted to the result
};

// Counts, withdrawn stories and outlets, then the matches, strongest first, then families of three and more, clusters,
// what is in quarantine, and the summary in words.
Status WriteTextReport(const AuditResult& result, const TextReportOptions& options, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_TEXT_REPORT_H_
