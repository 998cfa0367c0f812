// The command line as it was typed, with what the environment and the configuration file add. Nothing is checked here:
// settings.h makes one valid value of it.
#ifndef NEWSPRINT_CLI_TYPED_OPTIONS_H_
#define NEWSPRINT_CLI_TYPED_OPTIONS_H_

#include <optional>
#include <string>
#include <vector>

namespace newsprint {

using Typed = std::optional<std::string>;

struct TypedInput {
  Typed format, map, id_field, text_field, title_field, source_field, published_field;
  Typed max_line_bytes, max_article_bytes, max_depth, max_expansion;
};

struct TypedMatching {
  Typed min_run, threshold, recall, threads, memory;
  std::vector<std::string> language_files, boilerplate_lists;
};

struct TypedRun {
  bool quiet = false;
  bool json_log = false;
};

// Which pairs a report lists.
struct TypedSelection {
  Typed window, source, relation;
  bool boilerplate = false;
  bool phrases = false;
};

struct TypedReport {
  Typed format, output, limit;
};

struct TypedAudit {
  std::vector<std::string> inputs;
  std::vector<std::string> against;
  TypedInput input;
  TypedMatching matching;
  TypedSelection selection;
  TypedReport report;
  TypedRun run;
  Typed verdicts, measure_recall;
  bool exit_code = false;
};

struct TypedDedup {
  std::vector<std::string> inputs;
  TypedInput input;
  TypedMatching matching;
  TypedRun run;
  Typed measure_recall, keep, linkage, output, pairs, removed, clusters, quarantine;
  bool exit_code = false;
};

struct TypedExplain {
  std::string a, b;
  std::vector<std::string> inputs;
  TypedInput input;
  TypedMatching matching;
  TypedReport report;
  TypedRun run;
};

struct TypedEval {
  std::string result;
  Typed truth;
  std::vector<std::string> articles;
  TypedInput input;
  TypedReport report;
  TypedRun run;
};

struct TypedAdd {
  std::vector<std::string> inputs;
  TypedInput input;
  TypedMatching matching;
  TypedRun run;
  Typed archive, quarantine;
};

struct TypedQuery {
  std::vector<std::string> inputs;
  TypedInput input;
  TypedMatching matching;
  TypedSelection selection;
  TypedReport report;
  TypedRun run;
  Typed archive;
  bool exit_code = false;
};

struct TypedNightly {
  TypedInput input;
  TypedMatching matching;
  TypedRun run;
  Typed archive, in, out, keep, metrics;
};

struct TypedExport {
  TypedMatching matching;
  TypedReport report;
  TypedRun run;
  Typed archive;
};

struct TypedCheck {
  TypedMatching matching;
  TypedReport report;
  TypedRun run;
  Typed archive;
  bool repair = false;
};

struct TypedStats {
  TypedReport report;
  TypedRun run;
  Typed archive;
};

struct TypedPrune {
  TypedReport report;
  TypedRun run;
  Typed archive, before, source, ids;
  bool dry_run = false;
};

struct TypedMigrate {
  TypedMatching matching;
  TypedRun run;
  Typed archive;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_TYPED_OPTIONS_H_
