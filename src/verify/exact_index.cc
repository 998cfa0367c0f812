#include "verify/exact_index.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/recipe.h"
#include "shingle/shingle.h"
#include "verify/jaccard.h"

namespace newsprint {
namespace {

constexpr std::size_t kFilterBits = 16;  // for each shingle, and more

std::vector<ShingleHash> DistinctShingles(std::span<const WordHash> words) {
  std::vector<ShingleHash> shingles;
  FindShingles(words, recipe::kArticleShingle, &shingles);
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

std::uint64_t FilterBit(ShingleHash shingle) { return std::uint64_t{1} << (static_cast<std::uint64_t>(shingle) & 63); }

}  // namespace

ExactIndex::ExactIndex(std::vector<std::span<const WordHash>> texts, double threshold)
    : texts_(std::move(texts)), threshold_(threshold) {
  std::vector<std::vector<ShingleHash>> sets;
  absl::flat_hash_map<ShingleHash, std::uint32_t> carriers;
  for (const std::span<const WordHash> words : texts_) {
    sets.push_back(DistinctShingles(words));
    for (const ShingleHash shingle : sets.back()) ++carriers[shingle];
  }
  for (std::uint32_t text = 0; text < sets.size(); ++text) {
    std::vector<ShingleHash>& set = sets[text];
    // Less than what a rounded product could be too much by.
    const auto shared = static_cast<std::size_t>(std::ceil(threshold * static_cast<double>(set.size()) - 1e-6));
    const std::size_t kept = std::min(set.size(), set.size() + 1 - shared);
    std::nth_element(set.begin(), set.begin() + static_cast<std::ptrdiff_t>(kept), set.end(),
                     [&](ShingleHash x, ShingleHash y) { return carriers.at(x) < carriers.at(y); });
    for (std::size_t i = 0; i < kept; ++i) entries_.push_back({set[i], text});
  }
  std::sort(entries_.begin(), entries_.end());
  filter_.resize(std::bit_ceil(entries_.size() * kFilterBits / 64 + 1));
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const ShingleHash shingle = entries_[i].shingle;
    filter_[FilterWord(shingle)] |= FilterBit(shingle);
    first_.try_emplace(shingle, i);
  }
}

std::size_t ExactIndex::FilterWord(ShingleHash shingle) const {
  return (static_cast<std::uint64_t>(shingle) >> 6) & (filter_.size() - 1);
}

void ExactIndex::FindShingle(ShingleHash shingle, std::vector<std::uint32_t>* out) const {
  if ((filter_[FilterWord(shingle)] & FilterBit(shingle)) == 0) return;
  const auto first = first_.find(shingle);
  if (first == first_.end()) return;
  for (std::size_t i = first->second; i < entries_.size() && entries_[i].shingle == shingle; ++i) {
    out->push_back(entries_[i].text);
  }
}

std::vector<SimilarText> ExactIndex::Find(std::span<const WordHash> words) const {
  std::vector<ShingleHash> shingles;
  std::vector<std::uint32_t> met;
  FindShingles(words, recipe::kArticleShingle, &shingles);
  for (const ShingleHash shingle : shingles) FindShingle(shingle, &met);
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  std::vector<SimilarText> similar;
  std::optional<ShingleSet> set;
  for (const std::uint32_t text : met) {
    if (!set) set.emplace(words);
    const double jaccard = set->Compare(texts_[text]).jaccard;
    if (jaccard >= threshold_) similar.push_back({text, jaccard});
  }
  return similar;
}

}  // namespace newsprint
