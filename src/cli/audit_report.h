// An audit's result in the form that was asked for.
#ifndef NEWSPRINT_CLI_AUDIT_REPORT_H_
#define NEWSPRINT_CLI_AUDIT_REPORT_H_

#include "cli/log.h"
#include "cli/settings.h"
#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/sink.h"
#include "report/text_report.h"
#include "report/verdict.h"

namespace newsprint {

// How a text report looks where it goes: width and colours are those of the terminal, if it is one.
TextReportOptions TextOptionsOf(const ReportSettings& settings, const AuditOptions& options);

// The records, the text report, the page or the graph, as the settings say. REQUIRES: no form of tables.
// Verdicts are in the records, before all others, and beside their findings in the text report and on the page.
Status WriteAuditReport(const AuditResult& result, const ReportSettings& settings, const AuditOptions& options,
                        const std::vector<Verdict>& verdicts, const Sink& sink);

// Says what was set aside, and returns the exit code: kExitDuplicates for copies only where that was asked for.
int EndAudit(const AuditResult& result, bool copies_are_an_exit, Log* log);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_AUDIT_REPORT_H_
