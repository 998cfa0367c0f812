// The public interface, include/newsprint/newsprint.h, but for Describe, which is report's.
#include <memory>
#include <utility>
#include <vector>

#include "engine/audit.h"
#include "engine/postings.h"
#include "engine/record_facts.h"
#include "minhash/signature.h"
#include "newsprint/newsprint.h"
#include "text/words.h"

namespace newsprint {
namespace {

// Hands out articles that are in memory already.
class MemoryReader final : public ArticleReader {
 public:
  explicit MemoryReader(std::vector<Article> articles) : articles_(std::move(articles)) {}

  Next Read(Article* article, RecordPlace* place, Quarantined*) override {
    if (next_ == articles_.size()) return Next::kEnd;
    *place = {};
    *article = std::move(articles_[next_++]);
    return Next::kArticle;
  }
  const Status& status() const override { return status_; }
  Status ReadAgain(const RecordPlace&, std::string*) override { return Status::Failed("articles in memory"); }
  Status ReadArticleAgain(const RecordPlace&, Article*) override { return Status::Failed("articles in memory"); }
  RecordForm Form(std::uint32_t) const override { return RecordForm::kOther; }
  const std::string& FilePath(std::uint32_t) const override { return path_; }
  std::string_view Heading(std::uint32_t) const override { return {}; }
  std::uint64_t bytes_read() const override { return next_; }
  std::uint64_t bytes_total() const override { return articles_.size(); }

 private:
  std::vector<Article> articles_;
  std::size_t next_ = 0;
  std::string path_;
  Status status_;
};

}  // namespace

Status Sign(std::string_view text, Signature* out) {
  Words words;
  if (Status status = FindSomeWords(text, &words); !status.ok()) return status;
  std::vector<ShingleHash> shingles;
  *out = SignWords(words.hash, &shingles);
  return {};
}

double EstimateJaccard(const Signature& a, const Signature& b) {
  return static_cast<double>(EqualValues(a, b)) / static_cast<double>(a.size());
}

Status Audit(std::vector<Article> articles, const AuditOptions& options, AuditResult* out) {
  MemoryReader reader(std::move(articles));
  return AuditInput(reader, nullptr, options, nullptr, out);
}

}  // namespace newsprint
