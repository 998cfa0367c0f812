#include "cli/archive_settings.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/utc_date.h"
#include "engine/nightly.h"
#include "report/plain_words.h"
#include "report/summary_text.h"

namespace newsprint {
namespace {

Status Night(const NightlySettings& settings, Log* log, NightlyOutcome* outcome) {
  OpenedArchive opened;
  Status status = OpenArchive(settings.archive, Archive::Access::kWrite, /*create=*/true, &opened);
  if (!status.ok()) return status;
  NightlyOptions options = settings.night;
  options.date = UtcDate();
  const auto say = [log](const std::string& sentence) { log->Info(sentence); };
  status = RunNight(&opened, options, log->ProgressCallback(), say, outcome);
  log->EndProgress();
  return status.ok() ? opened.archive->Close() : status;
}

void SayOutcome(const NightlySettings& settings, const NightlyOutcome& outcome, Log* log) {
  for (const Quarantined& one : outcome.unreadable) log->Info(one.input + ": " + one.reason);
  if (!outcome.ran) {
    log->Info("Nothing new in " + settings.night.in + ": nothing was written.");
    return;
  }
  const NightSummary& summary = outcome.summary;
  log->Info(CountOf(summary.files_taken, "file", "files") + " taken in, " + Grouped(summary.files_skipped) +
            " known before. " + InputInWords(summary.audit));
  log->Info(CountOf(summary.audit.matches, "match", "matches") + ", " +
            CountOf(summary.audit.clusters, "cluster", "clusters") + " of copies, " +
            CountOf(summary.audit.families, "family", "families") + " of wording; " +
            CountOf(summary.kept, "article", "articles") + " kept, " + Grouped(summary.removed) + " removed.");
  log->Info("The archive holds " + CountOf(summary.archive_articles, "article", "articles") + ". Results: " +
            settings.night.out + "/" + summary.results + ". Done in " + Duration(summary.audit.seconds) + ".");
}

}  // namespace

int RunNightly(const NightlySettings& settings, Log* log) {
  NightlyOutcome outcome;
  if (Status status = Night(settings, log, &outcome); !status.ok()) return Fail(status, log);
  SayOutcome(settings, outcome, log);
  return outcome.summary.audit.quarantined > 0 || !outcome.unreadable.empty() ? kExitQuarantine : kExitFine;
}

}  // namespace newsprint
