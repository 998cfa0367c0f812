// Choice by weight in constant time, in integers: a table of quantiles.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_WEIGHTED_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_WEIGHTED_H_

#include <cstdint>
#include <vector>

#include "synthesize/random.h"

namespace newsprint::synthesis {

// Indices into a list whose weights fall. Each of 4,096 slots, equally likely, stands for a stretch of the list: heavy
// elements have slots of their own, the light ones of a stretch are equally likely. Unlike the alias method it touches
// rare elements rarely, and so stays in the cache.
class Weighted {
 public:
  // REQUIRES: weights are not empty, none is 0, and their sum is below 2^48.
  explicit Weighted(const std::vector<std::uint64_t>& weights);

  std::uint32_t Choose(Random& random) const {
    const std::uint64_t bits = random.Next();
    const Slot& slot = slots_[bits >> (64 - kSlotBits)];
    return slot.first + static_cast<std::uint32_t>(((bits & 0xffffffff) * slot.size) >> 32);
  }

 private:
  static constexpr int kSlotBits = 12;
  struct Slot {
    std::uint32_t first, size;
  };
  std::vector<Slot> slots_;
};

// Zipf-Mandelbrot weights 1 / (rank + offset) for ranks from 1, falling off twice as steeply beyond rank 8,000, as the
// frequencies of words in news do. Their sum is below 2^48.
std::vector<std::uint64_t> ZipfMandelbrot(std::uint32_t ranks, std::uint32_t offset);

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_WEIGHTED_H_
