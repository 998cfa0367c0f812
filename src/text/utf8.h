// UTF-8, strictly: no overlong forms, no surrogates, nothing above U+10FFFF.
#ifndef NEWSPRINT_TEXT_UTF8_H_
#define NEWSPRINT_TEXT_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsprint {

inline bool IsAscii(char byte) { return static_cast<signed char>(byte) >= 0; }

// Reads the character at text[at] into `c`. Returns its length in bytes, or 0 where there is no valid one.
// REQUIRES: at < text.size().
inline std::size_t DecodeUtf8(std::string_view text, std::size_t at, char32_t* c) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const std::size_t left = text.size() - at;
  const char32_t first = byte(0);
  if (first < 0x80) {
    *c = first;
    return 1;
  }
  if (first < 0xE0) {
    if (first < 0xC2 || left < 2 || !continues(1)) return 0;
    *c = (first & 0x1F) << 6 | (byte(1) & 0x3F);
    return 2;
  }
  if (first < 0xF0) {
    if (left < 3 || !continues(1) || !continues(2)) return 0;
    *c = (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    return *c >= 0x800 && (*c < 0xD800 || *c > 0xDFFF) ? 3 : 0;
  }
  if (first > 0xF4 || left < 4 || !continues(1) || !continues(2) || !continues(3)) return 0;
  *c = (first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  return *c >= 0x10000 && *c <= 0x10FFFF ? 4 : 0;
}

// REQUIRES: `c` is a Unicode scalar value.
inline void AppendUtf8(char32_t c, std::string* out) {
  const auto put = [&](char32_t byte) { out->push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_UTF8_H_
