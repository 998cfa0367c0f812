#include <memory>

#include "cli/archive_settings.h"
#include "cli/audit_output.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "engine/export.h"

namespace newsprint {
namespace {

Status Export(const ExportSettings& settings, Log* log) {
  OpenedArchive opened;
  Status status = OpenArchive(settings.archive, Archive::Access::kRead, /*create=*/false, &opened);
  if (!status.ok()) return status;
  std::unique_ptr<AuditOutput> output;
  if (Status s = AuditOutput::Open(settings.report, &output); !s.ok()) return s;
  AuditResult result;
  status = ExportArchive(opened, log->ProgressCallback(), &result);
  log->EndProgress();
  return status.ok() ? output->Write(result, {}, {}) : status;
}

}  // namespace

int RunExport(const ExportSettings& settings, Log* log) {
  const Status status = Export(settings, log);
  return status.ok() ? kExitFine : Fail(status, log);
}

}  // namespace newsprint
