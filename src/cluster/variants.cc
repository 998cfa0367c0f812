#include "cluster/variants.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"

namespace newsprint {
namespace {

struct Counted {
  Variant variant;
  std::size_t words = 0;
};

// The most carried of the wordings that are not mere pieces: that have half of the family's words. Of equally carried
// ones the longest, then the first.
std::size_t ChooseReference(const std::vector<Counted>& counted, std::size_t most_words) {
  std::size_t best = counted.size();
  for (std::size_t i = 0; i < counted.size(); ++i) {
    if (2 * counted[i].words < most_words) continue;
    const auto key = [&](std::size_t c) { return std::pair(counted[c].variant.count, counted[c].words); };
    if (best == counted.size() || key(i) > key(best)) best = i;
  }
  return best;
}

}  // namespace

void ListVariants(const FamilyInput& input, Family* family) {
  absl::flat_hash_map<std::uint64_t, std::size_t> variant_of;  // by the hash of its words
  std::vector<Counted> counted;
  std::vector<WordHash> words;
  for (std::uint32_t m = 0; m < family->members.size(); ++m) {
    input.words(family->kind, family->members[m], &words);
    const auto [at, fresh] = variant_of.try_emplace(HashWords(words), counted.size());
    if (fresh) counted.push_back({{}, words.size()});
    Variant& variant = counted[at->second].variant;
    ++variant.count;
    variant.members.push_back(m);
  }
  std::size_t most_words = 0;
  for (const Counted& one : counted) most_words = std::max(most_words, one.words);
  const std::size_t reference = ChooseReference(counted, most_words);
  const FamilyMember& reference_member = family->members[counted[reference].variant.members.front()];
  std::vector<FamilyMember> members;
  for (std::size_t i = 0; i < counted.size(); ++i) {
    Variant& variant = counted[i].variant;
    members.clear();
    for (const std::uint32_t m : variant.members) members.push_back(family->members[m]);
    const std::int64_t first = input.first(members);
    variant.first = first < 0 ? -1 : static_cast<std::int64_t>(variant.members[static_cast<std::size_t>(first)]);
    variant.pieces = input.pieces(family->kind, members.front());
    variant.altered = i != reference && input.altered(family->kind, reference_member, members.front());
  }
  std::swap(counted[0], counted[reference]);
  std::sort(counted.begin() + 1, counted.end(), [](const Counted& x, const Counted& y) {
    return std::tuple(~x.variant.count, x.variant.members.front()) <
           std::tuple(~y.variant.count, y.variant.members.front());
  });
  family->words = static_cast<std::uint32_t>(most_words);
  family->variants = static_cast<std::uint32_t>(counted.size());
  for (Counted& one : counted) family->variant_list.push_back(std::move(one.variant));
}

}  // namespace newsprint
