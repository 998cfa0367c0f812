#include "engine/nightly.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <tuple>
#include <utility>

#include "engine/night_files.h"
#include "engine/result_folder.h"
#include "engine/taken_files.h"
#include "io/article_reader.h"

namespace newsprint {
namespace {

using Clock = std::chrono::steady_clock;

double SecondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

Status Stopped() { return Status::Failed("stopped"); }

Status PutRight(const OpenedArchive& opened, const std::string& out,
                const std::function<void(const std::string&)>& say) {
  std::vector<std::string> found = opened.archive->found();
  std::vector<RunRecord> runs;
  if (Status status = opened.archive->Runs(&runs); !status.ok()) return status;
  const Status status = PutResultsRight(out, runs, &found);
  for (const std::string& sentence : found) say(sentence);
  return status;
}

// Puts the files that could not be opened into the night's quarantine.
void AddUnreadable(const std::vector<Quarantined>& unreadable, NightResult* result) {
  std::vector<Quarantined>& quarantine = result->audit.quarantine;
  quarantine.insert(quarantine.end(), unreadable.begin(), unreadable.end());
  std::sort(quarantine.begin(), quarantine.end(), [](const Quarantined& x, const Quarantined& y) {
    return std::tie(x.input, x.reason) < std::tie(y.input, y.reason);
  });
  result->audit.summary.quarantined = quarantine.size();
  result->summary.audit.quarantined = quarantine.size();
}

void FillRecord(const NightSummary& summary, RunRecord* record) {
  record->date = summary.date;
  record->command = "nightly";
  record->results = summary.results;
  record->articles = summary.audit.articles;
  record->repeated = summary.audit.repeated;
  record->quarantined = summary.audit.quarantined;
  record->matches = summary.audit.matches;
  record->clusters = summary.audit.clusters;
  record->families = summary.audit.families;
  record->seconds = summary.audit.seconds;
}

}  // namespace

Status RunNight(OpenedArchive* opened, const NightlyOptions& options, const Progress& progress,
                const std::function<void(const std::string&)>& say, NightlyOutcome* out) {
  const Clock::time_point start = Clock::now();
  *out = {};
  if (Status s = PutRight(*opened, options.out, say); !s.ok()) return s;

  NewFiles files;
  if (Status s = FindNewFiles(options.in, *opened->archive, progress, &files); !s.ok()) return s;
  out->unreadable = std::move(files.unreadable);
  if (files.files.empty()) {
    out->summary.files_skipped = files.skipped;
    out->summary.archive_articles = opened->archive->articles();
    return {};
  }
  const std::uint64_t files_taken = files.files.size();

  const std::string name = ResultName(opened->archive->last_run() + 1, options.date);
  // Made before the work begins: results that cannot be written are no surprise at the end.
  std::unique_ptr<ResultFolder> folder;
  if (Status s = ResultFolder::Create(options.out, name, &folder); !s.ok()) return s;

  std::unique_ptr<ArticleReader> reader;
  if (Status s = ArticleReader::OpenListed(options.input, std::move(files.files), &reader); !s.ok()) return s;
  NightResult result;
  ArchiveRun run;
  if (Status s = AuditNight(*opened, *reader, options.night, progress, &result, &run); !s.ok()) return s;
  AddUnreadable(out->unreadable, &result);
  NightSummary& summary = result.summary;
  summary.run = run.record.number;
  summary.date = options.date;
  summary.results = name;
  summary.files_taken = files_taken;
  summary.files_skipped = files.skipped;

  const Clock::time_point writing = Clock::now();
  if (Status s = WriteNightFiles(result, *reader, folder->path(), progress); !s.ok()) return s;
  summary.seconds_writing = SecondsSince(writing);
  summary.audit.seconds = SecondsSince(start);
  if (Status s = WriteNightSummaryFile(summary, folder->path()); !s.ok()) return s;
  if (progress && !progress("committing", 0, 0)) return Stopped();
  if (Status s = folder->HandOver(); !s.ok()) return s;

  const Clock::time_point committing = Clock::now();
  FillRecord(summary, &run.record);
  run.files = std::move(files.taken);
  if (Status s = opened->archive->Commit(std::move(run)); !s.ok()) return s;
  summary.seconds_committing = SecondsSince(committing);
  out->ran = true;
  out->summary = summary;

  if (progress) static_cast<void>(progress("publishing", 0, 0));
  if (Status s = folder->Publish(); !s.ok()) return s;
  if (progress) static_cast<void>(progress("linking", 0, 0));
  return LinkLatest(options.out, name);
}

}  // namespace newsprint
