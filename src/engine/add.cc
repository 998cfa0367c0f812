#include "engine/add.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include "engine/new_articles.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kPortionBytes = std::uint64_t{64} << 20;

// The next records of another reader, up to a portion of them.
class PortionReader final : public ArticleReader {
 public:
  PortionReader(ArticleReader* all, std::size_t records) : all_(all), left_(records) {}

  Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override {
    if (left_ == 0 || bytes_ >= kPortionBytes) return Next::kEnd;
    const Next next = all_->Read(article, place, quarantined);
    --left_;
    if (next == Next::kArticle) bytes_ += article->text.size();
    if (next == Next::kEnd) at_end_ = true;
    return next;
  }
  const Status& status() const override { return all_->status(); }
  Status ReadAgain(const RecordPlace& place, std::string* out) override { return all_->ReadAgain(place, out); }
  Status ReadArticleAgain(const RecordPlace& place, Article* article) override {
    return all_->ReadArticleAgain(place, article);
  }
  RecordForm Form(std::uint32_t file) const override { return all_->Form(file); }
  const std::string& FilePath(std::uint32_t file) const override { return all_->FilePath(file); }
  std::string_view Heading(std::uint32_t file) const override { return all_->Heading(file); }
  std::uint64_t bytes_read() const override { return all_->bytes_read(); }
  std::uint64_t bytes_total() const override { return all_->bytes_total(); }

  bool at_end() const { return at_end_; }

 private:
  ArticleReader* const all_;
  std::size_t left_;
  std::uint64_t bytes_ = 0;
  bool at_end_ = false;
};

// Reads one portion and commits it, where there is anything to keep.
Status AddPortion(OpenedArchive* opened, ArticleReader& portion, const std::string& date, const Progress& progress,
                  AddResult* out) {
  const auto start = std::chrono::steady_clock::now();
  Archive& archive = *opened->archive;
  Collection collection(opened->collect);
  if (Status s = collection.Read(portion, kOwn, progress); !s.ok()) return s;
  collection.Settle();
  ArchiveRun run;
  run.record.number = archive.last_run() + 1;
  std::vector<std::uint32_t> numbers;
  AddNewArticles(collection, archive.next_number(), &run, &numbers);
  const std::size_t quarantined = collection.quarantine().size();
  if (!run.articles.empty() || !run.changed_fields.empty()) {
    run.record.date = date;
    run.record.command = "add";
    run.record.articles = run.articles.size();
    run.record.repeated = collection.repeated();
    run.record.quarantined = quarantined;
    run.record.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    const std::uint64_t added = run.articles.size();
    const std::uint64_t corrected = run.changed_fields.size();
    if (Status s = archive.Commit(std::move(run)); !s.ok()) return s;
    ++out->runs;
    out->articles += added;
    out->corrected += corrected;
  }
  out->repeated += collection.repeated();
  out->versions += static_cast<std::uint64_t>(std::count_if(collection.articles().begin(), collection.articles().end(),
                                                            [](const CollectedArticle& c) { return c.renamed; }));
  std::move(collection.quarantine().begin(), collection.quarantine().end(), std::back_inserter(out->quarantine));
  return {};
}

}  // namespace

Status AddArticles(OpenedArchive* opened, ArticleReader& reader, const AddOptions& options, const Progress& progress,
                   AddResult* out) {
  *out = {};
  for (bool more = true; more;) {
    PortionReader portion(&reader, options.portion);
    if (Status s = AddPortion(opened, portion, options.date, progress, out); !s.ok()) return s;
    more = !portion.at_end();
  }
  return {};
}

}  // namespace newsprint
