#include "minhash/anchors.h"

#include <algorithm>
#include <cassert>

#include "core/hash.h"
#include "core/word_bits.h"

namespace newsprint {
namespace {

// Smaller is rarer.
std::uint64_t RankOf(WordHash word) {
  static_assert(kRareWordBits < 16);
  return std::uint64_t{15U - WordBits(word)} << 60 | Mix64(static_cast<std::uint64_t>(word)) >> 4;
}

}  // namespace

void FindAnchors(std::span<const WordHash> words, std::uint32_t shingle, std::uint32_t window,
                 std::vector<std::uint32_t>* out) {
  assert(shingle >= 1 && window >= 1);
  out->clear();
  const auto count = static_cast<std::uint32_t>(words.size());
  const std::uint32_t run = shingle + window - 1;
  if (count < run) return;
  std::vector<std::uint64_t> ranks(count);
  std::transform(words.begin(), words.end(), ranks.begin(), RankOf);
  std::uint32_t rarest = 0;
  for (std::uint32_t begin = 0; begin + run <= count; ++begin) {
    const std::uint32_t end = begin + run;
    // Only the last word is new, unless the rarest one was left behind.
    std::uint32_t next = end - 1;
    if (begin == 0 || rarest < begin) {
      rarest = begin;
      next = begin + 1;
    }
    for (; next < end; ++next) {
      if (ranks[next] <= ranks[rarest]) rarest = next;
    }
    out->push_back(begin + (rarest - begin) % window);
  }
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
}

}  // namespace newsprint
