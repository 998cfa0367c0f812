#include "lsh/bucket_sorter.h"

#include <algorithm>
#include <bit>
#include <cstddef>

namespace newsprint {
namespace {

// Counters of more bits than these would crowd the postings out of the cache.
constexpr int kMostDigitBits = 14;

bool StandsBefore(const Posting& x, const Posting& y) {
  if (x.key != y.key) return x.key < y.key;
  return x.article != y.article ? x.article < y.article : x.position < y.position;
}

}  // namespace

void BucketSorter::ForEachBucket(std::span<const Posting> postings, int skip,
                                 const std::function<void(std::span<const Posting>)>& body) {
  // One pass of a radix sort by as many bits of the key as make heaps of one or two of different keys.
  const int bits = std::min(static_cast<int>(std::bit_width(postings.size())), kMostDigitBits);
  const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
  const auto digit = [=](const Posting& p) { return static_cast<std::uint64_t>(p.key) >> skip & mask; };
  ends_.assign(mask + 2, 0);
  for (const Posting& p : postings) ++ends_[digit(p) + 1];
  for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
  sorted_.resize(postings.size());
  // Each counter goes from the begin of its heap to the end.
  for (const Posting& p : postings) sorted_[ends_[digit(p)]++] = p;

  std::size_t begin = 0;
  for (std::size_t heap = 0; heap <= mask; ++heap) {
    const std::size_t end = ends_[heap];
    const std::span<Posting> all = std::span(sorted_).subspan(begin, end - begin);
    begin = end;
    if (all.size() < 2) continue;
    std::sort(all.begin(), all.end(), StandsBefore);
    for (std::size_t from = 0; from < all.size();) {
      std::size_t to = from + 1;
      while (to < all.size() && all[to].key == all[from].key) ++to;
      if (to - from >= 2) body(all.subspan(from, to - from));
      from = to;
    }
  }
}

}  // namespace newsprint
