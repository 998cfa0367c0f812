// Which wordings are one statement: a family must not chain what has nothing in common.
#ifndef NEWSPRINT_CLUSTER_STATEMENTS_H_
#define NEWSPRINT_CLUSTER_STATEMENTS_H_

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

struct Wording {
  std::uint64_t hash = 0;       // of `words`: settles ties
  std::vector<WordHash> words;  // in order
  std::uint32_t carriers = 0;   // articles that have it as the widest wording of its place
};

// Two wordings that were read side by side and found to be the same; positions in the list of wordings.
struct SameWording {
  std::uint32_t a = 0;
  std::uint32_t b = 0;

  friend auto operator<=>(const SameWording&, const SameWording&) = default;
};

// The number of the statement that each wording belongs to, counted from the most carried on. First, versions: a
// wording joins the most carried one that it resembles, by two thirds of the features (words, and pairs of words in a
// row) of the longer, or by a link of `same`. Then, where `cuts`, pieces: a wording of which half lies in a statement
// is a piece of it, and a longer one that holds a statement is its fuller wording; but one that holds two statements
// which others carry apart, each as often as it is carried itself, does not join them to each other. The answer depends
// on the set of wordings alone, not on its order. Time is linear in the words.
std::vector<std::uint32_t> PartIntoStatements(std::span<const Wording> wordings, std::span<const SameWording> same,
                                              bool cuts);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_STATEMENTS_H_
