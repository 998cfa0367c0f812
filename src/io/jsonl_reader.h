// Articles out of JSON Lines: one object a line.
#ifndef NEWSPRINT_IO_JSONL_READER_H_
#define NEWSPRINT_IO_JSONL_READER_H_

#include <string>
#include <string_view>

#include "io/article_reader.h"
#include "io/json_article.h"
#include "io/line_reader.h"

namespace newsprint {

// Reads one source after another. Needs no files: give `lines` a MemorySource. Not thread-safe.
class JsonlReader {
 public:
  // REQUIRES: `lines` and `parser` outlive this.
  JsonlReader(const InputOptions& options, LineReader* lines, JsonArticleParser* parser);

  // Begins with the source `lines` was started with, of which no line has been read. Records are placed at "PATH:LINE";
  // those without an id get the id "NAME:LINE".
  void Start(std::string_view path, std::string_view name);

  // As ArticleReader::Read; place->file is left alone. Blank lines are no records.
  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined);

  // Parses the record in `line` again. REQUIRES: LineReader::kPadding readable bytes behind it.
  bool Parse(std::string_view line, std::uint64_t number, std::string_view path, std::string_view name,
             Article* article, std::string* reason);

 private:
  const std::uint64_t max_line_bytes_;
  LineReader* const lines_;
  JsonArticleParser* const parser_;
  std::string path_;
  std::string name_;
};

// "PATH:LINE" into `out`.
void SetPlace(std::string_view path, std::uint64_t line, std::string* out);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_JSONL_READER_H_
