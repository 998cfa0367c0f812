#include "cli/audit_report.h"

#include <algorithm>
#include <cstdint>

#include "cli/exit_code.h"
#include "cli/terminal.h"
#include "engine/threads.h"
#include "report/graphml.h"
#include "report/html_page.h"
#include "report/json_lines.h"
#include "report/plain_words.h"

namespace newsprint {
namespace {

bool HasCopies(const AuditResult& result) {
  return !result.clusters.empty() || std::any_of(result.matches.begin(), result.matches.end(),
                                                 [](const Match& match) { return match.relation == Relation::kCopy; });
}

}  // namespace

TextReportOptions TextOptionsOf(const ReportSettings& settings, const AuditOptions& options) {
  TextReportOptions text;
  if (settings.path == "-") {
    text.width = StdoutColumns();
    text.colour = StdoutTakesColour();
  }
  text.limit = settings.limit.value_or(text.limit);
  text.phrases = settings.phrases;
  text.boilerplate = options.boilerplate;
  return text;
}

Status WriteAuditReport(const AuditResult& result, const ReportSettings& settings, const AuditOptions& options,
                        const std::vector<Verdict>& verdicts, const Sink& sink) {
  if (settings.format == OutputFormat::kJsonLines) {
    JsonRecord record;
    for (const Verdict& verdict : verdicts) {
      if (Status status = WriteVerdictRecord(verdict, &record, sink); !status.ok()) return status;
    }
    return WriteAuditRecords(result, sink, ThreadCount(options.match.threads));
  }
  if (settings.format == OutputFormat::kGraphml) return WriteGraphml(result, sink);
  if (settings.format == OutputFormat::kHtml) {
    HtmlPageOptions page{.verdicts = verdicts, .phrases = settings.phrases};
    page.limit = settings.limit.value_or(page.limit);
    return WriteHtmlPage(result, page, sink);
  }
  TextReportOptions text = TextOptionsOf(settings, options);
  text.verdicts = verdicts;
  return WriteTextReport(result, text, sink);
}

int EndAudit(const AuditResult& result, bool copies_are_an_exit, Log* log) {
  const std::uint64_t quarantined = result.summary.quarantined;
  if (quarantined > 0) {
    log->Info(CountOf(quarantined, "record", "records") + " set aside in quarantine; the report says why");
  }
  if (copies_are_an_exit && HasCopies(result)) return kExitDuplicates;
  return quarantined > 0 ? kExitQuarantine : kExitFine;
}

}  // namespace newsprint
