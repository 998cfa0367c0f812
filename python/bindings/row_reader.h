// Articles out of the rows of a table in memory.
#ifndef NEWSPRINT_BINDINGS_ROW_READER_H_
#define NEWSPRINT_BINDINGS_ROW_READER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "io/article_fields.h"
#include "io/article_reader.h"

namespace newsprint {

enum class ValueKind : std::uint8_t {
  kNone,     // absent, null or of a type that the field does not have
  kText,     // its bytes, which may be no UTF-8
  kNumber,   // as it is written; only an id may be one
  kHalfText  // ends before a lone surrogate
};

// Overwrites `out` with the value of one row under a name of a field: the index is that of FieldNames.
using ValueOf = std::function<ValueKind(Field field, std::size_t name, std::string* out)>;

// Sets id, source, published, title and text of `article`, as a record of JSON would (io/json_article.h). False, with
// the reason, where there is no text that can be read.
bool ArticleFromRow(const FieldNames& names, const InputOptions& options, const ValueOf& value_of, Article* article,
                    std::string* reason);

// Reads rows one after another. A row without an id is called by its place, "articles:ROW", from 1.
class RowReader : public ArticleReader {
 public:
  // `total`: rows, where that is known; else 0.
  RowReader(const InputOptions& options, std::uint64_t total)
      : options_(options), names_(NamesOf(options)), total_(total) {}

  Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  const Status& status() const override { return status_; }
  Status ReadAgain(const RecordPlace& place, std::string* out) override;
  Status ReadArticleAgain(const RecordPlace& place, Article* article) override;
  RecordForm Form(std::uint32_t) const override { return RecordForm::kOther; }
  const std::string& FilePath(std::uint32_t) const override { return path_; }
  std::string_view Heading(std::uint32_t) const override { return {}; }
  std::uint64_t bytes_read() const override { return next_; }  // of both: rows
  std::uint64_t bytes_total() const override { return total_; }

 protected:
  enum class Fetch : std::uint8_t { kArticle, kBad, kEnd, kFailed };

  // Makes an article of row `row`, from 0, or says in `why` what is wrong with the row or, after kFailed, with all of
  // the source. Rows are asked for in order the first time, then in any.
  virtual Fetch FetchRow(std::uint64_t row, Article* article, Status* why) = 0;

  const InputOptions& options() const { return options_; }
  const FieldNames& names() const { return names_; }

 private:
  void Place(std::uint64_t row, Article* article) const;

  const InputOptions options_;
  const FieldNames names_;
  const std::uint64_t total_;
  const std::string path_ = "articles";
  std::uint64_t next_ = 0;
  Status status_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ROW_READER_H_
