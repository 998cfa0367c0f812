#include "minhash/sign_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 16;    // values of a register
constexpr std::size_t kTogether = 8;  // registers of minima: with theirs of a and b, 24 of the 32

static_assert(kLanes * kTogether == recipe::kSignatureValues);

}  // namespace

__attribute__((target("avx512f"))) void SignAvx512(std::span<const ShingleHash> shingles,
                                                   const HashFunctions& functions, Minima* out) {
  __m512i a[kTogether];
  __m512i b[kTogether];
  __m512i minima[kTogether];
  for (std::size_t k = 0; k < kTogether; ++k) {
    a[k] = _mm512_load_si512(&functions.a[k * kLanes]);
    b[k] = _mm512_load_si512(&functions.b[k * kLanes]);
    minima[k] = _mm512_set1_epi32(-1);
  }
  for (const ShingleHash shingle : shingles) {
    const __m512i x = _mm512_set1_epi32(static_cast<int>(static_cast<std::uint64_t>(shingle) >> 32));
    for (std::size_t k = 0; k < kTogether; ++k) {
      minima[k] = _mm512_min_epu32(minima[k], _mm512_add_epi32(_mm512_mullo_epi32(a[k], x), b[k]));
    }
  }
  for (std::size_t k = 0; k < kTogether; ++k) _mm512_storeu_si512(&(*out)[k * kLanes], minima[k]);
}

}  // namespace newsprint

#endif
