// --pairs lists the pairs of articles with equal words, though large buckets are paired through one of them.
#include "engine/equal_articles.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

using Key = std::pair<std::uint32_t, std::uint32_t>;

std::map<Key, double> JaccardOf(const std::vector<CopyPair>& pairs) {
  std::map<Key, double> jaccard;
  for (const CopyPair& pair : pairs) {
    EXPECT_LT(pair.a, pair.b);
    EXPECT_TRUE(jaccard.emplace(Key{pair.a, pair.b}, pair.jaccard).second) << "listed twice";
  }
  return jaccard;
}

TEST(EqualArticles, ShareTheirPairsWithOthers) {
  // 0, 3 and 5 are equal, and so are 1 and 4; of their pairs one is listed, turned.
  std::vector<CopyPair> pairs = {
      {0, 3, 1, 1, 1}, {3, 5, 1, 1, 1}, {1, 4, 1, 1, 1}, {3, 4, .8, .9, .85}, {2, 5, .7, .6, .5}};
  AddPairsOfEquals(101, &pairs);
  const std::map<Key, double> expected = {{{0, 3}, 1},  {{0, 5}, 1},  {{3, 5}, 1},  {{1, 4}, 1},  {{0, 1}, .8},
                                          {{0, 4}, .8}, {{1, 3}, .8}, {{3, 4}, .8}, {{1, 5}, .8}, {{4, 5}, .8},
                                          {{0, 2}, .7}, {{2, 3}, .7}, {{2, 5}, .7}};
  EXPECT_EQ(JaccardOf(pairs), expected);
  for (const CopyPair& pair : pairs) {
    const double of_2 = pair.a == 2 ? .6 : .5;
    const double expected_share = pair.jaccard == 1            ? 1
                                  : pair.jaccard == .7         ? of_2
                                  : pair.a == 1 || pair.a == 4 ? .85
                                                               : .9;
    EXPECT_EQ(pair.share_a, expected_share) << pair.a << ' ' << pair.b;
  }
}

TEST(EqualArticles, AreLeftAsListedWhereTheyAreVeryMany) {
  std::vector<CopyPair> pairs;
  for (std::uint32_t i = 1; i <= kMostEqual; ++i) pairs.push_back({0, i, 1, 1, 1});
  pairs.push_back({7, 100, .9, 1, .9});
  AddPairsOfEquals(101, &pairs);
  EXPECT_LE(pairs.size(), kMostEqual + 2);
  EXPECT_TRUE(JaccardOf(pairs).contains({7, 100}));
}

TEST(EqualArticles, EveryPairOfAStoryOfManyVersionsIsListed) {
  RandomNews news(2026);
  const Spelt original = news.Words(300);
  std::vector<Spelt> versions;
  for (std::size_t i = 0; i < 50; ++i) {
    versions.push_back(original);
    // Of each kind there are many that are equal, and all kinds are near one another.
    for (std::size_t e = 0; e < i % 5; ++e) versions.back()[40 + 50 * e] = InventedWord(1'000'000 + e);
  }
  std::string records;
  for (std::size_t i = 0; i < versions.size(); ++i) records += PlainRecord(NumberedId(i), news.Text(versions[i]));
  const TemporaryFolder folder;
  DedupOptions options;
  options.rule = CopyRule::kJaccard;
  options.match.threshold = 0.8;
  const DedupResult result = DedupOf(folder.Write("versions.jsonl", records), options);
  std::map<Key, double> expected;
  for (std::uint32_t a = 0; a < versions.size(); ++a) {
    for (std::uint32_t b = a + 1; b < versions.size(); ++b) {
      const double jaccard = reference::JaccardOf(HashesOf(versions[a]), HashesOf(versions[b]), 5);
      if (jaccard >= 0.8) expected[{a, b}] = jaccard;
    }
  }
  EXPECT_GT(expected.size(), 900U);
  EXPECT_EQ(JaccardOf(result.pairs), expected);
  EXPECT_EQ(result.summary.matches, expected.size());
}

}  // namespace
}  // namespace newsprint
