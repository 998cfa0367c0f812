// Articles out of web archives: WARC (ISO 28500), and WET, the text that Common Crawl takes from it.
#ifndef NEWSPRINT_IO_WARC_READER_H_
#define NEWSPRINT_IO_WARC_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "io/http_message.h"
#include "io/line_reader.h"
#include "io/record_reader.h"

namespace newsprint {

// Responses that are pages and conversions are articles, placed at "PATH:RECORD" and named by their address; requests,
// metadata and the like are passed over. A record that is damaged is set aside, and reading goes on with the next
// beginning of one.
class WarcReader final : public RecordReader {
 public:
  // REQUIRES: `lines` outlives this.
  WarcReader(const InputOptions& options, LineReader* lines) : options_(options), lines_(lines) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;

 private:
  // Of the record that is next.
  struct Extent {
    std::size_t head = 0;       // bytes of its header
    std::size_t block_end = 0;  // bytes up to the end of its block
    std::size_t whole = 0;      // bytes with what ends it
    std::string problem;        // why it is none
  };

  void Begin() override { record_ = 0; }
  Extent FindExtent();
  void SkipDamage(std::size_t head);
  bool FillArticle(const HeaderFields& fields, std::string_view block, Article* article, std::string* reason) const;
  bool FillFromPage(std::string_view block, Article* article, std::string* reason) const;

  const InputOptions options_;
  LineReader* const lines_;
  std::uint64_t record_ = 0;  // read so far
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_WARC_READER_H_
