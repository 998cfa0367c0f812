#include "cli/audit_output.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "cli/audit_report.h"
#include "cli/output.h"
#include "io/system_error.h"
#include "report/csv_tables.h"
#include "report/sqlite_tables.h"
#include "report/tables.h"

namespace newsprint {

Status AuditOutput::Open(const ReportSettings& settings, std::unique_ptr<AuditOutput>* out) {
  std::unique_ptr<AuditOutput> output(new AuditOutput(settings));
  if (settings.format == OutputFormat::kCsv) {
    if (Status status = output->OpenFolder(); !status.ok()) return status;
  } else {
    if (Status status = OpenOutput(settings.path, &output->files_.emplace_back()); !status.ok()) return status;
  }
  if (settings.format == OutputFormat::kSqlite && output->files_.front()->temporary().empty()) {
    return Status::Usage(settings.path + ": --format sqlite writes an ordinary file only");
  }
  *out = std::move(output);
  return {};
}

AuditOutput::~AuditOutput() {
  files_.clear();
  if (!made_folder_.empty()) ::rmdir(made_folder_.c_str());
}

Status AuditOutput::OpenFolder() {
  if (::mkdir(settings_.path.c_str(), 0777) == 0) {
    made_folder_ = settings_.path;
  } else if (errno != EEXIST) {
    return SystemError(settings_.path, errno);
  }
  for (const Table& table : Tables()) {
    const std::string path = settings_.path + "/" + std::string(table.name) + ".csv";
    if (Status status = OpenOutput(path, &files_.emplace_back()); !status.ok()) return status;
  }
  return {};
}

Status AuditOutput::WriteCsv(const AuditResult& result) {
  std::size_t next = 0;
  CsvTables tables([&](const Table&) { return SinkTo(files_[next++].get()); });
  return WriteTables(result, &tables);
}

Status AuditOutput::WriteSqlite(const AuditResult& result) {
  std::unique_ptr<SqliteTables> tables;
  if (Status status = SqliteTables::Open(files_.front()->temporary(), &tables); !status.ok()) return status;
  Status status = WriteTables(result, tables.get());
  return status.ok() ? tables->Finish() : status;
}

Status AuditOutput::Write(const AuditResult& result, const AuditOptions& options,
                          const std::vector<Verdict>& verdicts) {
  Status status;
  if (settings_.format == OutputFormat::kCsv) {
    status = WriteCsv(result);
  } else if (settings_.format == OutputFormat::kSqlite) {
    status = WriteSqlite(result);
  } else {
    status = WriteAuditReport(result, settings_, options, verdicts, SinkTo(files_.front().get()));
  }
  for (const std::unique_ptr<AtomicFile>& file : files_) {
    if (status.ok()) status = Commit(file.get());
    if (status.ok()) made_folder_.clear();
  }
  return status;
}

}  // namespace newsprint
