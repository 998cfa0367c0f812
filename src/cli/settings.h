// What a command is to do: one value, checked as a whole, and not changed afterwards.
#ifndef NEWSPRINT_CLI_SETTINGS_H_
#define NEWSPRINT_CLI_SETTINGS_H_

#include <cstddef>
#include <optional>
#include <string>

#include "cli/typed_options.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// The last four are of audits only: kCsv is a folder of tables, kSqlite a file that cannot be standard output.
enum class OutputFormat { kText, kJsonLines, kHtml, kGraphml, kCsv, kSqlite };

struct RunSettings {
  bool quiet = false;     // errors only
  bool json_log = false;  // log lines as JSON
};

// A report, and where it goes.
struct ReportSettings {
  std::string path = "-";  // "-": standard output
  OutputFormat format = OutputFormat::kText;
  std::optional<std::size_t> limit;  // items of a list in a text report or page; 0: all; none: as the report has it
  bool phrases = false;              // matches by a phrase alone in a text report or page
};

struct AuditSettings {
  InputOptions input;
  std::optional<InputOptions> against;
  AuditOptions options;
  std::optional<std::string> verdicts;  // path of a file of verdicts
  ReportSettings report;
  RunSettings run;
  bool exit_code = false;  // kExitDuplicates where copies are found
};

struct DedupSettings {
  InputOptions input;
  DedupOptions options;
  std::string kept = "-";                                           // path; "-": standard output
  std::optional<std::string> pairs, removed, clusters, quarantine;  // paths
  RunSettings run;
  bool exit_code = false;
};

struct ExplainSettings {
  InputOptions input;
  bool files = false;  // the input is two files, of one article each, and their paths are the ids
  std::string a, b;    // ids
  AuditOptions options;
  ReportSettings report;
  RunSettings run;
};

struct EvalSettings {
  std::string truth, result;             // paths; result "-": standard input
  std::optional<InputOptions> articles;  // the texts, where the truth needs them
  ReportSettings report;
  RunSettings run;
};

// Checks what was typed. kUsage with a sentence that says what is allowed.
Status CheckAudit(const TypedAudit& typed, AuditSettings* out);
Status CheckDedup(const TypedDedup& typed, DedupSettings* out);
Status CheckEval(const TypedEval& typed, EvalSettings* out);
Status CheckExplain(const TypedExplain& typed, ExplainSettings* out);

// Checks the environment variable NEWSPRINT_CPU, which the kernels read.
Status CheckCpu();

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_SETTINGS_H_
