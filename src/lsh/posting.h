// What a bucket holds: one article's place under a key.
#ifndef NEWSPRINT_LSH_POSTING_H_
#define NEWSPRINT_LSH_POSTING_H_

#include <compare>
#include <cstdint>

#include "core/ids.h"

namespace newsprint {

enum class Scale : std::uint8_t { kArticle, kPassage, kQuotation };

inline constexpr int kScaleBits = 2;

// The scale is the key's two lowest bits, so that keys of different scales never meet.
inline BucketKey MakeBucketKey(Scale scale, std::uint64_t hash) {
  return static_cast<BucketKey>((hash & ~std::uint64_t{3}) | static_cast<std::uint64_t>(scale));
}
inline Scale ScaleOf(BucketKey key) { return static_cast<Scale>(static_cast<std::uint64_t>(key) & 3); }

struct Posting {
  BucketKey key{};
  std::uint32_t article = 0;
  std::uint32_t position = 0;  // passage: first word of the shingle; quotation: which one of the article; article: 0

  friend auto operator<=>(const Posting&, const Posting&) = default;
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_POSTING_H_
