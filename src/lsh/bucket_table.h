// The bucket table: one for the three scales (DESIGN.md section 1). Flat postings, grouped by key.
#ifndef NEWSPRINT_LSH_BUCKET_TABLE_H_
#define NEWSPRINT_LSH_BUCKET_TABLE_H_

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

enum class Scale : std::uint8_t { kArticle, kPassage, kQuotation };

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

// Not thread-safe.
class BucketTable {
 public:
  void Add(const Posting& posting) { postings_.push_back(posting); }
  std::size_t size() const { return postings_.size(); }

  // Gives each article the number `numbers[article]`. REQUIRES: numbers has one for each article added.
  void Renumber(std::span<const std::uint32_t> numbers);

  template <typename Body>
  void ForEach(const Body& body) const {
    for (const Posting& posting : postings_) body(posting);
  }

  template <typename Condition>
  void EraseIf(const Condition& condition) {
    std::erase_if(postings_, condition);
  }

  // Calls body(bucket, worker) for each bucket with two postings or more, in which postings are sorted by article and
  // position. Buckets come in no fixed order and from several threads; worker is in [0, threads). The table is empty
  // afterwards.
  void ForEachBucket(int threads, const std::function<void(std::span<const Posting> bucket, int worker)>& body);

 private:
  std::vector<Posting> postings_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_BUCKET_TABLE_H_
