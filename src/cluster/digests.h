// Digests and live pages: pages that carry stretches of several stories.
#ifndef NEWSPRINT_CLUSTER_DIGESTS_H_
#define NEWSPRINT_CLUSTER_DIGESTS_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// Calls a match `excerpt` instead of `copy` where one of the two is a digest: two other articles, about different
// things and no copies of one another, are in it, each in a place of its own, and each makes up less than half of it.
// Without this one digest would join all of its stories into one cluster. (Two that are about the same were cut from
// one story.) `matches` by (a, b).
void DemoteDigests(std::uint32_t articles, const std::function<bool(std::uint32_t x, std::uint32_t y)>& same_topic,
                   std::vector<Match>* matches);

// Its pieces, for machines that have a part of the matches each.

// One copy that is part of a longer page.
struct Stretch {
  std::uint32_t page = 0;
  std::uint32_t story = 0;
  std::size_t match = 0;  // which one

  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

// Appends the stretches that a match is: none, one or two.
void FindStretches(const Match& match, std::size_t number, std::vector<Stretch>* out);

// Whether a page is a digest, by its stretches in the order of their stories.
bool IsDigest(std::span<const Stretch> stretches, const std::function<const Match&(std::size_t number)>& match_of,
              const std::function<bool(std::uint32_t x, std::uint32_t y)>& are_copies,
              const std::function<bool(std::uint32_t x, std::uint32_t y)>& same_topic);

// Calls a stretch of a digest an excerpt.
void Demote(Match* match);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_DIGESTS_H_
