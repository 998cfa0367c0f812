// The words of a text, found slowly: the whole text is normalised first, then cut by rules over its units.
#ifndef NEWSPRINT_TESTS_REFERENCE_WORDS_H_
#define NEWSPRINT_TESTS_REFERENCE_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "newsprint/records.h"

namespace newsprint::reference {

struct Word {
  std::string spelt;
  ByteSpan span;

  friend bool operator==(const Word&, const Word&) = default;
};

// Quadratic at worst. Knows no limit to how many marks compose with one letter.
// REQUIRES: `text` is UTF-8.
std::vector<Word> FindWords(std::string_view text);

}  // namespace newsprint::reference

#endif  // NEWSPRINT_TESTS_REFERENCE_WORDS_H_
