#include "engine/night_files.h"

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "io/atomic_file.h"
#include "report/html_page.h"
#include "report/json_lines.h"
#include "report/json_record.h"
#include "report/plain_words.h"
#include "report/record_fields.h"

namespace newsprint {
namespace {

Status WriteFile(const std::string& path, const Progress& progress, const std::function<Status(const Sink&)>& write) {
  std::unique_ptr<AtomicFile> file;
  if (Status status = AtomicFile::Create(path, &file); !status.ok()) return status;
  const Status written = write([&](std::string_view bytes) {
    return !progress || progress("writing", 0, 0) ? file->Write(bytes) : Status::Failed("stopped");
  });
  return written.ok() ? file->Commit() : written;
}

// What is handed on: JSON Lines records as they were read, articles of other formats as such records.
Status WriteKept(const NightResult& result, ArticleReader& tonight, const Sink& sink) {
  std::string line;
  JsonRecord record;
  for (const KeptArticle& kept : result.kept) {
    if (tonight.Form(kept.place.file) != RecordForm::kJsonLine) {
      const Article& article = result.audit.articles[kept.article];
      record.Begin("article");
      PutOrigin(article, &record);
      record.Text("text", article.text);
      line = record.End();
    } else {
      line.clear();
      if (Status status = tonight.ReadAgain(kept.place, &line); !status.ok()) return status;
      line.push_back('\n');
    }
    if (Status status = sink(line); !status.ok()) return status;
  }
  return {};
}

void PutIds(std::string_view key, const std::vector<std::string>& ids, JsonRecord* record) {
  record->BeginArray(key);
  for (const std::string& id : ids) record->Text(id);
  record->EndArray();
}

Status WritePage(const NightResult& result, const Sink& sink) {
  const NightSummary& summary = result.summary;
  HtmlPageOptions options;
  options.title = "The night of " + summary.date;
  options.about = {"Run " + Grouped(summary.run) + ": " + CountOf(summary.files_taken, "file", "files") +
                       " taken in, " + CountOf(summary.audit.articles, "article", "articles") + " read.",
                   Grouped(summary.kept) + " kept, " + Grouped(summary.removed) +
                       " removed as copies. The archive holds " +
                       CountOf(summary.archive_articles, "article", "articles") + "."};
  options.tonight = result.tonight;
  return WriteHtmlPage(result.audit, options, sink);
}

}  // namespace

Status WriteNightFiles(const NightResult& result, ArticleReader& tonight, const std::string& folder,
                       const Progress& progress) {
  std::vector<std::string> ids;
  for (const Article& article : result.audit.articles) ids.push_back(article.id);
  const AuditResult& audit = result.audit;
  const auto file = [&](const char* name, const std::function<Status(const Sink&)>& write) {
    return WriteFile(folder + "/" + name, progress, write);
  };
  Status status = file("matches.jsonl", [&](const Sink& sink) { return WriteMatchRecords(audit, sink); });
  if (status.ok()) status = file("clusters.jsonl", [&](const Sink& sink) { return WriteClusterRecords(audit, sink); });
  if (status.ok()) status = file("families.jsonl", [&](const Sink& sink) { return WriteFamilyRecords(audit, sink); });
  if (status.ok()) {
    status = file("quarantine.jsonl", [&](const Sink& sink) { return WriteQuarantineRecords(audit.quarantine, sink); });
  }
  if (status.ok()) status = file("kept.jsonl", [&](const Sink& sink) { return WriteKept(result, tonight, sink); });
  if (status.ok()) {
    status = file("removed.jsonl", [&](const Sink& sink) { return WriteRemovedRecords(ids, result.removed, sink); });
  }
  if (status.ok()) status = file("report.html", [&](const Sink& sink) { return WritePage(result, sink); });
  return status;
}

Status WriteNightSummary(const NightSummary& summary, const Sink& sink) {
  const Summary& audit = summary.audit;
  JsonRecord record;
  record.Begin("summary");
  record.Count("run", summary.run);
  record.Text("date", summary.date);
  record.Text("results", summary.results);
  record.Count("articles", audit.articles);
  record.Count("quarantined", audit.quarantined);
  record.Count("repeated", audit.repeated);
  record.Count("versions", summary.versions);
  record.Count("corrected", summary.corrected);
  record.Count("matches", audit.matches);
  record.Count("clusters", audit.clusters);
  record.Count("families", audit.families);
  record.Count("kept", summary.kept);
  record.Count("removed", summary.removed);
  record.Count("boilerplate_passages", audit.boilerplate_passages);
  record.Count("candidate_pairs", audit.candidate_pairs);
  record.Count("large_buckets", audit.large_buckets);
  record.Count("archive_large_buckets", summary.large_buckets);
  record.Count("neighbours", summary.neighbours);
  record.Count("archive_articles", summary.archive_articles);
  record.Count("files_taken", summary.files_taken);
  record.Count("files_skipped", summary.files_skipped);
  record.BeginArray("withdrawn");
  for (const WithdrawnStory& one : summary.withdrawn) {
    record.BeginObject();
    record.Text("notice", one.notice);
    record.TextOrNull("story", one.story);
    PutIds("carried_by", one.carried_by, &record);
    PutIds("corrected", one.corrected, &record);
    PutIds("candidates", one.candidates, &record);
    record.EndObject();
  }
  record.EndArray();
  PutRecipe(audit, &record);
  record.BeginObject("seconds_by_stage");
  record.Decimal("reading", summary.seconds_reading);
  record.Decimal("neighbours", summary.seconds_neighbours);
  record.Decimal("comparing", summary.seconds_comparing);
  record.Decimal("writing", summary.seconds_writing);
  record.EndObject();
  record.Decimal("seconds", audit.seconds);
  return sink(record.End());
}

Status WriteNightSummaryFile(const NightSummary& summary, const std::string& folder) {
  return WriteFile(folder + "/summary.json", nullptr,
                   [&](const Sink& sink) { return WriteNightSummary(summary, sink); });
}

}  // namespace newsprint
