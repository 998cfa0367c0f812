// One record signed on its own, without the collection it belongs to: so machines that share the work of a
// deduplication by similarity sign a part each.
#ifndef NEWSPRINT_ENGINE_SIGNED_RECORD_H_
#define NEWSPRINT_ENGINE_SIGNED_RECORD_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "io/published.h"
#include "newsprint/article.h"
#include "newsprint/newsprint.h"
#include "newsprint/records.h"
#include "newsprint/status.h"
#include "text/words.h"

namespace newsprint {

// FindWords, but kBadInput also where the text has no word.
Status FindSomeWords(std::string_view text, Words* out);

// Articles of one content stand in the same buckets of the article scale.
std::uint64_t ContentOf(const Signature& signature);

struct SignedRecord {
  std::uint32_t words = 0;
  std::uint64_t text_hash = 0;
  std::uint64_t content = 0;
  std::optional<Published> published;
  WireLabel wire;
  Signature signature;
};

// Keeps its buffers from one record to the next. Not thread-safe.
class RecordSigner {
 public:
  // kBadInput where the text is not UTF-8 or has no word.
  Status Sign(const Article& article, SignedRecord* out);

 private:
  Words words_;
  std::vector<ShingleHash> shingles_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_SIGNED_RECORD_H_
