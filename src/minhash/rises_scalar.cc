#include <algorithm>

#include "minhash/rises_kernels.h"

namespace newsprint {

void FindRisesScalar(const ShingleHash* shingles, std::size_t count, std::uint32_t distances, std::uint64_t* rises) {
  for (std::size_t d = 1; d <= distances; ++d) {
    const std::size_t end = std::min(kRisesBlock, count > d ? count - d : 0);
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < end; ++i) bits |= std::uint64_t{shingles[i + d] > shingles[i]} << i;
    rises[d - 1] = bits;
  }
}

}  // namespace newsprint
