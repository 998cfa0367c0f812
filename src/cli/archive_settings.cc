#include "cli/archive_settings.h"

#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/checker.h"
#include "cli/output_paths.h"

namespace newsprint {
namespace {

namespace fs = std::filesystem;

void CheckFolder(const Typed& archive, Checker* check, std::string* out) {
  *out = archive.value_or("");
  check->Require(!out->empty(), "--archive must name a folder");
}

// Of the settings that are an archive's own, those that were typed.
void CheckArchive(const Typed& archive, const TypedMatching& matching, Checker* check, ArchiveOptions* out) {
  CheckFolder(archive, check, &out->folder);
  CheckMatching(matching, check, &out->match);
  if (matching.min_run) out->min_run = out->match.min_run;
  if (matching.threshold) out->threshold = out->match.threshold;
  if (matching.recall) out->recall = out->match.recall;
}

// Whether `inner` is `outer` or lies in it, by whatever names; neither need be there.
bool IsWithin(const std::string& inner, const std::string& outer) {
  std::error_code error;
  const fs::path in = fs::weakly_canonical(fs::absolute(inner, error), error) / "";
  const fs::path out = fs::weakly_canonical(fs::absolute(outer, error), error) / "";
  return in.lexically_normal().string().starts_with(out.lexically_normal().string());
}

// A night must not read what it writes, nor write into its archive.
void CheckFolders(const NightlySettings& settings, Checker* check) {
  const std::string& archive = settings.archive.folder;
  const std::string& in = settings.night.in;
  const std::string& out = settings.night.out;
  check->Require(!in.empty(), "--in must name the folder of the day's files");
  check->Require(!out.empty(), "--out must name the folder of the results");
  if (!check->status().ok()) return;
  check->Require(!IsWithin(out, in), "--out must not be within --in: its results would be read the next night");
  check->Require(!IsWithin(archive, in), "--archive must not be within --in");
  check->Require(!IsWithin(in, archive) && !IsWithin(out, archive), "--in and --out must not be within --archive");
}

}  // namespace

Status CheckAdd(const TypedAdd& typed, AddSettings* out) {
  Checker check;
  AddSettings settings;
  CheckInput(typed.input, typed.inputs, &check, &settings.input);
  CheckArchive(typed.archive, typed.matching, &check, &settings.archive);
  settings.quarantine = typed.quarantine;
  if (typed.quarantine) {
    check.Take(
        CheckOutputPaths({{"--quarantine", *typed.quarantine}}, FilesRead(typed.inputs, settings.archive.match)));
  }
  return check.Finish(typed.run, &settings, out);
}

Status CheckQuery(const TypedQuery& typed, QuerySettings* out) {
  Checker check;
  QuerySettings settings;
  CheckInput(typed.input, typed.inputs, &check, &settings.input);
  CheckArchive(typed.archive, typed.matching, &check, &settings.archive);
  CheckSelection(typed.selection, &check, &settings.options, &settings.report);
  CheckTerminalReport(typed.report, FilesRead(typed.inputs, settings.archive.match), &check, &settings.report);
  settings.exit_code = typed.exit_code;
  return check.Finish(typed.run, &settings, out);
}

Status CheckNightly(const TypedNightly& typed, NightlySettings* out) {
  Checker check;
  NightlySettings settings;
  CheckArchive(typed.archive, typed.matching, &check, &settings.archive);
  settings.night.in = typed.in.value_or("");
  settings.night.out = typed.out.value_or("");
  CheckFolders(settings, &check);
  CheckInput(typed.input, {}, &check, &settings.night.input);
  CheckKeep(typed.keep, &check, &settings.night.night.keep, &settings.night.night.keep_sources);
  settings.metrics = typed.metrics;
  if (typed.metrics) {
    check.Require(!typed.metrics->empty() && *typed.metrics != "-", "--metrics must name a file");
    check.Require(!IsWithin(*typed.metrics, settings.night.in) && !IsWithin(*typed.metrics, settings.archive.folder),
                  "--metrics must not be within --in or --archive");
    check.Take(CheckOutputPaths({{"--metrics", *typed.metrics}}, FilesRead({}, settings.archive.match)));
  }
  return check.Finish(typed.run, &settings, out);
}

Status CheckExport(const TypedExport& typed, ExportSettings* out) {
  Checker check;
  ExportSettings settings;
  CheckArchive(typed.archive, typed.matching, &check, &settings.archive);
  CheckTerminalReport(typed.report, FilesRead({}, settings.archive.match), &check, &settings.report);
  return check.Finish(typed.run, &settings, out);
}

Status CheckCheck(const TypedCheck& typed, CheckSettings* out) {
  Checker check;
  CheckSettings settings;
  CheckArchive(typed.archive, typed.matching, &check, &settings.archive);
  settings.repair = typed.repair;
  CheckReport(typed.report, FilesRead({}, settings.archive.match), &check, &settings.report);
  return check.Finish(typed.run, &settings, out);
}

Status CheckStats(const TypedStats& typed, StatsSettings* out) {
  Checker check;
  StatsSettings settings;
  CheckFolder(typed.archive, &check, &settings.archive);
  CheckReport(typed.report, {}, &check, &settings.report);
  return check.Finish(typed.run, &settings, out);
}

Status CheckPrune(const TypedPrune& typed, PruneSettings* out) {
  Checker check;
  PruneSettings settings;
  CheckFolder(typed.archive, &check, &settings.archive);
  const int asked = typed.before.has_value() + typed.source.has_value() + typed.ids.has_value();
  check.Require(asked == 1, "prune takes one of --before DATE, --source NAME and --ids FILE");
  settings.before = typed.before.value_or("");
  settings.source = typed.source.value_or("");
  settings.ids_file = typed.ids.value_or("");
  check.Require(asked != 1 || !(settings.before + settings.source + settings.ids_file).empty(),
                "--before, --source and --ids must name something");
  settings.dry_run = typed.dry_run;
  std::vector<std::string> read;
  if (!settings.ids_file.empty()) read.push_back(settings.ids_file);
  CheckReport(typed.report, read, &check, &settings.report);
  return check.Finish(typed.run, &settings, out);
}

Status CheckMigrate(const TypedMigrate& typed, MigrateSettings* out) {
  Checker check;
  MigrateSettings settings;
  CheckArchive(typed.archive, typed.matching, &check, &settings.archive);
  return check.Finish(typed.run, &settings, out);
}

}  // namespace newsprint
