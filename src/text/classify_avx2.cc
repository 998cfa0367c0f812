#include "text/classify_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

// Bytes of [low, high] as all ones.
__attribute__((target("avx2"))) inline __m256i Between(__m256i bytes, char low, char high) {
  const __m256i above = _mm256_sub_epi8(bytes, _mm256_set1_epi8(low));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(above, _mm256_set1_epi8(static_cast<char>(high - low))), above);
}

__attribute__((target("avx2"))) inline __m256i Equal(__m256i bytes, char one) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(one));
}

// The upper bits of the bytes, at bits [at, at + 32).
__attribute__((target("avx2"))) inline std::uint64_t Bits(__m256i bytes, std::size_t at) {
  return std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes))} << at;
}

}  // namespace

__attribute__((target("avx2"))) void ClassifyAvx2(const char* text, std::size_t blocks, ByteClasses* classes,
                                                  char* folded) {
  for (std::size_t block = 0; block < blocks; ++block) {
    ByteClasses found;
    std::uint64_t apostrophe = 0;
    for (std::size_t i = 0; i < kClassBlock; i += sizeof(__m256i)) {
      const std::size_t at = block * kClassBlock + i;
      const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at));
      const __m256i small = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));
      _mm256_storeu_si256(reinterpret_cast<__m256i*>(folded + at), small);
      const __m256i digit = Between(bytes, '0', '9');
      const __m256i word = _mm256_or_si256(Between(small, 'a', 'z'), digit);
      const __m256i white =
          _mm256_or_si256(Equal(bytes, ' '), _mm256_or_si256(Between(bytes, 0x09, 0x0D), Between(bytes, 0x1C, 0x1F)));
      const __m256i number_separator =
          _mm256_or_si256(Between(bytes, '.', '/'), _mm256_or_si256(Equal(bytes, ','), Equal(bytes, ':')));
      found.word |= Bits(word, i);
      found.digit |= Bits(digit, i);
      found.white |= Bits(white, i);
      found.number_separator |= Bits(number_separator, i);
      found.beyond |= Bits(bytes, i);
      apostrophe |= Bits(_mm256_or_si256(Equal(bytes, '\''), Equal(bytes, '`')), i);
    }
    found.separator = ~(found.word | found.white | found.number_separator | found.beyond | apostrophe);
    classes[block] = found;
  }
}

}  // namespace newsprint

#endif
