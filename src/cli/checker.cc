#include "cli/checker.h"

#include <algorithm>
#include <optional>

#include "cli/output_paths.h"
#include "cli/terminal.h"
#include "report/names.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kMostThreads = 1024;
constexpr std::uint64_t kLeastRun = 4;
constexpr std::uint64_t kMostRun = 1000;
constexpr std::uint64_t kMostDays = 36'500;
constexpr std::uint64_t kLeastMemory = std::uint64_t{16} << 20;
constexpr std::uint64_t kMostItems = 1'000'000'000;

using Formats = std::vector<std::pair<std::string_view, OutputFormat>>;

void CheckReportIn(const Formats& formats, OutputFormat fallback, const TypedReport& typed,
                   const std::vector<std::string>& read, Checker* check, ReportSettings* out) {
  out->path = typed.output.value_or("-");
  out->format = fallback;
  check->Choice<OutputFormat>("--format", typed.format, formats, &out->format);
  if (typed.limit) check->Count("--limit", typed.limit, 0, kMostItems, &out->limit.emplace());
  check->Take(CheckOutputPaths({{"-o", out->path}}, read));
}

void CheckRelations(const Typed& typed, Checker* check, std::vector<Relation>* out) {
  if (!typed) return;
  std::vector<std::string> names;
  check->Take(ParseList("--relation", *typed, &names));
  for (const std::string& name : names) {
    const std::optional<Relation> relation = RelationNamed(name);
    check->Require(relation && *relation != Relation::kNone,
                   "--relation must list copy, excerpt, background, quote, boilerplate or phrase, not '" + name + "'");
    if (relation) out->push_back(*relation);
  }
}

}  // namespace

void CheckMatching(const TypedMatching& typed, Checker* check, MatchOptions* out) {
  check->Count("--min-run", typed.min_run, kLeastRun, kMostRun, &out->min_run);
  check->Fraction("--threshold", typed.threshold, true, &out->threshold);
  check->Fraction("--recall", typed.recall, false, &out->recall);
  check->Count("--threads", typed.threads, 1, kMostThreads, &out->threads);
  if (typed.memory) check->Size("--memory", typed.memory, kLeastMemory, &out->memory.emplace());
  out->language_files = typed.language_files;
  out->boilerplate_lists = typed.boilerplate_lists;
  const auto are_files = [](const std::vector<std::string>& paths) {
    return std::none_of(paths.begin(), paths.end(),
                        [](const std::string& path) { return path.empty() || path == "-"; });
  };
  check->Require(are_files(out->language_files), "--language-file must name a file");
  check->Require(are_files(out->boilerplate_lists), "--boilerplate-list must name a file");
}

std::vector<std::string> FilesRead(std::vector<std::string> inputs, const MatchOptions& options) {
  inputs.insert(inputs.end(), options.language_files.begin(), options.language_files.end());
  inputs.insert(inputs.end(), options.boilerplate_lists.begin(), options.boilerplate_lists.end());
  return inputs;
}

void CheckReport(const TypedReport& typed, const std::vector<std::string>& read, Checker* check, ReportSettings* out) {
  CheckReportIn({{"text", OutputFormat::kText}, {"jsonl", OutputFormat::kJsonLines}}, OutputFormat::kText, typed, read,
                check, out);
}

void CheckTerminalReport(const TypedReport& typed, const std::vector<std::string>& read, Checker* check,
                         ReportSettings* out) {
  const bool to_terminal = !typed.output && StdoutIsTerminal();
  CheckReportIn({{"text", OutputFormat::kText},
                 {"jsonl", OutputFormat::kJsonLines},
                 {"html", OutputFormat::kHtml},
                 {"csv", OutputFormat::kCsv},
                 {"sqlite", OutputFormat::kSqlite},
                 {"graphml", OutputFormat::kGraphml}},
                to_terminal ? OutputFormat::kText : OutputFormat::kJsonLines, typed, read, check, out);
  check->Require(out->format != OutputFormat::kCsv || out->path != "-",
                 "--format csv writes a folder of tables: name it with --output");
  check->Require(out->format != OutputFormat::kSqlite || out->path != "-",
                 "--format sqlite writes a file: name it with --output");
}

void CheckMeasureRecall(const Typed& typed, Checker* check, std::uint64_t* out) {
  check->Count("--measure-recall", typed, 1, kMostItems, out);
}

void CheckKeep(const Typed& typed, Checker* check, Keep* keep, std::vector<std::string>* sources) {
  constexpr std::string_view kSourcePrefix = "source:";
  if (typed && typed->starts_with(kSourcePrefix)) {
    *keep = Keep::kSource;
    check->Take(ParseList("--keep source:", typed->substr(kSourcePrefix.size()), sources));
    return;
  }
  check->Choice<Keep>("--keep", typed,
                      {{"first", Keep::kFirst},
                       {"last", Keep::kLast},
                       {"longest", Keep::kLongest},
                       {"source:NAME,NAME,...", Keep::kSource}},
                      keep);
  check->Require(*keep != Keep::kSource, "--keep source: must be followed by names of outlets");
}

void CheckSelection(const TypedSelection& typed, Checker* check, AuditOptions* options, ReportSettings* report) {
  if (typed.window) check->Count("--window", typed.window, 0, kMostDays, &options->window_days.emplace());
  check->Require(!typed.source || !typed.source->empty(), "--source must name an outlet");
  options->source = typed.source.value_or("");
  CheckRelations(typed.relation, check, &options->relations);
  const auto lists = [&](Relation relation) {
    return std::find(options->relations.begin(), options->relations.end(), relation) != options->relations.end();
  };
  options->boilerplate = typed.boilerplate || lists(Relation::kBoilerplate);
  report->phrases = typed.phrases || lists(Relation::kPhrase);
}

}  // namespace newsprint
