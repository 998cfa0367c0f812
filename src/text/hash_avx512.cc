#include "text/hash_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

#include <bit>

// XXH3 of up to 16 bytes with seed 0 (xxHash, doc/xxhash_spec.md, "XXH3 Algorithm Description (for small inputs)"): a
// formula for each of three ranges of lengths, all three worked out for eight words at a time. Longer words, of which
// there are few, are left to the scalar kernel.
namespace newsprint {
namespace {

constexpr std::size_t kLanes = 8;  // words of a register

__attribute__((target("avx512f"))) inline __m512i Set(std::uint64_t value) {
  return _mm512_set1_epi64(static_cast<long long>(value));
}

__attribute__((target("avx512f,avx512dq"))) inline __m512i Multiply(__m512i x, std::uint64_t by) {
  return _mm512_mullo_epi64(x, Set(by));
}

__attribute__((target("avx512f"))) inline __m512i Fold(__m512i x, unsigned by) {
  return _mm512_xor_si512(x, _mm512_srli_epi64(x, by));
}

// What is left of `bytes` without the first `count` of them; nothing where that is negative or more than there are.
__attribute__((target("avx512f"))) inline __m512i Behind(__m512i bytes, __m512i count) {
  return _mm512_srlv_epi64(bytes, _mm512_slli_epi64(count, 3));
}

__attribute__((target("avx512f,avx512dq"))) inline __m512i Hash1To3(__m512i first, __m512i size) {
  const __m512i byte = Set(0xff);
  const __m512i middle = _mm512_and_si512(Behind(first, _mm512_srli_epi64(size, 1)), byte);
  const __m512i last = _mm512_and_si512(Behind(first, _mm512_sub_epi64(size, Set(1))), byte);
  __m512i x = _mm512_or_si512(_mm512_slli_epi64(_mm512_and_si512(first, byte), 16), _mm512_slli_epi64(middle, 24));
  x = _mm512_or_si512(x, _mm512_or_si512(last, _mm512_slli_epi64(size, 8)));
  x = _mm512_xor_si512(x, Set(0x396cfeb8 ^ 0xbe4ba423));
  x = Multiply(Fold(x, 33), 0xc2b2ae3d27d4eb4f);
  x = Multiply(Fold(x, 29), 0x165667b19e3779f9);
  return Fold(x, 32);
}

__attribute__((target("avx512f,avx512dq"))) inline __m512i Hash4To8(__m512i first, __m512i size) {
  const __m512i last = _mm512_and_si512(Behind(first, _mm512_sub_epi64(size, Set(4))), Set(0xffffffff));
  __m512i x = _mm512_add_epi64(last, _mm512_slli_epi64(first, 32));
  x = _mm512_xor_si512(x, Set(0x1cad21f72c81017c ^ 0xdb979083e96dd4de));
  x = _mm512_xor_si512(x, _mm512_xor_si512(_mm512_rol_epi64(x, 49), _mm512_rol_epi64(x, 24)));
  x = Multiply(x, 0x9fb21c651e98df25);
  x = _mm512_xor_si512(x, _mm512_add_epi64(_mm512_srli_epi64(x, 35), size));
  return Fold(Multiply(x, 0x9fb21c651e98df25), 28);
}

// The halves of the 128-bit products, one xor the other.
__attribute__((target("avx512f"))) inline __m512i MultiplyFold(__m512i x, __m512i y) {
  const __m512i low_half = Set(0xffffffff);
  const __m512i x_high = _mm512_srli_epi64(x, 32);
  const __m512i y_high = _mm512_srli_epi64(y, 32);
  const __m512i low = _mm512_mul_epu32(x, y);
  const __m512i low_high = _mm512_mul_epu32(x, y_high);
  const __m512i cross = _mm512_add_epi64(
      _mm512_add_epi64(_mm512_srli_epi64(low, 32), _mm512_and_si512(low_high, low_half)), _mm512_mul_epu32(x_high, y));
  const __m512i upper =
      _mm512_add_epi64(_mm512_add_epi64(_mm512_mul_epu32(x_high, y_high), _mm512_srli_epi64(low_high, 32)),
                       _mm512_srli_epi64(cross, 32));
  return _mm512_xor_si512(upper, _mm512_or_si512(_mm512_slli_epi64(cross, 32), _mm512_and_si512(low, low_half)));
}

__attribute__((target("avx512f,avx512bw,avx512dq"))) inline __m512i Hash9To16(__m512i first, __m512i last,
                                                                              __m512i size) {
  const __m512i x = _mm512_xor_si512(first, Set(0x1f67b3b7a4a44072 ^ 0x78e5c0cc4ee679cb));
  const __m512i y = _mm512_xor_si512(last, Set(0x2172ffcc7dd05a82 ^ 0x8e2443f7744608b8));
  const __m512i turn = _mm512_set4_epi32(0x08090a0b, 0x0c0d0e0f, 0x00010203, 0x04050607);  // bytes in reverse
  __m512i sum = _mm512_add_epi64(_mm512_add_epi64(size, _mm512_shuffle_epi8(x, turn)), y);
  sum = _mm512_add_epi64(sum, MultiplyFold(x, y));
  return Fold(Multiply(Fold(sum, 37), 0x165667919e3779f9), 32);
}

}  // namespace

__attribute__((target("avx512f,avx512bw,avx512dq"))) void HashWordsAvx512(const char* text,
                                                                          std::span<const ByteSpan> spans,
                                                                          WordHash* out) {
  static_assert(sizeof(ByteSpan) == 8);
  std::size_t i = 0;
  for (; i + kLanes <= spans.size(); i += kLanes) {
    const __m512i both = _mm512_loadu_si512(&spans[i]);
    const __m512i begin = _mm512_and_si512(both, Set(0xffffffff));
    const __m512i end = _mm512_srli_epi64(both, 32);
    const __m512i size = _mm512_sub_epi64(end, begin);
    const __m512i first = _mm512_i64gather_epi64(begin, text, 1);
    const __mmask8 over_3 = _mm512_cmpgt_epu64_mask(size, Set(3));
    const __mmask8 over_8 = _mm512_cmpgt_epu64_mask(size, Set(8));
    std::uint32_t over_16 = _mm512_cmpgt_epu64_mask(size, Set(16));
    __m512i hash = _mm512_mask_blend_epi64(over_3, Hash1To3(first, size), Hash4To8(first, size));
    if (over_8 != 0) {
      const __m512i last_at = _mm512_sub_epi64(end, Set(8));
      const __m512i last = _mm512_mask_i64gather_epi64(first, over_8, last_at, text, 1);
      hash = _mm512_mask_blend_epi64(over_8, hash, Hash9To16(first, last, size));
    }
    _mm512_storeu_si512(out + i, hash);
    for (; over_16 != 0; over_16 &= over_16 - 1) {
      const std::size_t word = i + static_cast<std::size_t>(std::countr_zero(over_16));
      HashWordsScalar(text, spans.subspan(word, 1), out + word);
    }
  }
  HashWordsScalar(text, spans.subspan(i), out + i);
}

}  // namespace newsprint

#endif
