#include "verify/jaccard.h"

#include <gtest/gtest.h>

#include <random>

#include "reference/brute_force.h"

namespace newsprint {
namespace {

TEST(Promise3, JaccardAndContainmentAreExact) {
  std::mt19937_64 random(30);
  for (int round = 0; round < 200; ++round) {
    const auto a = reference::RandomWords(random, random() % 60 + 1, 3 + random() % 5);
    ShingleSet set(a);
    const auto set_a = reference::ShingleSetOf(a, 5);
    ASSERT_EQ(set.size(), set_a.size());
    for (int other = 0; other < 5; ++other) {
      auto b = reference::RandomWords(random, random() % 60 + 1, 3 + random() % 5);
      if (other == 0) b = a;
      const SetSimilarity s = set.Compare(b);
      const double jaccard = reference::JaccardOf(a, b, 5);
      ASSERT_DOUBLE_EQ(s.jaccard, jaccard);
      const auto set_b = reference::ShingleSetOf(b, 5);
      double both = 0;
      for (const auto& shingle : set_b) both += static_cast<double>(set_a.count(shingle));
      ASSERT_DOUBLE_EQ(s.in_a, both / static_cast<double>(set_a.size()));
      ASSERT_DOUBLE_EQ(s.in_b, both / static_cast<double>(set_b.size()));
    }
  }
}

}  // namespace
}  // namespace newsprint
