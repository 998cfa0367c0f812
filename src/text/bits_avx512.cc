#include "text/bits_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <bit>

namespace newsprint {

// Sixteen bits at a time: as many places in a row, of which those of set bits are moved together.
__attribute__((target("avx512f"))) std::uint32_t* ListBitsAvx512(std::span<const std::uint64_t> blocks,
                                                                 std::uint32_t first, std::uint32_t* to) {
  const __m512i next = _mm512_set1_epi32(16);
  __m512i places = _mm512_add_epi32(_mm512_set1_epi32(static_cast<int>(first)),
                                    _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  for (const std::uint64_t block : blocks) {
    for (unsigned shift = 0; shift < 64; shift += 16) {
      const auto bits = static_cast<std::uint16_t>(block >> shift);
      _mm512_storeu_si512(to, _mm512_maskz_compress_epi32(bits, places));
      to += std::popcount(bits);
      places = _mm512_add_epi32(places, next);
    }
  }
  return to;
}

}  // namespace newsprint

#endif
