// Families: one wording in many articles.
#ifndef NEWSPRINT_CLUSTER_FAMILIES_H_
#define NEWSPRINT_CLUSTER_FAMILIES_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/ids.h"
#include "newsprint/records.h"

namespace newsprint {

// A run of words that is known to stand in all of its members, though not every pair of them was compared.
struct CommonWording {
  PassageKind kind = PassageKind::kProse;
  std::uint32_t words = 0;
  std::vector<FamilyMember> members;  // by article
};

// Equal for equal words in the same order.
std::uint64_t HashWords(const std::vector<WordHash>& words);

// What families need to know of the articles; it is asked from `threads` threads.
struct FamilyInput {
  int threads = 1;
  std::span<const std::string* const> ids;
  // The normalised words of a span; of a quotation the quoted ones, without its attribution. Overwrites `out`.
  std::function<void(PassageKind kind, const FamilyMember& member, std::vector<WordHash>* out)> words;
  // The pieces of a quotation that its attribution splits, in order; none where there is but one.
  std::function<std::vector<ByteSpan>(PassageKind kind, const FamilyMember& member)> pieces;
  // Whether the words of two members differ where both have them: DESIGN.md section 4, "altered".
  std::function<bool(PassageKind kind, const FamilyMember& a, const FamilyMember& b)> altered;
  // Position in `members` of the one that was first, or -1.
  std::function<std::int64_t(std::span<const FamilyMember> members)> first;
  std::function<bool(std::uint32_t a, std::uint32_t b)> in_one_cluster;
};

// The families of passages that places connect all (ConnectPlaces): a part of what FindFamilies finds, in no order.
// Sets Passage::family.
std::vector<Family> FindFamiliesOfComponent(std::vector<Match>* matches, const FamilyInput& input);

// Adds a family for each of `common` whose members are not all in one family or cluster already. Wordings of different
// representatives, members[0], do not touch each other; a family that does not hold a representative may be left out.
void AddCommonWordings(std::span<const CommonWording> common, const FamilyInput& input, std::vector<Family>* families);

// Joins the passages of `matches` into families: those that places connect (cluster/places.h) and whose wordings are
// one statement (cluster/statements.h); each passage is in one family, with both of its spans. Then adds a family for
// each of `common` whose members are not all in one family or cluster already, so that promise 1 holds without
// comparing every pair. Sets Passage::family. Ids are functions of the members alone. Largest first, then by id.
std::vector<Family> FindFamilies(std::vector<Match>* matches, std::span<const CommonWording> common,
                                 const FamilyInput& input);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_FAMILIES_H_
