// The words of one side of a passage, and which of them both sides have.
#ifndef NEWSPRINT_REPORT_PASSAGE_SIDE_H_
#define NEWSPRINT_REPORT_PASSAGE_SIDE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "newsprint/article.h"
#include "newsprint/records.h"

namespace newsprint {

enum class WordRole { kShared, kOnly, kOutside };  // outside: between the pieces of a split quotation

struct PassageSide {
  std::string_view text;  // the whole article's
  ByteSpan passage;
  std::vector<ByteSpan> word;  // positions in the whole text
  std::vector<WordHash> hash;
  std::vector<WordRole> role;
};

// A side whose words are none of them shared yet. A text that is not UTF-8 has no words.
PassageSide ReadSide(const Article& article, const ByteSpan& passage, const std::vector<ByteSpan>& pieces);

// Sets the roles of the words that both sides have, in order. True where all compared words are. Otherwise a token (see
// TokenAround) is shared whole or not at all.
bool CompareSides(PassageSide* a, PassageSide* b);

// `word` with all that touches it up to white space or a long dash: "anti-hate", "(AP)", "R.". Where that is very
// long, as in writing without spaces, `word` itself.
ByteSpan TokenAround(std::string_view text, ByteSpan word);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PASSAGE_SIDE_H_
