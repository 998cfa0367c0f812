// Exact Jaccard similarity and containment of two articles' shingle sets.
#ifndef NEWSPRINT_VERIFY_JACCARD_H_
#define NEWSPRINT_VERIFY_JACCARD_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

// How much two sets A and B overlap, each in [0, 1].
struct SetSimilarity {
  double jaccard = 0;  // |A and B| / |A or B|
  double in_a = 0;     // |A and B| / |A|
  double in_b = 0;     // |A and B| / |B|
};

// The set of word-5 shingles of one article, to be compared with those of many. Not thread-safe.
class ShingleSet {
 public:
  explicit ShingleSet(std::span<const WordHash> words);

  std::uint32_t size() const { return size_; }  // different shingles

  // With the set B of another article's `words`. Linear time.
  SetSimilarity Compare(std::span<const WordHash> words);

 private:
  struct Slot {
    ShingleHash shingle{};
    std::uint32_t round = 0;  // 0: free; else the last comparison that met it
  };
  // The slot of a shingle, or the free one where it would stand.
  static Slot& Find(std::vector<Slot>& slots, ShingleHash shingle);

  std::vector<Slot> slots_;
  std::vector<Slot> others_;  // shingles of the other article that are not in this set
  std::vector<ShingleHash> shingles_;
  std::uint32_t size_ = 0;
  std::uint32_t round_ = 1;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_JACCARD_H_
