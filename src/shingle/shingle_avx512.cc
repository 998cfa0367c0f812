#include "shingle/shingle_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

constexpr std::size_t kLanes = 8;  // shingles of a register

__attribute__((target("avx512f,avx512dq"))) inline __m512i Multiply(__m512i x, std::uint64_t by) {
  return _mm512_mullo_epi64(x, _mm512_set1_epi64(static_cast<long long>(by)));
}

__attribute__((target("avx512f"))) inline __m512i Fold(__m512i x) {
  return _mm512_xor_si512(x, _mm512_srli_epi64(x, 33));
}

}  // namespace

__attribute__((target("avx512f,avx512dq"))) void HashShinglesAvx512(const WordHash* words, std::size_t count,
                                                                    std::uint32_t k, ShingleHash* out) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    __m512i sum = _mm512_set1_epi64(k);
    for (std::uint32_t word = 0; word < k; ++word) {
      sum = _mm512_add_epi64(_mm512_rol_epi64(sum, 11), _mm512_loadu_si512(words + i + word));
    }
    sum = Multiply(Fold(sum), 0xff51afd7ed558ccd);
    sum = Multiply(Fold(sum), 0xc4ceb9fe1a85ec53);
    _mm512_storeu_si512(out + i, Fold(sum));
  }
  HashShinglesScalar(words + i, count - i, k, out + i);
}

}  // namespace newsprint

#endif
