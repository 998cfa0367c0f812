#include <memory>

#include "cli/archive_settings.h"
#include "cli/audit_output.h"
#include "cli/audit_report.h"
#include "cli/commands.h"
#include "engine/query.h"

namespace newsprint {
namespace {

Status Query(const QuerySettings& settings, Log* log, AuditResult* result) {
  std::unique_ptr<ArticleReader> reader;
  if (Status status = ArticleReader::Open(settings.input, &reader); !status.ok()) return status;
  OpenedArchive opened;
  Status status = OpenArchive(settings.archive, Archive::Access::kRead, /*create=*/false, &opened);
  if (!status.ok()) return status;
  std::unique_ptr<AuditOutput> output;
  if (Status s = AuditOutput::Open(settings.report, &output); !s.ok()) return s;
  status = QueryArchive(opened, *reader, settings.options, log->ProgressCallback(), result);
  log->EndProgress();
  return status.ok() ? output->Write(*result, settings.options, {}) : status;
}

}  // namespace

int RunQuery(const QuerySettings& settings, Log* log) {
  AuditResult result;
  if (Status status = Query(settings, log, &result); !status.ok()) return Fail(status, log);
  return EndAudit(result, settings.exit_code, log);
}

}  // namespace newsprint
