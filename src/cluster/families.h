// Families: one wording in many articles.
#ifndef NEWSPRINT_CLUSTER_FAMILIES_H_
#define NEWSPRINT_CLUSTER_FAMILIES_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// A run of words that is known to stand in all of its members, though not every pair of them was compared.
struct CommonWording {
  PassageKind kind = PassageKind::kProse;
  std::uint32_t words = 0;
  std::vector<FamilyMember> members;  // by article
};

// What families need to know of the articles.
struct FamilyInput {
  std::span<const std::string* const> ids;
  // Hash of the normalised words of a span: equal for equal wordings.
  std::function<std::uint64_t(std::uint32_t article, ByteSpan span)> wording;
  // Number of words of a span.
  std::function<std::uint32_t(std::uint32_t article, ByteSpan span)> words;
  // Position in `members` of the one that was first, or -1.
  std::function<std::int64_t(std::span<const FamilyMember> members)> first;
  std::function<bool(std::uint32_t a, std::uint32_t b)> in_one_cluster;
};

// Joins the passages of `matches` into families: a passage joins its two spans, and two spans of one article are one
// place where they overlap by half of the longer, for quotations by half of the shorter. Then adds a family for each of
// `common` whose members are not all in one family or cluster already, so that promise 1 holds without comparing every
// pair. Sets Passage::family. Ids are functions of the members alone. Largest first, then by id.
std::vector<Family> FindFamilies(std::vector<Match>* matches, std::span<const CommonWording> common,
                                 const FamilyInput& input);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_FAMILIES_H_
