// How common a word is in news prose: a fixed list, part of the recipe. It decides which words of a quotation are
// rare enough to find it by, and which words of a shared passage say something.
#ifndef NEWSPRINT_CORE_COMMON_WORDS_H_
#define NEWSPRINT_CORE_COMMON_WORDS_H_

#include <cstdint>

#include "core/ids.h"

namespace newsprint {

// The rank of a normalised word from 1, the commonest, to some 7,300; 0 where the list (common_words.txt) lacks it.
// The first 1,000 are function words, numbers and the staple words of reports; beyond, ranks are rough. Equal ranks
// occur: each language is counted from 1. Thread-safe.
std::uint32_t CommonRank(WordHash word);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_COMMON_WORDS_H_
