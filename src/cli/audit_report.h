// An audit's result in the form that was asked for.
#ifndef NEWSPRINT_CLI_AUDIT_REPORT_H_
#define NEWSPRINT_CLI_AUDIT_REPORT_H_

#include "cli/settings.h"
#include "report/text_report.h"

namespace newsprint {

// How a text report looks where it goes: width and colours are those of the terminal, if it is one.
TextReportOptions TextOptionsOf(const ReportSettings& settings, const AuditOptions& options);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_AUDIT_REPORT_H_
