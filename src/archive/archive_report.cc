#include "archive/archive_report.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "report/article_line.h"
#include "report/json_record.h"
#include "report/plain_words.h"
#include "report/record_fields.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::size_t kRunsShown = 10;

std::string Megabytes(std::uint64_t bytes) {
  const std::uint64_t hundredths = bytes / 10'000;
  const auto shown = static_cast<double>(hundredths);
  return absl::StrCat(FormatDecimal(shown / 100), " MB");
}

Status WriteDamages(const std::vector<Damage>& damages, const Sink& sink) {
  for (const Damage& damage : damages) {
    if (Status status = sink(Visible(DamageText(damage)) + "\n"); !status.ok()) return status;
  }
  return {};
}

Status WriteDamageRecords(const char* type, const std::vector<Damage>& damages, const Sink& sink) {
  JsonRecord record;
  for (const Damage& damage : damages) {
    record.Begin(type);
    if (damage.number) {
      record.Count("number", *damage.number);
      record.TextOrNull("id", damage.id);
    }
    record.Text("what", damage.what);
    if (Status status = sink(record.End()); !status.ok()) return status;
  }
  return {};
}

}  // namespace

Status WriteStatisticsText(const ArchiveStatistics& statistics, const Sink& sink) {
  std::string text = absl::StrCat(Visible(statistics.folder), ": ", CountOf(statistics.articles, "article", "articles"),
                                  " of ", CountOf(statistics.runs.size(), "run", "runs"), "\n\n");
  std::uint64_t total = 0;
  for (const Archive::Part& part : statistics.parts) {
    absl::StrAppend(&text, FitLeft(part.name, 10), AlignRight(Megabytes(part.bytes), 14), "  ",
                    CountOf(part.entries, "entry", "entries"), " in ", CountOf(part.files, "file", "files"), "\n");
    total += part.bytes;
  }
  absl::StrAppend(&text, FitLeft("together", 10), AlignRight(Megabytes(total), 14));
  if (statistics.articles > 0) absl::StrAppend(&text, "  ", Grouped(total / statistics.articles), " bytes an article");
  const ArchiveSettings& settings = statistics.settings;
  absl::StrAppend(&text, "\n\nmin-run ", settings.min_run, ", threshold ", FormatDecimal(settings.threshold),
                  ", recall ", FormatDecimal(settings.recall), "\nrecipe ", settings.recipe, "\n");
  const std::size_t shown = std::min(kRunsShown, statistics.runs.size());
  if (shown > 0) absl::StrAppend(&text, "\nThe last runs:\n");
  for (std::size_t i = statistics.runs.size(); i-- > statistics.runs.size() - shown;) {
    const RunRecord& run = statistics.runs[i];
    absl::StrAppend(&text, AlignRight(Grouped(run.number), 8), "  ", Visible(run.date), "  ", Visible(run.command),
                    ": ", CountOf(run.articles, "article", "articles"), ", ", Grouped(run.repeated), " repeated, ",
                    Grouped(run.quarantined), " in quarantine, ", CountOf(run.matches, "match", "matches"), "\n");
  }
  return sink(text);
}

Status WriteStatisticsRecords(const ArchiveStatistics& statistics, const Sink& sink) {
  JsonRecord record;
  std::uint64_t total = 0;
  for (const Archive::Part& part : statistics.parts) {
    record.Begin("part");
    record.Text("name", part.name);
    record.Count("bytes", part.bytes);
    record.Count("entries", part.entries);
    record.Count("files", part.files);
    if (Status status = sink(record.End()); !status.ok()) return status;
    total += part.bytes;
  }
  for (const RunRecord& run : statistics.runs) {
    record.Begin("run");
    record.Count("run", run.number);
    record.Text("date", run.date);
    record.Text("command", run.command);
    record.TextOrNull("results", run.results);
    record.Count("articles", run.articles);
    record.Count("repeated", run.repeated);
    record.Count("quarantined", run.quarantined);
    record.Count("matches", run.matches);
    record.Count("clusters", run.clusters);
    record.Count("families", run.families);
    record.Decimal("seconds", run.seconds);
    if (Status status = sink(record.End()); !status.ok()) return status;
  }
  record.Begin("archive");
  record.Text("folder", statistics.folder);
  record.Count("articles", statistics.articles);
  record.Count("runs", statistics.runs.size());
  record.Count("bytes", total);
  record.Text("recipe", statistics.settings.recipe);
  record.Count("min_run", statistics.settings.min_run);
  record.Decimal("threshold", statistics.settings.threshold);
  record.Decimal("recall", statistics.settings.recall);
  return sink(record.End());
}

Status WriteExaminationText(const Examination& examination, const Sink& sink) {
  if (Status status = WriteDamages(examination.damages, sink); !status.ok()) return status;
  return sink(absl::StrCat(
      examination.damages.empty() ? "No damage" : CountOf(examination.damages.size(), "damage", "damages"), ": read ",
      CountOf(examination.articles, "article", "articles"), ", ", CountOf(examination.postings, "posting", "postings"),
      ", ", CountOf(examination.links, "link", "links"), ", ", CountOf(examination.runs, "run", "runs"), ".\n"));
}

Status WriteExaminationRecords(const Examination& examination, const Sink& sink) {
  if (Status status = WriteDamageRecords("damage", examination.damages, sink); !status.ok()) return status;
  JsonRecord record;
  record.Begin("check");
  record.Count("damages", examination.damages.size());
  record.Count("articles", examination.articles);
  record.Count("postings", examination.postings);
  record.Count("links", examination.links);
  record.Count("runs", examination.runs);
  return sink(record.End());
}

Status WriteRebuiltText(const Rebuilt& rebuilt, const Sink& sink) {
  if (Status status = WriteDamages(rebuilt.lost, sink); !status.ok()) return status;
  return sink(absl::StrCat("Rebuilt from ", CountOf(rebuilt.articles, "article", "articles"),
                           rebuilt.lost.empty() ? "; nothing is lost.\n" : "; the above is lost.\n"));
}

Status WriteRebuiltRecords(const Rebuilt& rebuilt, const Sink& sink) {
  if (Status status = WriteDamageRecords("lost", rebuilt.lost, sink); !status.ok()) return status;
  JsonRecord record;
  record.Begin("rebuilt");
  record.Count("articles", rebuilt.articles);
  record.Count("lost", rebuilt.lost.size());
  return sink(record.End());
}

Status WritePrunedText(std::span<const StoredArticle> pruned, bool dry_run, const Sink& sink) {
  for (const StoredArticle& stored : pruned) {
    const std::string line = Visible(absl::StrCat(stored.article.id, "  ", ShortOrigin(stored.article)));
    if (Status status = sink(line + "\n"); !status.ok()) return status;
  }
  return sink(absl::StrCat(CountOf(pruned.size(), "article", "articles"), dry_run ? " would go.\n" : " removed.\n"));
}

Status WritePrunedRecords(std::span<const StoredArticle> pruned, bool dry_run, const Sink& sink) {
  JsonRecord record;
  for (const StoredArticle& stored : pruned) {
    record.Begin("pruned");
    PutOrigin(stored.article, &record);
    record.Bool("dry_run", dry_run);
    if (Status status = sink(record.End()); !status.ok()) return status;
  }
  return {};
}

}  // namespace newsprint
