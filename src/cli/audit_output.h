// Where an audit's result goes, in the form that was asked for.
#ifndef NEWSPRINT_CLI_AUDIT_OUTPUT_H_
#define NEWSPRINT_CLI_AUDIT_OUTPUT_H_

#include <memory>
#include <string>
#include <vector>

#include "cli/settings.h"
#include "io/atomic_file.h"
#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/verdict.h"

namespace newsprint {

// One file, or for CSV a folder with a file for each table. Without Write() nothing is left behind.
class AuditOutput {
 public:
  // Opened before the work begins: an output that cannot be written is no surprise at the end. Makes the folder where
  // it is absent.
  static Status Open(const ReportSettings& settings, std::unique_ptr<AuditOutput>* out);
  ~AuditOutput();
  AuditOutput(const AuditOutput&) = delete;
  AuditOutput& operator=(const AuditOutput&) = delete;

  // Writes the result and puts it into its place, unless a signal was caught.
  // Verdicts go where WriteAuditReport() puts them.
  Status Write(const AuditResult& result, const AuditOptions& options, const std::vector<Verdict>& verdicts);

 private:
  explicit AuditOutput(const ReportSettings& settings) : settings_(settings) {}
  Status OpenFolder();
  Status WriteCsv(const AuditResult& result);
  Status WriteSqlite(const AuditResult& result);

  const ReportSettings settings_;
  std::vector<std::unique_ptr<AtomicFile>> files_;  // of CSV one for each of Tables(), of other forms one
  std::string made_folder_;                         // to be removed again; empty: none, or it is filled
};

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_AUDIT_OUTPUT_H_
