// An audit as a page for a browser.
#ifndef NEWSPRINT_REPORT_HTML_PAGE_H_
#define NEWSPRINT_REPORT_HTML_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/sink.h"
#include "report/verdict.h"

namespace newsprint {

inline constexpr std::size_t kPageItems = 20'000;

struct HtmlPageOptions {
  std::string title;                  // of the page; empty: "Report"
  std::vector<std::string> about;     // sentences on the run, for its top
  std::vector<Verdict> verdicts;      // of reviewers, fitted to the result
  bool phrases = false;               // with matches that share a phrase alone
  std::vector<std::uint8_t> tonight;  // of each article: whether it is to be marked as tonight's; empty: none
  // Items of each list. Lists are also bounded in bytes (doc/report-page.md). 0: everything, however large.
  std::size_t limit = kPageItems;
};

// One file that needs nothing else: the records of page_records.h put as data into the template that tools/report
// builds, with the texts of the articles they name. What an article holds is never markup. Where scripts do not run,
// the text report is shown. Strongest findings come first; what is left out is counted on the page.
Status WriteHtmlPage(const AuditResult& result, const HtmlPageOptions& options, const Sink& sink);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_HTML_PAGE_H_
