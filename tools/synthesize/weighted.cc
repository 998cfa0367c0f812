#include "synthesize/weighted.h"

#include <algorithm>
#include <numeric>

namespace newsprint::synthesis {

Weighted::Weighted(const std::vector<std::uint64_t>& weights) : slots_(std::size_t{1} << kSlotBits) {
  const std::uint64_t sum = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  // A slot begins with the element in which its share of the sum begins, and ends where the next one begins.
  std::uint32_t element = 0;
  std::uint64_t before = 0;  // weights of the elements before `element`
  for (std::uint64_t i = 0; i < slots_.size(); ++i) {
    while (before + weights[element] <= sum * i >> kSlotBits) before += weights[element++];
    slots_[i].first = element;
  }
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    const std::uint32_t next = i + 1 < slots_.size() ? slots_[i + 1].first : static_cast<std::uint32_t>(weights.size());
    slots_[i].size = std::max(1u, next - slots_[i].first);
  }
}

std::vector<std::uint64_t> ZipfMandelbrot(std::uint32_t ranks, std::uint32_t offset) {
  std::vector<std::uint64_t> weights(ranks);
  for (std::uint64_t rank = 1; rank <= ranks; ++rank) {
    weights[rank - 1] = (std::uint64_t{1} << 50) / ((rank + offset) * (8000 + rank));
  }
  return weights;
}

}  // namespace newsprint::synthesis
