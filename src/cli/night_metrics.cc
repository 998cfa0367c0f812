#include "cli/night_metrics.h"

#include <filesystem>
#include <memory>
#include <system_error>

#include "cli/exit_code.h"
#include "io/atomic_file.h"
#include "io/small_file.h"
#include "report/prometheus_text.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20;  // of a file that we wrote ourselves

class Writer {
 public:
  explicit Writer(std::string_view before) : before_(before) {}

  void Count(const char* name, const char* help, std::uint64_t value) {
    text_.Begin(name, help);
    text_.Count(value);
  }
  void Decimal(const char* name, const char* help, double value) {
    text_.Begin(name, help);
    text_.Decimal(value);
  }
  // A value that stays as it was where this run knows none.
  void Kept(const char* name, const char* help, const std::optional<std::uint64_t>& value) {
    const std::optional<std::string> number = value ? std::to_string(*value) : SampleIn(before_, name);
    if (!number) return;
    text_.Begin(name, help);
    text_.Text(*number);
  }
  PrometheusText& text() { return text_; }

 private:
  std::string_view before_;
  PrometheusText text_;
};

void WriteSummary(const NightSummary& night, Writer* out) {
  const Summary& audit = night.audit;
  out->Count("newsprint_last_run_articles", "New articles of the last run.", audit.articles);
  out->Count("newsprint_last_run_repeated_records", "Records of the last run that were known.", audit.repeated);
  out->Count("newsprint_last_run_quarantined_records", "Records of the last run that were set aside.",
             audit.quarantined);
  out->Count("newsprint_last_run_files", "Files the last run read.", night.files_taken);
  out->Count("newsprint_last_run_kept_articles", "New articles of the last run that are no copies of others.",
             night.kept);
  out->Count("newsprint_last_run_removed_articles", "New articles of the last run that are copies.", night.removed);
  out->Count("newsprint_last_run_matches", "Pairs of articles in the last run's results.", audit.matches);
  out->Count("newsprint_last_run_clusters", "Clusters of copies in the last run's results.", audit.clusters);
  out->Count("newsprint_last_run_families", "Families of passages in the last run's results.", audit.families);
  out->Count("newsprint_last_run_neighbour_articles", "Archived articles that the last run read beside the new ones.",
             night.neighbours);
  out->text().Begin("newsprint_last_run_stage_seconds", "Wall time of the last run by stage.");
  out->text().Decimal(night.seconds_reading, {{"stage", "reading"}});
  out->text().Decimal(night.seconds_neighbours, {{"stage", "neighbours"}});
  out->text().Decimal(night.seconds_comparing, {{"stage", "comparing"}});
  out->text().Decimal(night.seconds_writing, {{"stage", "writing"}});
  out->text().Decimal(night.seconds_committing, {{"stage", "committing"}});
}

}  // namespace

std::string NightMetrics(const NightEnd& outcome, std::string_view before) {
  const auto ended = static_cast<std::uint64_t>(outcome.ended);
  const bool success = outcome.exit_code == kExitFine || outcome.exit_code == kExitQuarantine;
  const NightSummary* night = outcome.summary ? &*outcome.summary : nullptr;
  const auto if_holds = [](bool holds, std::uint64_t value) { return holds ? std::optional(value) : std::nullopt; };

  Writer out(before);
  out.text().Begin("newsprint_build_info", "The version of newsprint and the recipe of its signatures.");
  out.text().Count(1, {{"version", NEWSPRINT_VERSION}, {"recipe", outcome.recipe}});
  out.Count("newsprint_last_run_timestamp_seconds", "When the last run ended.", ended);
  out.Kept("newsprint_last_success_timestamp_seconds", "When a run last ended with exit status 0 or 3.",
           if_holds(success, ended));
  out.Kept("newsprint_last_articles_timestamp_seconds", "When a run last took in new articles.",
           if_holds(success && night != nullptr && night->audit.articles > 0, ended));
  out.Count("newsprint_last_run_exit_code", "Exit status of the last run.",
            static_cast<std::uint64_t>(outcome.exit_code));
  out.Decimal("newsprint_last_run_duration_seconds", "Wall time of the last run.", outcome.seconds);
  if (night != nullptr) WriteSummary(*night, &out);
  out.Kept("newsprint_archive_articles", "Articles in the archive.",
           if_holds(night != nullptr, night != nullptr ? night->archive_articles : 0));
  out.Kept("newsprint_archive_size_bytes", "Bytes of the archive's files.", outcome.archive_bytes);
  return out.text().text();
}

Status WriteNightMetrics(const std::string& path, const NightEnd& outcome) {
  std::string before;
  if (Status status = ReadSmallFile(path, kMostBytes, &before); !status.ok()) before.clear();
  std::unique_ptr<AtomicFile> file;
  if (Status status = AtomicFile::Create(path, &file); !status.ok()) return status;
  if (Status status = file->Write(NightMetrics(outcome, before)); !status.ok()) return status;
  return file->Commit();
}

std::optional<std::uint64_t> FolderBytes(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error)) return std::nullopt;
  std::uint64_t bytes = 0;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code gone;  // a file may be removed meanwhile
    if (!it->is_regular_file(gone)) continue;
    const std::uintmax_t size = it->file_size(gone);
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace newsprint
