// Articles out of JSON Lines: one object a line.
#ifndef NEWSPRINT_IO_JSONL_READER_H_
#define NEWSPRINT_IO_JSONL_READER_H_

#include <cstdint>

#include "io/json_article.h"
#include "io/line_reader.h"
#include "io/record_reader.h"

namespace newsprint {

// Blank lines are no records.
class JsonlReader final : public RecordReader {
 public:
  // REQUIRES: `lines` and `parser` outlive this.
  JsonlReader(const InputOptions& options, LineReader* lines, JsonArticleParser* parser)
      : max_line_bytes_(options.max_line_bytes), lines_(lines), parser_(parser) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  RecordForm form() const override { return RecordForm::kJsonLine; }

 private:
  void Begin() override {}

  const std::uint64_t max_line_bytes_;
  LineReader* const lines_;
  JsonArticleParser* const parser_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_JSONL_READER_H_
