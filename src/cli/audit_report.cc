#include "cli/audit_report.h"

#include <algorithm>

#include "cli/terminal.h"
#include "report/json_lines.h"

namespace newsprint {

TextReportOptions TextOptionsOf(const ReportSettings& settings, const AuditOptions& options) {
  TextReportOptions text;
  if (settings.path == "-") {
    text.width = StdoutColumns();
    text.colour = StdoutTakesColour();
  }
  text.limit = settings.limit;
  text.phrases = settings.phrases;
  text.boilerplate = options.boilerplate;
  return text;
}

Status WriteAuditReport(const AuditResult& result, const ReportSettings& settings, const AuditOptions& options,
                        const Sink& sink) {
  if (settings.format == OutputFormat::kJsonLines) return WriteAuditRecords(result, sink);
  return WriteTextReport(result, TextOptionsOf(settings, options), sink);
}

bool HasCopies(const AuditResult& result) {
  return !result.clusters.empty() || std::any_of(result.matches.begin(), result.matches.end(),
                                                 [](const Match& match) { return match.relation == Relation::kCopy; });
}

}  // namespace newsprint
