#include "cli/audit_report.h"

#include "cli/terminal.h"

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

}  // namespace newsprint
