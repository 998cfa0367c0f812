#include "cli/two_files.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsprint {
namespace {

class InMemory final : public ArticleReader {
 public:
  explicit InMemory(std::vector<Article> articles) : articles_(std::move(articles)) {}

  Next Read(Article* article, RecordPlace* place, Quarantined* /*quarantined*/) override {
    if (next_ == articles_.size()) return Next::kEnd;
    place->file = static_cast<std::uint32_t>(next_);
    *article = articles_[next_++];
    return Next::kArticle;
  }
  const Status& status() const override { return status_; }
  Status ReadAgain(const RecordPlace& place, std::string* out) override {
    out->append(articles_[place.file].text);
    return {};
  }
  Status ReadArticleAgain(const RecordPlace& place, Article* article) override {
    *article = articles_[place.file];
    return {};
  }
  RecordForm Form(std::uint32_t /*file*/) const override { return RecordForm::kWholeFile; }
  const std::string& FilePath(std::uint32_t file) const override { return articles_[file].id; }
  std::string_view Heading(std::uint32_t /*file*/) const override { return {}; }
  std::uint64_t bytes_read() const override { return 0; }
  std::uint64_t bytes_total() const override { return 0; }

 private:
  const std::vector<Article> articles_;
  std::size_t next_ = 0;
  const Status status_;
};

Status ReadOnly(const InputOptions& options, const std::string& path, Article* out) {
  InputOptions one = options;
  one.paths = {path};
  std::unique_ptr<ArticleReader> reader;
  if (Status status = ArticleReader::Open(one, &reader); !status.ok()) {
    return {status.code(), status.message() + " (A and B are files; with --in they are ids)"};
  }
  RecordPlace place;
  Quarantined quarantined;
  switch (reader->Read(out, &place, &quarantined)) {
    case ArticleReader::Next::kQuarantined:
      return Status::BadInput(quarantined.input + ": " + quarantined.reason);
    case ArticleReader::Next::kEnd:
      return reader->status().ok() ? Status::BadInput(path + ": holds no article") : reader->status();
    case ArticleReader::Next::kArticle:
      break;
  }
  out->id = path;
  Article more;
  if (reader->Read(&more, &place, &quarantined) == ArticleReader::Next::kEnd) return {};
  return Status::Usage(path + " holds several records: name it with --in, and give the ids of two articles");
}

}  // namespace

Status OpenAsPaths(const InputOptions& options, std::unique_ptr<ArticleReader>* out) {
  std::vector<Article> articles(options.paths.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (Status status = ReadOnly(options, options.paths[i], &articles[i]); !status.ok()) return status;
  }
  *out = std::make_unique<InMemory>(std::move(articles));
  return {};
}

}  // namespace newsprint
