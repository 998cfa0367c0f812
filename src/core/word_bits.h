// How much a word tells: the information of its rank among the common words of news.
#ifndef NEWSPRINT_CORE_WORD_BITS_H_
#define NEWSPRINT_CORE_WORD_BITS_H_

#include <cstdint>

#include "core/ids.h"

namespace newsprint {

inline constexpr std::uint8_t kRareWordBits = 14;  // of a word that is on no list

// Bits from 4 (the commonest word) to kRareWordBits, about -log2 of the word's frequency by Zipf's law. Fixed by the
// recipe: it does not depend on the collection, so that keys made of rare words never change from night to night.
std::uint8_t WordBits(WordHash word);

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_WORD_BITS_H_
