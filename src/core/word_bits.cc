#include "core/word_bits.h"

#include <algorithm>
#include <bit>

#include "core/common_words.h"

namespace newsprint {

std::uint8_t WordBits(WordHash word) {
  const std::uint32_t rank = CommonRank(word);
  if (rank == 0) return kRareWordBits;
  return static_cast<std::uint8_t>(std::min<int>(kRareWordBits - 1, 3 + std::bit_width(rank)));
}

}  // namespace newsprint
