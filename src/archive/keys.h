// The keys of each column of the database (doc/archive-format.md). They sort by their bytes.
#ifndef NEWSPRINT_ARCHIVE_KEYS_H_
#define NEWSPRINT_ARCHIVE_KEYS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/bytes.h"
#include "core/hash.h"
#include "core/ids.h"

namespace newsprint {

inline constexpr std::size_t kNumberBytes = 4;
inline constexpr std::size_t kBucketBytes = 5;
inline constexpr std::size_t kIdBytes = 16;

// texts, articles, runs: the number.
inline std::string NumberKey(std::uint32_t number) {
  std::string key;
  PutBigEndian(number, kNumberBytes, &key);
  return key;
}

// The 40 bits of a bucket key that are kept: the 38 highest of its hash, then the two of its scale.
inline std::uint64_t KeptBits(BucketKey key) {
  const auto bits = static_cast<std::uint64_t>(key);
  return bits >> 26 << 2 | (bits & 3);
}

inline std::string BucketPrefix(BucketKey key) {
  std::string prefix;
  PutBigEndian(KeptBits(key), kBucketBytes, &prefix);
  return prefix;
}

// postings: the bucket, then the number.
inline std::string PostingKey(BucketKey key, std::uint32_t number) {
  std::string bytes = BucketPrefix(key);
  PutBigEndian(number, kNumberBytes, &bytes);
  return bytes;
}

// ids: a hash of the raw id, so that ids of any length and content are as good as others; the article says which it is.
inline std::string IdPrefix(std::string_view raw_id) {
  const XXH128_hash_t hash = XXH3_128bits(raw_id.data(), raw_id.size());
  std::string prefix;
  PutBigEndian(hash.high64, 8, &prefix);
  PutBigEndian(hash.low64, 8, &prefix);
  return prefix;
}

// ids: then the hash of the version's text.
inline std::string IdKey(std::string_view raw_id, std::uint64_t text_hash) {
  std::string key = IdPrefix(raw_id);
  PutBigEndian(text_hash, 8, &key);
  return key;
}

// copies: each link stands under both of its articles.
inline std::string CopyKey(std::uint32_t from, std::uint32_t to) { return NumberKey(from) + NumberKey(to); }

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_KEYS_H_
