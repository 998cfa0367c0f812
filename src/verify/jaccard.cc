#include "verify/jaccard.h"

#include <bit>

#include "core/recipe.h"
#include "shingle/shingle.h"

namespace newsprint {

ShingleSet::Slot& ShingleSet::Find(std::vector<Slot>& slots, ShingleHash shingle) {
  const std::size_t mask = slots.size() - 1;
  auto slot = static_cast<std::size_t>(shingle) & mask;
  while (slots[slot].round != 0 && slots[slot].shingle != shingle) slot = (slot + 1) & mask;
  return slots[slot];
}

ShingleSet::ShingleSet(std::span<const WordHash> words) {
  FindShingles(words, recipe::kArticleShingle, &shingles_);
  slots_.resize(std::bit_ceil(shingles_.size() * 2 + 1));
  for (const ShingleHash shingle : shingles_) {
    Slot& slot = Find(slots_, shingle);
    size_ += slot.round == 0;
    slot = {shingle, 1};
  }
}

SetSimilarity ShingleSet::Compare(std::span<const WordHash> words) {
  ++round_;
  FindShingles(words, recipe::kArticleShingle, &shingles_);
  others_.assign(std::bit_ceil(shingles_.size() * 2 + 1), {});
  std::uint32_t both = 0;
  std::uint32_t only_b = 0;
  for (const ShingleHash shingle : shingles_) {
    Slot& slot = Find(slots_, shingle);
    if (slot.round != 0) {
      both += slot.round != round_;
      slot.round = round_;
    } else {
      Slot& other = Find(others_, shingle);
      only_b += other.round == 0;
      other = {shingle, 1};
    }
  }
  const auto of = [both](std::uint32_t all) { return all == 0 ? 0 : static_cast<double>(both) / all; };
  return {of(size_ + only_b), of(size_), of(both + only_b)};
}

}  // namespace newsprint
