// An audit's result in the form that was asked for.
#ifndef NEWSPRINT_CLI_AUDIT_REPORT_H_
#define NEWSPRINT_CLI_AUDIT_REPORT_H_

#include "cli/settings.h"
#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/sink.h"
#include "report/text_report.h"

namespace newsprint {

// How a text report looks where it goes: width and colours are those of the terminal, if it is one.
TextReportOptions TextOptionsOf(const ReportSettings& settings, const AuditOptions& options);

// The records or the text report, as the settings say.
Status WriteAuditReport(const AuditResult& result, const ReportSettings& settings, const AuditOptions& options,
                        const Sink& sink);

// Whether there is a pair of copies in it.
bool HasCopies(const AuditResult& result);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_AUDIT_REPORT_H_
