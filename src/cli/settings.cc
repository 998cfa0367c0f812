#include "cli/settings.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "cli/output_paths.h"
#include "cli/parse_value.h"
#include "cli/terminal.h"
#include "core/cpu.h"
#include "report/names.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kMostThreads = 1024;
constexpr std::uint64_t kLeastRun = 4;
constexpr std::uint64_t kMostRun = 1000;
constexpr std::uint64_t kMostDays = 36'500;
constexpr std::uint64_t kMostDepth = 100'000;
constexpr std::uint64_t kLeastMemory = std::uint64_t{16} << 20;
constexpr std::uint64_t kLeastLine = 1024;
constexpr std::uint64_t kMostItems = 1'000'000'000;

// Collects the first thing that is wrong, so that checks read as a list.
class Checker {
 public:
  template <typename T>
  void Count(const char* name, const Typed& typed, std::uint64_t least, std::uint64_t most, T* out) {
    std::uint64_t value = 0;
    if (Check(typed, [&] { return ParseCount(name, *typed, least, most, &value); })) *out = static_cast<T>(value);
  }
  void Size(const char* name, const Typed& typed, std::uint64_t least, std::uint64_t* out) {
    Check(typed, [&] { return ParseSize(name, *typed, least, out); });
  }
  void Fraction(const char* name, const Typed& typed, bool one_allowed, double* out) {
    Check(typed, [&] { return ParseFraction(name, *typed, one_allowed, out); });
  }
  template <typename T>
  void Choice(const char* name, const Typed& typed, const std::vector<std::pair<std::string_view, T>>& choices,
              T* out) {
    std::vector<std::string_view> names;
    for (const auto& [choice, value] : choices) names.push_back(choice);
    std::size_t at = 0;
    if (Check(typed, [&] { return ParseChoice(name, *typed, names, &at); })) *out = choices[at].second;
  }
  void Require(bool holds, const std::string& sentence) {
    if (status_.ok() && !holds) status_ = Status::Usage(sentence);
  }
  void Take(Status status) {
    if (status_.ok()) status_ = std::move(status);
  }

  const Status& status() const { return status_; }

 private:
  // Whether there was something and it was right.
  bool Check(const Typed& typed, const std::function<Status()>& parse) {
    if (!status_.ok() || !typed) return false;
    status_ = parse();
    return status_.ok();
  }

  Status status_;
};

void CheckInput(const TypedInput& typed, const std::vector<std::string>& paths, Checker* check, InputOptions* out) {
  out->paths = paths;
  check->Require(std::find(paths.begin(), paths.end(), "") == paths.end(), "an input must have a name");
  check->Require(std::count(paths.begin(), paths.end(), "-") <= 1, "standard input (-) can be read only once");
  check->Choice<InputFormat>(
      "--input-format", typed.format,
      {{"auto", InputFormat::kAuto}, {"text", InputFormat::kText}, {"jsonl", InputFormat::kJsonl}}, &out->format);
  out->id_field = typed.id_field.value_or("");
  out->text_field = typed.text_field.value_or("");
  out->title_field = typed.title_field.value_or("");
  out->source_field = typed.source_field.value_or("");
  out->published_field = typed.published_field.value_or("");
  check->Size("--max-line-bytes", typed.max_line_bytes, kLeastLine, &out->max_line_bytes);
  check->Size("--max-article-bytes", typed.max_article_bytes, kLeastLine, &out->max_article_bytes);
  check->Count("--max-depth", typed.max_depth, 1, kMostDepth, &out->max_depth);
}

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

// All that a run reads, which it must not write over.
std::vector<std::string> FilesRead(std::vector<std::string> inputs, const MatchOptions& options) {
  inputs.insert(inputs.end(), options.language_files.begin(), options.language_files.end());
  inputs.insert(inputs.end(), options.boilerplate_lists.begin(), options.boilerplate_lists.end());
  return inputs;
}

// `fallback` is the format where none was named.
void CheckReport(const Typed& path, const Typed& format, const Typed& limit, OutputFormat fallback, Checker* check,
                 ReportSettings* out) {
  out->path = path.value_or("-");
  out->format = fallback;
  check->Choice<OutputFormat>("--format", format, {{"text", OutputFormat::kText}, {"jsonl", OutputFormat::kJsonLines}},
                              &out->format);
  check->Count("--limit", limit, 0, kMostItems, &out->limit);
}

RunSettings RunOf(const TypedRun& typed) { return {typed.quiet, typed.json_log}; }

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

bool Lists(const std::vector<Relation>& relations, Relation relation) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

void CheckKeep(const Typed& typed, Checker* check, DedupOptions* out) {
  constexpr std::string_view kSourcePrefix = "source:";
  if (typed && typed->starts_with(kSourcePrefix)) {
    out->keep = Keep::kSource;
    check->Take(ParseList("--keep source:", typed->substr(kSourcePrefix.size()), &out->keep_sources));
    return;
  }
  check->Choice<Keep>("--keep", typed,
                      {{"first", Keep::kFirst},
                       {"last", Keep::kLast},
                       {"longest", Keep::kLongest},
                       {"source:NAME,NAME,...", Keep::kSource}},
                      &out->keep);
  check->Require(out->keep != Keep::kSource, "--keep source: must be followed by names of outlets");
}

}  // namespace

Status CheckAudit(const TypedAudit& typed, AuditSettings* out) {
  Checker check;
  AuditSettings settings;
  CheckInput(typed.input, typed.inputs, &check, &settings.input);
  std::vector<std::string> all_inputs = typed.inputs;
  if (!typed.against.empty()) {
    CheckInput(typed.input, typed.against, &check, &settings.against.emplace());
    all_inputs.insert(all_inputs.end(), typed.against.begin(), typed.against.end());
    check.Require(std::count(all_inputs.begin(), all_inputs.end(), "-") <= 1,
                  "standard input (-) can be read only once");
  }
  CheckMatching(typed.matching, &check, &settings.options.match);
  if (typed.window) check.Count("--window", typed.window, 0, kMostDays, &settings.options.window_days.emplace());
  check.Require(!typed.source || !typed.source->empty(), "--source must name an outlet");
  settings.options.source = typed.source.value_or("");
  CheckRelations(typed.relation, &check, &settings.options.relations);
  settings.options.boilerplate = typed.boilerplate || Lists(settings.options.relations, Relation::kBoilerplate);
  const bool to_terminal = !typed.output && StdoutIsTerminal();
  CheckReport(typed.output, typed.format, typed.limit, to_terminal ? OutputFormat::kText : OutputFormat::kJsonLines,
              &check, &settings.report);
  settings.report.phrases = typed.phrases || Lists(settings.options.relations, Relation::kPhrase);
  check.Take(CheckOutputPaths({{"-o", settings.report.path}}, FilesRead(all_inputs, settings.options.match)));
  settings.run = RunOf(typed.run);
  settings.exit_code = typed.exit_code;
  if (check.status().ok()) *out = std::move(settings);
  return check.status();
}

Status CheckDedup(const TypedDedup& typed, DedupSettings* out) {
  Checker check;
  DedupSettings settings;
  CheckInput(typed.input, typed.inputs, &check, &settings.input);
  CheckMatching(typed.matching, &check, &settings.options.match);
  settings.options.rule = typed.matching.threshold ? CopyRule::kJaccard : CopyRule::kRelation;
  CheckKeep(typed.keep, &check, &settings.options);
  check.Choice<bool>("--linkage", typed.linkage, {{"single", false}, {"complete", true}},
                     &settings.options.complete_linkage);
  settings.kept = typed.output.value_or("-");
  std::vector<OutputPath> outputs = {{"-o", settings.kept}};
  const auto take = [&outputs](const char* option, const Typed& path, std::optional<std::string>* setting) {
    if (path) outputs.push_back({option, *path});
    *setting = path;
  };
  take("--pairs", typed.pairs, &settings.pairs);
  take("--removed", typed.removed, &settings.removed);
  take("--clusters", typed.clusters, &settings.clusters);
  take("--quarantine", typed.quarantine, &settings.quarantine);
  check.Take(CheckOutputPaths(outputs, FilesRead(typed.inputs, settings.options.match)));
  settings.run = RunOf(typed.run);
  settings.exit_code = typed.exit_code;
  if (check.status().ok()) *out = std::move(settings);
  return check.status();
}

Status CheckExplain(const TypedExplain& typed, ExplainSettings* out) {
  Checker check;
  ExplainSettings settings;
  settings.a = typed.a;
  settings.b = typed.b;
  settings.files = typed.inputs.empty();
  const std::vector<std::string> paths = settings.files ? std::vector<std::string>{typed.a, typed.b} : typed.inputs;
  CheckInput(typed.input, paths, &check, &settings.input);
  check.Require(settings.a != settings.b, "explain compares two articles, not '" + settings.a + "' with itself");
  CheckMatching(typed.matching, &check, &settings.options.match);
  settings.options.boilerplate = true;
  CheckReport(typed.output, typed.format, typed.limit, OutputFormat::kText, &check, &settings.report);
  check.Take(CheckOutputPaths({{"-o", settings.report.path}}, FilesRead(paths, settings.options.match)));
  settings.run = RunOf(typed.run);
  if (check.status().ok()) *out = std::move(settings);
  return check.status();
}

Status CheckEval(const TypedEval& typed, EvalSettings* out) {
  Checker check;
  EvalSettings settings;
  settings.truth = typed.truth.value_or("");
  settings.result = typed.result;
  check.Require(!settings.truth.empty(), "--truth must name a file of labels");
  check.Require(!settings.result.empty(), "a result must have a name");
  std::vector<std::string> inputs = {settings.truth, settings.result};
  if (!typed.articles.empty()) {
    CheckInput(typed.input, typed.articles, &check, &settings.articles.emplace());
    inputs.insert(inputs.end(), typed.articles.begin(), typed.articles.end());
  }
  check.Require(std::count(inputs.begin(), inputs.end(), "-") <= 1, "standard input (-) can be read only once");
  CheckReport(typed.output, typed.format, typed.limit, OutputFormat::kText, &check, &settings.report);
  check.Take(CheckOutputPaths({{"-o", settings.report.path}}, inputs));
  settings.run = RunOf(typed.run);
  if (check.status().ok()) *out = std::move(settings);
  return check.status();
}

Status CheckCpu() {
  const char* cpu = std::getenv("NEWSPRINT_CPU");
  if (cpu == nullptr || *cpu == '\0') return {};
  std::size_t at = 0;
  const std::vector<std::string_view> names(kInstructionSetNames.begin(), kInstructionSetNames.end());
  if (Status s = ParseChoice("NEWSPRINT_CPU", cpu, names, &at); !s.ok()) return s;
  if (static_cast<InstructionSet>(at) <= BestInstructionSet()) return {};
  return Status::Usage(absl::StrCat("NEWSPRINT_CPU is ", cpu, ", which this processor does not have"));
}

}  // namespace newsprint
