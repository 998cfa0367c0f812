#include <chrono>
#include <ctime>

#include "cli/archive_settings.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/night_metrics.h"
#include "cli/utc_date.h"
#include "core/recipe.h"
#include "engine/nightly.h"
#include "report/plain_words.h"
#include "report/summary_text.h"

namespace newsprint {
namespace {

Status Night(const NightlySettings& settings, Log* log, NightlyOutcome* outcome) {
  OpenedArchive opened;
  Status status = OpenArchive(settings.archive, Archive::Access::kWrite, /*create=*/true, &opened);
  if (!status.ok()) return status;
  log->SetRun(opened.archive->last_run() + 1);
  NightlyOptions options = settings.night;
  options.date = UtcDate();
  const auto say = [log](const std::string& sentence) { log->Warn(sentence); };
  status = RunNight(&opened, options, log->ProgressCallback(), say, outcome);
  log->EndProgress();
  return status.ok() ? opened.archive->Close() : status;
}

void SayOutcome(const NightlySettings& settings, const NightlyOutcome& outcome, Log* log) {
  for (const Quarantined& one : outcome.unreadable) log->Warn(one.input + ": " + one.reason);
  const NightSummary& summary = outcome.summary;
  if (!outcome.ran) {
    log->Info("Nothing new in " + settings.night.in + ": nothing was written.",
              {{"files_skipped", summary.files_skipped}, {"archive_articles", summary.archive_articles}});
    return;
  }
  log->Info(CountOf(summary.files_taken, "file", "files") + " taken in, " + Grouped(summary.files_skipped) +
                " known before. " + InputInWords(summary.audit),
            {{"files_taken", summary.files_taken},
             {"files_skipped", summary.files_skipped},
             {"articles", summary.audit.articles},
             {"repeated", summary.audit.repeated},
             {"quarantined", summary.audit.quarantined}});
  log->Info(CountOf(summary.audit.matches, "match", "matches") + ", " +
                CountOf(summary.audit.clusters, "cluster", "clusters") + " of copies, " +
                CountOf(summary.audit.families, "family", "families") + " of wording; " +
                CountOf(summary.kept, "article", "articles") + " kept, " + Grouped(summary.removed) + " removed.",
            {{"matches", summary.audit.matches},
             {"clusters", summary.audit.clusters},
             {"families", summary.audit.families},
             {"kept", summary.kept},
             {"removed", summary.removed}});
  log->Info("The archive holds " + CountOf(summary.archive_articles, "article", "articles") + ". Results: " +
                settings.night.out + "/" + summary.results + ". Done in " + Duration(summary.audit.seconds) + ".",
            {{"archive_articles", summary.archive_articles}});
}

// Returns the exit code of the run, which is another where the metrics of one that went well cannot be written.
int TellPrometheus(const NightlySettings& settings, NightEnd end, Log* log) {
  end.ended = std::time(nullptr);
  end.recipe = recipe::Name(MatchOptions());
  end.archive_bytes = FolderBytes(settings.archive.folder);
  const Status status = WriteNightMetrics(*settings.metrics, end);
  if (status.ok()) return end.exit_code;
  log->Error(status.message());
  return end.exit_code == kExitFine || end.exit_code == kExitQuarantine ? ExitCodeOf(status) : end.exit_code;
}

}  // namespace

int RunNightly(const NightlySettings& settings, Log* log) {
  const auto began = std::chrono::steady_clock::now();
  NightlyOutcome outcome;
  NightEnd end;
  if (Status status = Night(settings, log, &outcome); !status.ok()) {
    end.exit_code = Fail(status, log);
  } else {
    SayOutcome(settings, outcome, log);
    end.summary = outcome.summary;
    const bool quarantined = outcome.summary.audit.quarantined > 0 || !outcome.unreadable.empty();
    end.exit_code = quarantined ? kExitQuarantine : kExitFine;
  }
  end.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return settings.metrics ? TellPrometheus(settings, std::move(end), log) : end.exit_code;
}

}  // namespace newsprint
