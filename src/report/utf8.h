// Characters of a text that may come from anywhere, broken UTF-8 included.
#ifndef NEWSPRINT_REPORT_UTF8_H_
#define NEWSPRINT_REPORT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprint {

struct Character {
  char32_t code = 0;     // U+FFFD where the bytes are not UTF-8
  std::size_t size = 0;  // bytes it takes, at least 1
};

// REQUIRES: at < text.size().
Character CharacterAt(std::string_view text, std::size_t at);

void AppendCharacter(char32_t code, std::string* out);

bool IsUtf8(std::string_view text);

// `text` with each byte that is not UTF-8 replaced by U+FFFD.
std::string ReplaceInvalid(std::string_view text);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_UTF8_H_
