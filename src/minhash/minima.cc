#include "minhash/minima.h"

#include <algorithm>
#include <cassert>

namespace newsprint {

void FindMinima(std::span<const ShingleHash> shingles, std::uint32_t window, std::vector<std::uint32_t>* out) {
  assert(window >= 1);
  out->clear();
  const auto count = static_cast<std::uint32_t>(shingles.size());
  if (count == 0) return;
  const std::uint32_t width = std::min(window, count);
  std::uint32_t best = 0;
  for (std::uint32_t end = width; end <= count; ++end) {
    const std::uint32_t begin = end - width;
    if (end == width || best < begin) {
      best = begin;
      for (std::uint32_t i = begin + 1; i < end; ++i) {
        if (shingles[i] <= shingles[best]) best = i;
      }
    } else if (shingles[end - 1] <= shingles[best]) {
      best = end - 1;
    } else {
      continue;
    }
    out->push_back(best);
  }
}

}  // namespace newsprint
