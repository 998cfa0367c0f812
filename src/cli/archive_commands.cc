// The commands that look after an archive: check, stats, prune and migrate.
#include <algorithm>
#include <memory>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "archive/archive_report.h"
#include "cli/archive_settings.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "engine/check_archive.h"
#include "engine/prune_archive.h"
#include "io/small_file.h"
#include "report/plain_words.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostIdBytes = std::size_t{256} << 20;  // of a list of ids

// Writes in the form that was asked for, whole or not at all.
template <typename Result>
Status Write(const Result& result, const ReportSettings& report, Status (*text)(const Result&, const Sink&),
             Status (*records)(const Result&, const Sink&)) {
  std::unique_ptr<AtomicFile> output;
  if (Status status = OpenOutput(report.path, &output); !status.ok()) return status;
  const auto write = report.format == OutputFormat::kJsonLines ? records : text;
  Status status = write(result, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

void SayAll(const std::vector<std::string>& sentences, Log* log) {
  for (const std::string& sentence : sentences) log->Info(sentence);
}

int Check(const CheckSettings& settings, Log* log) {
  Examination examination;
  Status status = CheckArchive(settings.archive, log->ProgressCallback(), &examination);
  log->EndProgress();
  if (status.ok()) status = Write(examination, settings.report, WriteExaminationText, WriteExaminationRecords);
  if (!status.ok()) return Fail(status, log);
  return examination.damages.empty() ? kExitFine : kExitDamaged;
}

int Repair(const CheckSettings& settings, Log* log) {
  Rebuilt rebuilt;
  std::vector<std::string> found;
  Status status = RepairArchive(settings.archive, log->ProgressCallback(), &rebuilt, &found);
  log->EndProgress();
  SayAll(found, log);
  if (status.ok()) status = Write(rebuilt, settings.report, WriteRebuiltText, WriteRebuiltRecords);
  if (!status.ok()) return Fail(status, log);
  return rebuilt.lost.empty() ? kExitFine : kExitDamaged;
}

Status ReadIds(const std::string& path, std::unordered_set<std::string>* ids) {
  std::string text;
  if (Status status = ReadSmallFile(path, kMostIdBytes, &text); !status.ok()) return status;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string id = text.substr(begin, end - begin);
    if (id.ends_with('\r')) id.pop_back();
    if (!id.empty()) ids->insert(std::move(id));
    begin = end + 1;
  }
  return ids->empty() ? Status::Usage(path + ": holds no id") : Status();
}

Status Prune(const PruneSettings& settings, Log* log) {
  PruneOptions options;
  options.before = settings.before;
  options.source = settings.source;
  if (!settings.ids_file.empty()) {
    if (Status status = ReadIds(settings.ids_file, &options.ids); !status.ok()) return status;
  }
  std::unique_ptr<AtomicFile> output;
  if (Status status = OpenOutput(settings.report.path, &output); !status.ok()) return status;
  std::unique_ptr<Archive> archive;
  const auto access = settings.dry_run ? Archive::Access::kRead : Archive::Access::kWrite;
  if (Status status = Archive::Open(settings.archive, access, &archive); !status.ok()) return status;
  SayAll(archive->found(), log);
  std::vector<StoredArticle> pruned;
  if (Status status = FindPruned(*archive, options, &pruned); !status.ok()) return status;
  if (!settings.dry_run) {
    if (Status status = PruneArchive(pruned, archive.get()); !status.ok()) return status;
    if (Status status = archive->Close(); !status.ok()) return status;
  }
  const auto write = settings.report.format == OutputFormat::kJsonLines ? WritePrunedRecords : WritePrunedText;
  Status status = write(pruned, settings.dry_run, SinkTo(output.get()));
  return status.ok() ? Commit(output.get()) : status;
}

Status Stats(const StatsSettings& settings) {
  std::unique_ptr<Archive> archive;
  if (Status status = Archive::Open(settings.archive, Archive::Access::kRead, &archive); !status.ok()) return status;
  ArchiveStatistics statistics;
  statistics.folder = settings.archive;
  statistics.settings = archive->settings();
  statistics.articles = archive->articles();
  if (Status status = archive->Parts(&statistics.parts); !status.ok()) return status;
  if (Status status = archive->Runs(&statistics.runs); !status.ok()) return status;
  return Write(statistics, settings.report, WriteStatisticsText, WriteStatisticsRecords);
}

}  // namespace

int RunCheck(const CheckSettings& settings, Log* log) {
  return settings.repair ? Repair(settings, log) : Check(settings, log);
}

int RunPrune(const PruneSettings& settings, Log* log) {
  Status status = Prune(settings, log);
  return status.ok() ? kExitFine : Fail(status, log);
}

int RunStats(const StatsSettings& settings, Log* log) {
  Status status = Stats(settings);
  return status.ok() ? kExitFine : Fail(status, log);
}

int RunMigrate(const MigrateSettings& settings, Log* log) {
  Rebuilt rebuilt;
  bool changed = false;
  Status status = MigrateArchive(settings.archive, log->ProgressCallback(), &rebuilt, &changed);
  log->EndProgress();
  if (!status.ok()) return Fail(status, log);
  if (!changed) {
    log->Info(settings.archive.folder + ": has this recipe and these settings already.");
    return kExitFine;
  }
  for (const Damage& damage : rebuilt.lost) log->Error(DamageText(damage));
  log->Info("Rebuilt from " + CountOf(rebuilt.articles, "article", "articles") + ".");
  return rebuilt.lost.empty() ? kExitFine : kExitDamaged;
}

}  // namespace newsprint
