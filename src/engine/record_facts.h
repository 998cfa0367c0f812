// What one record shows on its own, without the collection it belongs to.
#ifndef NEWSPRINT_ENGINE_RECORD_FACTS_H_
#define NEWSPRINT_ENGINE_RECORD_FACTS_H_

#include <cstdint>
#include <optional>
#include <string_view>

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

struct RecordFacts {
  std::uint32_t words = 0;
  std::uint64_t text_hash = 0;
  std::optional<Published> published;
};

// Those of a record of these words.
void FindFacts(const Article& article, const Words& words, RecordFacts* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_RECORD_FACTS_H_
