#include "shingle/shingle_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 4;  // shingles of a register

// The lower halves of the products: AVX2 multiplies 32 bits by 32.
__attribute__((target("avx2"))) inline __m256i Multiply(__m256i x, std::uint64_t by) {
  const __m256i factor = _mm256_set1_epi64x(static_cast<long long>(by));
  const __m256i low = _mm256_mul_epu32(x, factor);
  const __m256i cross = _mm256_add_epi64(_mm256_mul_epu32(_mm256_srli_epi64(x, 32), factor),
                                         _mm256_mul_epu32(x, _mm256_srli_epi64(factor, 32)));
  return _mm256_add_epi64(low, _mm256_slli_epi64(cross, 32));
}

__attribute__((target("avx2"))) inline __m256i Fold(__m256i x) { return _mm256_xor_si256(x, _mm256_srli_epi64(x, 33)); }

}  // namespace

__attribute__((target("avx2"))) void HashShinglesAvx2(const WordHash* words, std::size_t count, std::uint32_t k,
                                                      ShingleHash* out) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    __m256i sum = _mm256_set1_epi64x(k);
    for (std::uint32_t word = 0; word < k; ++word) {
      const __m256i turned = _mm256_or_si256(_mm256_slli_epi64(sum, 11), _mm256_srli_epi64(sum, 53));
      sum = _mm256_add_epi64(turned, _mm256_loadu_si256(reinterpret_cast<const __m256i*>(words + i + word)));
    }
    sum = Multiply(Fold(sum), 0xff51afd7ed558ccd);
    sum = Multiply(Fold(sum), 0xc4ceb9fe1a85ec53);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + i), Fold(sum));
  }
  HashShinglesScalar(words + i, count - i, k, out + i);
}

}  // namespace newsprint

#endif
