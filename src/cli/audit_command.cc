#include <algorithm>
#include <memory>

#include "cli/audit_report.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "engine/audit.h"
#include "io/article_reader.h"
#include "report/json_lines.h"
#include "report/plain_words.h"
#include "report/text_report.h"

namespace newsprint {
namespace {

bool HasCopies(const AuditResult& result) {
  return !result.clusters.empty() || std::any_of(result.matches.begin(), result.matches.end(),
                                                 [](const Match& match) { return match.relation == Relation::kCopy; });
}

Status Write(const AuditResult& result, const AuditSettings& settings, const Sink& sink) {
  if (settings.report.format == OutputFormat::kJsonLines) return WriteAuditRecords(result, sink);
  return WriteTextReport(result, TextOptionsOf(settings.report, settings.options), sink);
}

Status Audit(const AuditSettings& settings, Log* log, AuditResult* result) {
  std::unique_ptr<ArticleReader> articles;
  if (Status status = ArticleReader::Open(settings.input, &articles); !status.ok()) return status;
  std::unique_ptr<ArticleReader> against;
  if (settings.against) {
    if (Status status = ArticleReader::Open(*settings.against, &against); !status.ok()) return status;
  }
  // Made before the work begins: an output that cannot be written is no surprise at the end.
  std::unique_ptr<AtomicFile> output;
  if (Status status = OpenOutput(settings.report.path, &output); !status.ok()) return status;
  Status status = AuditInput(*articles, against.get(), settings.options, log->ProgressCallback(), result);
  log->EndProgress();
  if (status.ok()) status = Write(*result, settings, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

}  // namespace

int RunAudit(const AuditSettings& settings, Log* log) {
  AuditResult result;
  if (Status status = Audit(settings, log, &result); !status.ok()) return Fail(status, log);
  if (result.summary.quarantined > 0) {
    log->Info(CountOf(result.summary.quarantined, "record", "records") +
              " set aside in quarantine; the report says why");
  }
  if (settings.exit_code && HasCopies(result)) return kExitDuplicates;
  return result.summary.quarantined > 0 ? kExitQuarantine : kExitFine;
}

}  // namespace newsprint
