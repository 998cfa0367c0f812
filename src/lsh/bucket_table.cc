#include "lsh/bucket_table.h"

#include <algorithm>

#include "core/parallel.h"

namespace newsprint {
namespace {

// Enough partitions that one of them, of 20 million postings, sorts within the cache.
constexpr std::size_t kPartitionBits = 10;
constexpr std::size_t kPartitions = std::size_t{1} << kPartitionBits;

std::size_t PartitionOf(BucketKey key) { return static_cast<std::uint64_t>(key) >> (64 - kPartitionBits); }

}  // namespace

void BucketTable::Renumber(std::span<const std::uint32_t> numbers) {
  for (Posting& p : postings_) p.article = numbers[p.article];
}

void BucketTable::ForEachBucket(int threads, const std::function<void(std::span<const Posting>, int)>& body) {
  std::vector<std::size_t> begin(kPartitions + 1, 0);
  for (const Posting& p : postings_) ++begin[PartitionOf(p.key) + 1];
  for (std::size_t i = 0; i < kPartitions; ++i) begin[i + 1] += begin[i];
  // American flag sort (McIlroy, Bostic and McIlroy 1993): each posting is swapped into its partition, in place.
  std::vector<std::size_t> next(begin.begin(), begin.end() - 1);
  for (std::size_t partition = 0; partition < kPartitions; ++partition) {
    while (next[partition] < begin[partition + 1]) {
      Posting& posting = postings_[next[partition]];
      const std::size_t home = PartitionOf(posting.key);
      if (home == partition) {
        ++next[partition];
      } else {
        std::swap(posting, postings_[next[home]++]);
      }
    }
  }

  ParallelFor(kPartitions, threads, [&](std::size_t partition, int worker) {
    const std::span<Posting> all(postings_.data() + begin[partition], begin[partition + 1] - begin[partition]);
    std::sort(all.begin(), all.end());
    for (std::size_t from = 0; from < all.size();) {
      std::size_t to = from + 1;
      while (to < all.size() && all[to].key == all[from].key) ++to;
      if (to - from >= 2) body(all.subspan(from, to - from), worker);
      from = to;
    }
  });
  std::vector<Posting>().swap(postings_);
}

}  // namespace newsprint
