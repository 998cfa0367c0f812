// Questions about characters of the text as read, for paragraphs and sentences.
#ifndef NEWSPRINT_TEXT_CHARACTERS_H_
#define NEWSPRINT_TEXT_CHARACTERS_H_

#include <cstddef>
#include <string_view>

namespace newsprint {

enum class LetterCase { kNoLetter, kSmall, kCapital, kCaseless };

// The character that begins at text[at]. kNoLetter at the end of the text.
// REQUIRES: `text` is UTF-8, and `at` lies between two characters.
LetterCase CaseAt(std::string_view text, std::size_t at);

bool IsWhiteSpace(char32_t c);
bool IsLineBreak(char32_t c);
bool IsSentenceEnd(char32_t c);          // . ! ? and their kin
bool IsUnspacedSentenceEnd(char32_t c);  // those after which no space is written: the ideographic ones
bool IsQuotationMark(char32_t c);
bool IsBullet(char32_t c);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_CHARACTERS_H_
