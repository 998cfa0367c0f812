#include <memory>

#include "cli/audit_report.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "engine/audit.h"
#include "io/article_reader.h"

namespace newsprint {
namespace {

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
  if (status.ok()) status = WriteAuditReport(*result, settings.report, settings.options, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

}  // namespace

int RunAudit(const AuditSettings& settings, Log* log) {
  AuditResult result;
  if (Status status = Audit(settings, log, &result); !status.ok()) return Fail(status, log);
  return EndAudit(result, settings.exit_code, log);
}

}  // namespace newsprint
