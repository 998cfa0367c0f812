#include "minhash/rises_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <limits>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 4;  // shingles of a register

// AVX2 compares numbers with a sign: with the highest bit turned they are in the order of those without.
__attribute__((target("avx2"))) inline __m256i Load(const ShingleHash* shingles) {
  const __m256i highest = _mm256_set1_epi64x(std::numeric_limits<std::int64_t>::min());
  return _mm256_xor_si256(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(shingles)), highest);
}

}  // namespace

__attribute__((target("avx2"))) void FindRisesAvx2(const ShingleHash* shingles, std::size_t count,
                                                   std::uint32_t distances, std::uint64_t* rises) {
  if (count < kRisesBlock + distances) {
    FindRisesScalar(shingles, count, distances, rises);
    return;
  }
  for (std::size_t d = 1; d <= distances; ++d) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < kRisesBlock; i += kLanes) {
      const __m256i above = _mm256_cmpgt_epi64(Load(shingles + i + d), Load(shingles + i));
      bits |= static_cast<std::uint64_t>(_mm256_movemask_pd(_mm256_castsi256_pd(above))) << i;
    }
    rises[d - 1] = bits;
  }
}

}  // namespace newsprint

#endif
