#include "minhash/rises_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 8;  // shingles of a register

}  // namespace

__attribute__((target("avx512f"))) void FindRisesAvx512(const ShingleHash* shingles, std::size_t count,
                                                        std::uint32_t distances, std::uint64_t* rises) {
  for (std::size_t d = 1; d <= distances; ++d) {
    const std::size_t pairs = count > d ? count - d : 0;
    const std::uint64_t there = pairs < kRisesBlock ? (std::uint64_t{1} << pairs) - 1 : ~std::uint64_t{0};
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kRisesBlock; i += kLanes) {
      const auto lanes = static_cast<__mmask8>(there >> i);
      const __m512i own = _mm512_maskz_loadu_epi64(lanes, shingles + i);
      const __m512i behind = _mm512_maskz_loadu_epi64(lanes, shingles + i + d);
      bits |= static_cast<std::uint64_t>(_mm512_cmpgt_epu64_mask(behind, own)) << i;
    }
    rises[d - 1] = bits;
  }
}

}  // namespace newsprint

#endif
