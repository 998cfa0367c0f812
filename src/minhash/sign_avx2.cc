#include "minhash/sign_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 8;     // values of a register
constexpr std::size_t kTogether = 4;  // registers of minima that are worked on at a time: all stay in registers

}  // namespace

__attribute__((target("avx2"))) void SignAvx2(std::span<const ShingleHash> shingles, const HashFunctions& functions,
                                              Minima* out) {
  for (std::size_t i = 0; i < out->size(); i += kTogether * kLanes) {
    __m256i a[kTogether];
    __m256i b[kTogether];
    __m256i minima[kTogether];
    for (std::size_t k = 0; k < kTogether; ++k) {
      a[k] = _mm256_load_si256(reinterpret_cast<const __m256i*>(&functions.a[i + k * kLanes]));
      b[k] = _mm256_load_si256(reinterpret_cast<const __m256i*>(&functions.b[i + k * kLanes]));
      minima[k] = _mm256_set1_epi32(-1);
    }
    for (const ShingleHash shingle : shingles) {
      const __m256i x = _mm256_set1_epi32(static_cast<int>(static_cast<std::uint64_t>(shingle) >> 32));
      for (std::size_t k = 0; k < kTogether; ++k) {
        minima[k] = _mm256_min_epu32(minima[k], _mm256_add_epi32(_mm256_mullo_epi32(a[k], x), b[k]));
      }
    }
    for (std::size_t k = 0; k < kTogether; ++k) {
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(&(*out)[i + k * kLanes]), minima[k]);
    }
  }
}

}  // namespace newsprint

#endif
