#include "report/utf8.h"

#include <simdjson.h>
#include <utf8proc.h>

#include <cassert>

namespace newsprint {
namespace {
constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestCharacter = 4;
}  // namespace

Character CharacterAt(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const std::string_view rest = text.substr(at, kLongestCharacter);
  utf8proc_int32_t code = 0;
  const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                                 static_cast<utf8proc_ssize_t>(rest.size()), &code);
  if (size <= 0) return {kReplacement, 1};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(size)};
}

void AppendCharacter(char32_t code, std::string* out) {
  utf8proc_uint8_t bytes[kLongestCharacter];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

bool IsUtf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::string ReplaceInvalid(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    AppendCharacter(character.code, &out);
    at += character.size;
  }
  return out;
}

}  // namespace newsprint
