// Where sentences end.
#ifndef NEWSPRINT_TEXT_SENTENCES_H_
#define NEWSPRINT_TEXT_SENTENCES_H_

#include <cstdint>
#include <string_view>

#include "text/words.h"

namespace newsprint {

// Whether a sentence ends between the words `word` and `word` + 1 of one paragraph: the marks between them hold one of
// . ! ? and their kin, white space follows, and then a capital, a digit, a letter without case or a quotation mark.
// Not after a title, an initial or another abbreviation. Ideographic marks need no white space.
// REQUIRES: `words` are those of `text`, word + 1 < words.size().
bool SentenceEndsAfter(std::string_view text, const Words& words, std::uint32_t word);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_SENTENCES_H_
