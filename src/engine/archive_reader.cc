#include "engine/archive_reader.h"

#include <algorithm>
#include <span>
#include <utility>

namespace newsprint {
namespace {

constexpr std::size_t kPortion = 256;  // articles read together

}  // namespace

ArticleReader::Next ArchiveReader::Read(Article* article, RecordPlace* place, Quarantined* /*quarantined*/) {
  if (!status_.ok() || next_ == numbers_.size()) return Next::kEnd;
  if (next_ == portion_begin_ + portion_.size()) {
    portion_begin_ = next_;
    const std::size_t size = std::min(kPortion, numbers_.size() - next_);
    status_ = archive_.ReadMany(std::span(numbers_).subspan(next_, size), &portion_);
    if (!status_.ok()) return Next::kEnd;
  }
  StoredArticle& stored = portion_[next_ - portion_begin_];
  ++next_;
  *article = std::move(stored.article);
  *place = {};
  place->offset = stored.number;
  return Next::kArticle;
}

Status ArchiveReader::ReadAgain(const RecordPlace& /*place*/, std::string* /*out*/) {
  return Status::Failed("an article of an archive is no record of a file");
}

Status ArchiveReader::ReadArticleAgain(const RecordPlace& /*place*/, Article* /*article*/) {
  return Status::Failed("an article of an archive is no record of a file");
}

Status ListNumbers(const Archive& archive, std::vector<std::uint32_t>* out) {
  out->clear();
  out->reserve(archive.articles());
  return archive.ForEach(/*with_text=*/false, [out](StoredArticle&& article) {
    out->push_back(article.number);
    return true;
  });
}

}  // namespace newsprint
