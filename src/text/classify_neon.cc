#include "text/classify_kernels.h"

#if defined(__aarch64__)

#include <arm_neon.h>

namespace newsprint {
namespace {

constexpr std::size_t kRegister = 16;  // bytes

// Bytes of [low, high]: all bits of each are set.
uint8x16_t Between(uint8x16_t bytes, char low, char high) {
  return vcleq_u8(vsubq_u8(bytes, vdupq_n_u8(static_cast<std::uint8_t>(low))),
                  vdupq_n_u8(static_cast<std::uint8_t>(high - low)));
}

uint8x16_t Equal(uint8x16_t bytes, char one) { return vceqq_u8(bytes, vdupq_n_u8(static_cast<std::uint8_t>(one))); }

// A bit of each byte of four registers: bytes are added in pairs until those of eight stand in one.
std::uint64_t BitsOf(const uint8x16_t (&bytes)[4]) {
  const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t first = vpaddq_u8(vandq_u8(bytes[0], bit), vandq_u8(bytes[1], bit));
  const uint8x16_t second = vpaddq_u8(vandq_u8(bytes[2], bit), vandq_u8(bytes[3], bit));
  const uint8x16_t all = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

}  // namespace

void ClassifyNeon(const char* text, std::size_t blocks, ByteClasses* classes, char* folded) {
  for (std::size_t block = 0; block < blocks; ++block) {
    uint8x16_t word[4];
    uint8x16_t digit[4];
    uint8x16_t white[4];
    uint8x16_t number_separator[4];
    uint8x16_t beyond[4];
    uint8x16_t apostrophe[4];
    for (std::size_t i = 0; i < 4; ++i) {
      const std::size_t at = block * kClassBlock + i * kRegister;
      const uint8x16_t bytes = vld1q_u8(reinterpret_cast<const std::uint8_t*>(text + at));
      const uint8x16_t small = vorrq_u8(bytes, vdupq_n_u8(0x20));
      vst1q_u8(reinterpret_cast<std::uint8_t*>(folded + at), small);
      digit[i] = Between(bytes, '0', '9');
      word[i] = vorrq_u8(Between(small, 'a', 'z'), digit[i]);
      white[i] = vorrq_u8(Equal(bytes, ' '), vorrq_u8(Between(bytes, 0x09, 0x0D), Between(bytes, 0x1C, 0x1F)));
      number_separator[i] = vorrq_u8(Between(bytes, '.', '/'), vorrq_u8(Equal(bytes, ','), Equal(bytes, ':')));
      beyond[i] = vcltzq_s8(vreinterpretq_s8_u8(bytes));
      apostrophe[i] = vorrq_u8(Equal(bytes, '\''), Equal(bytes, '`'));
    }
    ByteClasses found;
    found.word = BitsOf(word);
    found.digit = BitsOf(digit);
    found.white = BitsOf(white);
    found.number_separator = BitsOf(number_separator);
    found.beyond = BitsOf(beyond);
    found.separator = ~(found.word | found.white | found.number_separator | found.beyond | BitsOf(apostrophe));
    classes[block] = found;
  }
}

}  // namespace newsprint

#endif
