// The articles that an archive holds, read as any others.
#ifndef NEWSPRINT_ENGINE_ARCHIVE_READER_H_
#define NEWSPRINT_ENGINE_ARCHIVE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "io/article_reader.h"

namespace newsprint {

// Reads the articles with these numbers, in that order. Their ids are those given when they came, and `offset` of a
// record's place is its number. An article that is damaged ends the reading, and status() says so. Not thread-safe.
class ArchiveReader final : public ArticleReader {
 public:
  // REQUIRES: archive outlives this, and nothing is committed to it meanwhile.
  ArchiveReader(const Archive& archive, std::vector<std::uint32_t> numbers)
      : archive_(archive), numbers_(std::move(numbers)) {}

  Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  const Status& status() const override { return status_; }
  // Stored articles are no records of a file: kFailed.
  Status ReadAgain(const RecordPlace& place, std::string* out) override;
  Status ReadArticleAgain(const RecordPlace& place, Article* article) override;
  RecordForm Form(std::uint32_t) const override { return RecordForm::kOther; }
  const std::string& FilePath(std::uint32_t) const override { return archive_.folder(); }
  std::string_view Heading(std::uint32_t) const override { return {}; }
  std::uint64_t bytes_read() const override { return next_; }  // counted in articles
  std::uint64_t bytes_total() const override { return numbers_.size(); }

 private:
  const Archive& archive_;
  const std::vector<std::uint32_t> numbers_;
  std::size_t next_ = 0;
  std::vector<StoredArticle> portion_;  // read ahead
  std::size_t portion_begin_ = 0;       // position in numbers_ of the first of them
  Status status_;
};

// The numbers of all articles, ascending.
Status ListNumbers(const Archive& archive, std::vector<std::uint32_t>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_ARCHIVE_READER_H_
