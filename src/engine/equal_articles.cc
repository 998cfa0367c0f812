#include "engine/equal_articles.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"

namespace newsprint {
namespace {

// The articles of pairs with Jaccard 1, joined (union by the smaller number, with path halving).
class EqualArticles {
 public:
  explicit EqualArticles(const std::vector<CopyPair>& pairs) {
    for (const CopyPair& pair : pairs) {
      if (pair.jaccard == 1) Join(pair.a, pair.b);
    }
    for (const auto& [article, parent] : parent_) members_[First(article)].push_back(article);
    for (auto& [first, members] : members_) std::sort(members.begin(), members.end());
  }

  // The smallest number of an article equal to this one.
  std::uint32_t First(std::uint32_t article) const {
    for (auto at = parent_.find(article); at != parent_.end() && at->second != article; at = parent_.find(article)) {
      article = at->second;
    }
    return article;
  }

  // All that are equal to `first` and itself; itself alone where they are more than kMostEqual.
  // REQUIRES: `first` is what First() returned, and stays.
  std::span<const std::uint32_t> MembersOf(const std::uint32_t& first) const {
    const auto found = members_.find(first);
    if (found == members_.end() || found->second.size() > kMostEqual) return {&first, 1};
    return found->second;
  }

  const absl::flat_hash_map<std::uint32_t, std::vector<std::uint32_t>>& classes() const { return members_; }

 private:
  void Join(std::uint32_t a, std::uint32_t b) {
    a = Root(a);
    b = Root(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

  std::uint32_t Root(std::uint32_t article) {
    parent_.try_emplace(article, article);
    while (parent_[article] != article) {
      const std::uint32_t above = parent_[parent_[article]];
      parent_[article] = above;
      article = above;
    }
    return article;
  }

  absl::flat_hash_map<std::uint32_t, std::uint32_t> parent_;
  absl::flat_hash_map<std::uint32_t, std::vector<std::uint32_t>> members_;  // by the first of them
};

// The pair (a, b) with the figures of another, whose a is equal to this one's.
CopyPair WithFigures(const CopyPair& of, std::uint32_t a, std::uint32_t b) {
  if (a < b) return {a, b, of.jaccard, of.share_a, of.share_b};
  return {b, a, of.jaccard, of.share_b, of.share_a};
}

}  // namespace

void AddPairsOfEquals(std::vector<CopyPair>* pairs) {
  const EqualArticles equal(*pairs);
  const std::size_t listed = pairs->size();
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> done;  // by the first of each side
  for (std::size_t i = 0; i < listed; ++i) {
    const CopyPair pair = (*pairs)[i];
    const std::uint32_t first_a = equal.First(pair.a);
    const std::uint32_t first_b = equal.First(pair.b);
    const std::span<const std::uint32_t> as = equal.MembersOf(first_a);
    const std::span<const std::uint32_t> bs = equal.MembersOf(first_b);
    if (first_a == first_b || (as.size() == 1 && bs.size() == 1)) continue;
    if (!done.insert(std::minmax(first_a, first_b)).second) continue;
    for (const std::uint32_t a : as) {
      for (const std::uint32_t b : bs) pairs->push_back(WithFigures(pair, a, b));
    }
  }
  for (const auto& [first, all] : equal.classes()) {
    const std::span<const std::uint32_t> members = equal.MembersOf(first);
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) pairs->push_back({members[i], members[j], 1, 1, 1});
    }
  }
  const auto key = [](const CopyPair& pair) { return std::tie(pair.a, pair.b); };
  std::sort(pairs->begin(), pairs->end(), [&](const CopyPair& x, const CopyPair& y) { return key(x) < key(y); });
  const auto twice = [&](const CopyPair& x, const CopyPair& y) { return key(x) == key(y); };
  pairs->erase(std::unique(pairs->begin(), pairs->end(), twice), pairs->end());
}

}  // namespace newsprint
