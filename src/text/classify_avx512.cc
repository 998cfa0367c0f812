#include "text/classify_kernels.h"

#if defined(__x86_64__)

#include <immintrin.h>

namespace newsprint {
namespace {

// Bytes of [low, high].
__attribute__((target("avx512bw"))) inline std::uint64_t Between(__m512i bytes, char low, char high) {
  return _mm512_cmple_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8(low)),
                                _mm512_set1_epi8(static_cast<char>(high - low)));
}

__attribute__((target("avx512bw"))) inline std::uint64_t Equal(__m512i bytes, char one) {
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(one));
}

}  // namespace

__attribute__((target("avx512bw"))) void ClassifyAvx512(const char* text, std::size_t blocks, ByteClasses* classes,
                                                        char* folded) {
  for (std::size_t block = 0; block < blocks; ++block) {
    const __m512i bytes = _mm512_loadu_si512(text + block * kClassBlock);
    const __m512i small = _mm512_or_si512(bytes, _mm512_set1_epi8(0x20));
    _mm512_storeu_si512(folded + block * kClassBlock, small);
    ByteClasses found;
    found.digit = Between(bytes, '0', '9');
    found.word = Between(small, 'a', 'z') | found.digit;
    found.white = Equal(bytes, ' ') | Between(bytes, 0x09, 0x0D) | Between(bytes, 0x1C, 0x1F);
    found.number_separator = Between(bytes, '.', '/') | Equal(bytes, ',') | Equal(bytes, ':');
    found.beyond = _mm512_movepi8_mask(bytes);
    const std::uint64_t apostrophe = Equal(bytes, '\'') | Equal(bytes, '`');
    found.separator = ~(found.word | found.white | found.number_separator | found.beyond | apostrophe);
    classes[block] = found;
  }
}

}  // namespace newsprint

#endif
