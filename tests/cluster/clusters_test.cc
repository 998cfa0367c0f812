#include "cluster/clusters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace newsprint {
namespace {

struct Ids {
  explicit Ids(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) text.push_back("a" + std::to_string(1000 + i));
    for (const std::string& id : text) pointers.push_back(&id);
  }
  std::vector<std::string> text;
  std::vector<const std::string*> pointers;
};

bool SmallestFirst(std::uint32_t x, std::uint32_t y) { return x < y; }

TEST(Promise3, AClusterIsAComponentAndCarriesItsWeakestLink) {
  const Ids ids(8);
  const std::vector<ClusterLink> links = {{0, 1, .9}, {1, 2, .6}, {0, 2, .7}, {4, 5, .55}};
  const auto clusters = FindClusters(links, ids.pointers, SmallestFirst);
  ASSERT_EQ(clusters.size(), 2U);
  EXPECT_EQ(clusters[0].members.size(), 3U);
  // Without the link of .7 the cluster would hang on the one of .6; with it, .7 is the weakest it needs.
  EXPECT_DOUBLE_EQ(clusters[0].weakest, .7);
  EXPECT_DOUBLE_EQ(clusters[1].weakest, .55);
  EXPECT_EQ(clusters[0].lead, 0U);
}

TEST(Promise4, TheOrderOfLinksDoesNotMatter) {
  std::mt19937_64 random(40);
  const Ids ids(60);
  std::vector<ClusterLink> links;
  for (int i = 0; i < 50; ++i) {
    const auto a = static_cast<std::uint32_t>(random() % 60);
    const auto b = static_cast<std::uint32_t>(random() % 60);
    if (a != b) links.push_back({std::min(a, b), std::max(a, b), .5 + .1 * static_cast<double>(random() % 4)});
  }
  const auto clusters = FindClusters(links, ids.pointers, SmallestFirst);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(links.begin(), links.end(), random);
    const auto again = FindClusters(links, ids.pointers, SmallestFirst);
    ASSERT_EQ(again.size(), clusters.size());
    for (std::size_t c = 0; c < clusters.size(); ++c) {
      EXPECT_EQ(again[c].id, clusters[c].id);
      EXPECT_EQ(again[c].lead, clusters[c].lead);
      EXPECT_DOUBLE_EQ(again[c].weakest, clusters[c].weakest);
      EXPECT_EQ(again[c].members.size(), clusters[c].members.size());
    }
  }
}

TEST(Clusters, AnIdIsAFunctionOfTheMembersAlone) {
  const Ids ids(10);
  const auto one = FindClusters(std::vector<ClusterLink>{{2, 7, .9}}, ids.pointers, SmallestFirst);
  const auto other = FindClusters(std::vector<ClusterLink>{{2, 7, .6}, {0, 1, 1}}, ids.pointers, SmallestFirst);
  EXPECT_TRUE(std::any_of(other.begin(), other.end(), [&](const Cluster& c) { return c.id == one[0].id; }));
  const auto larger = FindClusters(std::vector<ClusterLink>{{2, 7, .9}, {7, 8, .9}}, ids.pointers, SmallestFirst);
  EXPECT_NE(larger[0].id, one[0].id);
}

TEST(Promise6, AMillionLinksOfAStarAreOneCluster) {
  constexpr std::uint32_t kArticles = 200'000;
  const Ids ids(kArticles);
  std::vector<ClusterLink> links;
  for (std::uint32_t i = 1; i < kArticles; ++i) links.push_back({0, i, 1});
  const auto clusters = FindClusters(links, ids.pointers, SmallestFirst);
  ASSERT_EQ(clusters.size(), 1U);
  EXPECT_EQ(clusters[0].members.size(), kArticles);
}

}  // namespace
}  // namespace newsprint
