// Articles out of JSON that is no JSON Lines: an array of objects, or objects one after another, over several lines.
#ifndef NEWSPRINT_IO_JSON_READER_H_
#define NEWSPRINT_IO_JSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "io/json_article.h"
#include "io/line_reader.h"
#include "io/record_reader.h"

namespace newsprint {

// Takes one value after another, so that an array of any size needs no more memory than its largest element. One that
// is damaged is set aside, and reading goes on with the next line that begins as the damaged one's did, with an object.
class JsonReader final : public RecordReader {
 public:
  // REQUIRES: `lines` and `parser` outlive this.
  JsonReader(const InputOptions& options, LineReader* lines, JsonArticleParser* parser)
      : options_(options), lines_(lines), parser_(parser) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;

 private:
  void Begin() override;
  // Takes white space and what stands between values; the first byte of the next one, or 0 at the end.
  char TakeBetween();
  void Skip(std::size_t bytes);
  bool GoOnBehindDamage();
  ArticleReader::Next SetAsideHere(std::uint64_t line, std::string reason, Quarantined* quarantined);

  const InputOptions options_;
  LineReader* const lines_;
  JsonArticleParser* const parser_;
  std::uint64_t line_ = 1;  // of what is next
  std::string line_begin_;  // what of that line was taken, while it is white space alone
  bool at_line_begin_ = true;
  bool begun_ = false;
  bool ended_ = false;
};

// How far the value reaches with which `bytes` begin.
struct JsonExtent {
  enum class Kind : std::uint8_t { kWhole, kMore, kTooDeep, kDamaged } kind = Kind::kMore;
  std::size_t size = 0;
};
JsonExtent FindJsonExtent(std::string_view bytes, std::uint32_t max_depth, bool last);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_JSON_READER_H_
