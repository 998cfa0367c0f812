#include "cli/settings.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "absl/strings/str_cat.h"
#include "cli/checker.h"
#include "cli/output_paths.h"
#include "core/cpu.h"

namespace newsprint {

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
  CheckMeasureRecall(typed.measure_recall, &check, &settings.options.measure_recall);
  CheckSelection(typed.selection, &check, &settings.options, &settings.report);
  if (typed.verdicts) {
    check.Require(!typed.verdicts->empty() && *typed.verdicts != "-", "--verdicts must name a file");
    settings.verdicts = typed.verdicts;
    all_inputs.push_back(*typed.verdicts);
  }
  CheckTerminalReport(typed.report, FilesRead(all_inputs, settings.options.match), &check, &settings.report);
  settings.exit_code = typed.exit_code;
  return check.Finish(typed.run, &settings, out);
}

Status CheckDedup(const TypedDedup& typed, DedupSettings* out) {
  Checker check;
  DedupSettings settings;
  CheckInput(typed.input, typed.inputs, &check, &settings.input);
  CheckMatching(typed.matching, &check, &settings.options.match);
  settings.options.rule = typed.matching.threshold ? CopyRule::kJaccard : CopyRule::kRelation;
  CheckMeasureRecall(typed.measure_recall, &check, &settings.options.measure_recall);
  CheckKeep(typed.keep, &check, &settings.options.keep, &settings.options.keep_sources);
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
  settings.exit_code = typed.exit_code;
  return check.Finish(typed.run, &settings, out);
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
  CheckReport(typed.report, FilesRead(paths, settings.options.match), &check, &settings.report);
  return check.Finish(typed.run, &settings, out);
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
  CheckReport(typed.report, inputs, &check, &settings.report);
  return check.Finish(typed.run, &settings, out);
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
