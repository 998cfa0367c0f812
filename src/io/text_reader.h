// A plain text file: one article.
#ifndef NEWSPRINT_IO_TEXT_READER_H_
#define NEWSPRINT_IO_TEXT_READER_H_

#include <string>

#include "io/line_reader.h"
#include "io/record_reader.h"

namespace newsprint {

// The article's text is all there is, its id the name, its place "PATH:1". It is set aside where it is too long, cannot
// be read to its end or is not UTF-8, and, unless plain text was asked for, where it is JSON rather than a text. A byte
// order mark stays in the text.
class TextReader final : public RecordReader {
 public:
  // REQUIRES: `lines` outlives this.
  TextReader(const InputOptions& options, LineReader* lines) : options_(options), lines_(lines) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  RecordForm form() const override { return RecordForm::kWholeFile; }

 private:
  void Begin() override { read_ = false; }

  const InputOptions options_;
  LineReader* const lines_;
  bool read_ = false;
};

// Reads all that `lines` still holds into `text`. False, with a reason, where that is over the limit on articles or
// cannot be read to its end.
bool ReadWholeText(LineReader* lines, const InputOptions& options, std::string* text, std::string* reason);

// Why `text` is not UTF-8, and on which of its lines; empty where it is.
std::string WhyNotUtf8(std::string_view text, std::uint64_t* line);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_TEXT_READER_H_
