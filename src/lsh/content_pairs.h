// The pairing of article buckets (lsh/pairing.h) in pieces that machines can share: together they find the same pairs.
//
// Articles whose signatures are equal stand in the same buckets, so a bucket is a list of contents, each with its first
// article and the number of its articles. Numbers follow the order of articles and need not be dense.
#ifndef NEWSPRINT_LSH_CONTENT_PAIRS_H_
#define NEWSPRINT_LSH_CONTENT_PAIRS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsprint {

struct BucketContent {
  std::int64_t first = 0;  // the first article of this content
  std::int64_t count = 0;  // articles
};

// Two contents that meet in a bucket, or one content with itself: a <= b are their first articles.
struct ContentPair {
  std::int64_t a = 0;
  std::int64_t b = 0;
  bool whole = false;  // all articles of the one are to be compared with all of the other, not only the first ones
};

// Appends the pairs of a bucket of at most kCompareAll contents, those that may not match among them. A content is
// paired with itself where all of its articles are to be paired and they are more than two; that its first article is
// paired with its others goes without saying.
// REQUIRES: contents are sorted by their first articles.
void PairContents(std::span<const BucketContent> contents, std::vector<ContentPair>* out);

// Of a bucket of more contents, in the order of articles: which of them lead, that is, match none that leads before
// them; at most `most`. Positions, ascending. `match(leader, other)` says whether two match.
template <typename Content, typename Match>
std::vector<std::size_t> ChooseLeaders(const std::vector<Content>& contents, std::size_t most, const Match& match) {
  std::vector<std::size_t> leaders;
  for (std::size_t i = 0; i < contents.size() && leaders.size() < most; ++i) {
    const auto leads = [&](std::size_t leader) { return match(contents[leader], contents[i]); };
    if (std::none_of(leaders.begin(), leaders.end(), leads)) leaders.push_back(i);
  }
  return leaders;
}

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_CONTENT_PAIRS_H_
