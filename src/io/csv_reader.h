// Articles out of a table with a header: comma, semicolon or tab separated values.
#ifndef NEWSPRINT_IO_CSV_READER_H_
#define NEWSPRINT_IO_CSV_READER_H_

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/article_fields.h"
#include "io/csv_row.h"
#include "io/line_reader.h"
#include "io/record_reader.h"

namespace newsprint {

// A record has as many fields as the header; lines without a character are none. One that is damaged (a quotation mark
// that never closes, a wrong number of fields, too many bytes) is set aside, and reading goes on with the line behind
// the one that it began with.
class CsvReader final : public RecordReader {
 public:
  // REQUIRES: `lines` outlives this.
  CsvReader(const InputOptions& options, LineReader* lines)
      : options_(options), names_(NamesOf(options)), lines_(lines) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  std::string_view heading() const override { return heading_; }

 private:
  // The columns in which a field is looked for, the most wanted first.
  using Columns = std::vector<std::size_t>;

  void Begin() override;
  // False where `quarantined` says that there is none.
  bool ReadHeader(Quarantined* quarantined);
  CsvRow::Result ParseRow();
  bool ParseWithoutQuotes(std::string_view first_line);
  bool FillArticle(std::string_view record, Article* article, std::string* reason) const;
  void Skip(std::string_view bytes);
  void SkipLine();

  const InputOptions options_;
  const FieldNames names_;
  LineReader* const lines_;
  CsvRow row_;
  char delimiter_ = ',';
  std::array<Columns, kFields> columns_;
  std::size_t width_ = 0;  // of the header, in columns; 0: not read yet
  std::string heading_;
  std::uint64_t line_ = 1;  // the one that is next
  bool ended_ = false;
};

// By what a header's columns are separated, and how many fields of an article they name; 0 where the text is not among
// them. `line` is the first line of a file.
struct TableForm {
  char delimiter = ',';
  std::size_t fields = 0;
};
TableForm FormOfTable(std::string_view line, const FieldNames& names);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_CSV_READER_H_
