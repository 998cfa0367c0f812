#include "engine/equal_articles.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "cluster/union_find.h"

namespace newsprint {
namespace {

// The articles of pairs with Jaccard 1, joined.
class EqualArticles {
 public:
  EqualArticles(std::size_t articles, const std::vector<CopyPair>& pairs) : sets_(articles) {
    std::vector<std::uint32_t> equal;
    for (const CopyPair& pair : pairs) {
      if (pair.jaccard != 1) continue;
      sets_.Union(pair.a, pair.b);
      equal.insert(equal.end(), {pair.a, pair.b});
    }
    std::sort(equal.begin(), equal.end());
    equal.erase(std::unique(equal.begin(), equal.end()), equal.end());
    for (const std::uint32_t article : equal) members_[sets_.Find(article)].push_back(article);
  }

  // What stands for all that are equal to this article.
  std::uint32_t SetOf(std::uint32_t article) { return sets_.Find(article); }

  // All that are equal to the article, and itself; the first of them where they are more than kMostEqual.
  // REQUIRES: `article` stays.
  std::span<const std::uint32_t> MembersOf(const std::uint32_t& article) {
    const auto found = members_.find(SetOf(article));
    return found == members_.end() ? std::span(&article, 1) : Listed(found->second);
  }

  template <typename Body>
  void ForEachSet(const Body& body) const {
    for (const auto& [set, members] : members_) body(Listed(members));
  }

 private:
  static std::span<const std::uint32_t> Listed(std::span<const std::uint32_t> members) {
    return members.first(members.size() > kMostEqual ? 1 : members.size());
  }

  UnionFind sets_;
  absl::flat_hash_map<std::uint32_t, std::vector<std::uint32_t>> members_;  // ascending, by what SetOf() gives
};

// The pair (a, b) with the figures of another, whose a is equal to this one's.
CopyPair WithFigures(const CopyPair& of, std::uint32_t a, std::uint32_t b) {
  if (a < b) return {a, b, of.jaccard, of.share_a, of.share_b};
  return {b, a, of.jaccard, of.share_b, of.share_a};
}

}  // namespace

void AddPairsOfEquals(std::size_t articles, std::vector<CopyPair>* pairs) {
  EqualArticles equal(articles, *pairs);
  const std::size_t listed = pairs->size();
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> done;  // by the set of each side
  for (std::size_t i = 0; i < listed; ++i) {
    const CopyPair pair = (*pairs)[i];
    const std::uint32_t set_a = equal.SetOf(pair.a);
    const std::uint32_t set_b = equal.SetOf(pair.b);
    const std::span<const std::uint32_t> as = equal.MembersOf(pair.a);
    const std::span<const std::uint32_t> bs = equal.MembersOf(pair.b);
    if (set_a == set_b || (as.size() == 1 && bs.size() == 1)) continue;
    if (!done.insert(std::minmax(set_a, set_b)).second) continue;
    for (const std::uint32_t a : as) {
      for (const std::uint32_t b : bs) pairs->push_back(WithFigures(pair, a, b));
    }
  }
  equal.ForEachSet([&](std::span<const std::uint32_t> members) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t j = i + 1; j < members.size(); ++j) pairs->push_back({members[i], members[j], 1, 1, 1});
    }
  });
  const auto key = [](const CopyPair& pair) { return std::tie(pair.a, pair.b); };
  std::sort(pairs->begin(), pairs->end(), [&](const CopyPair& x, const CopyPair& y) { return key(x) < key(y); });
  const auto twice = [&](const CopyPair& x, const CopyPair& y) { return key(x) == key(y); };
  pairs->erase(std::unique(pairs->begin(), pairs->end(), twice), pairs->end());
}

}  // namespace newsprint
