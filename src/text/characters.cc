#include "text/characters.h"

#include <utf8proc.h>

#include "text/utf8.h"

namespace newsprint {

LetterCase CaseAt(std::string_view text, std::size_t at) {
  char32_t c = 0;
  if (at >= text.size() || DecodeUtf8(text, at, &c) == 0) return LetterCase::kNoLetter;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LL:
      return LetterCase::kSmall;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return LetterCase::kCapital;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return LetterCase::kCaseless;
    default:
      return LetterCase::kNoLetter;
  }
}

bool IsWhiteSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool IsLineBreak(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool IsSentenceEnd(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x061F:  // Arabic question mark
    case 0x06D4:  // Arabic full stop
    case 0x0964:  // Devanagari danda
    case 0x2026:  // ellipsis
    case 0x203C:  // double exclamation mark
    case 0x2047:  // double question mark
    case 0x2048:  // question exclamation mark
    case 0x2049:  // exclamation question mark
      return true;
    default:
      return IsUnspacedSentenceEnd(c);
  }
}

bool IsUnspacedSentenceEnd(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF61; }

bool IsQuotationMark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 ||
         c == 0x203A || (c >= 0x300C && c <= 0x300F);
}

bool IsBullet(char32_t c) {
  return c == '*' || c == 0xB7 || c == 0x2022 || c == 0x2023 || c == 0x2043 || (c >= 0x25A0 && c <= 0x25FF);
}

}  // namespace newsprint
