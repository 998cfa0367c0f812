#include "lsh/bands.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "minhash/signature.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

TEST(Promise2, BandsKeepTheRecallAskedFor) {
  for (const double threshold : {.3, .5, .7, .8, .9, 1.0}) {
    for (const double recall : {.9, .95, .99}) {
      Bands bands;
      ASSERT_TRUE(ChooseBands(threshold, recall, &bands).ok()) << threshold << " " << recall;
      EXPECT_LE(bands.count * bands.rows, 128U);
      EXPECT_GE(bands.Recall(threshold), recall);
      // One more row would not do: no bands have fewer useless candidates.
      if (bands.rows < 128) {
        const Bands narrower{128 / (bands.rows + 1), bands.rows + 1};
        EXPECT_LT(narrower.Recall(threshold), recall);
      }
    }
  }
}

TEST(Promise2, MeasuredRecallIsTheOneStated) {
  Bands bands;
  ASSERT_TRUE(ChooseBands(.5, .9, &bands).ok());
  std::mt19937_64 random(6);
  double stated = 0;
  int met = 0;
  constexpr int kPairs = 600;
  for (int pair = 0; pair < kPairs; ++pair) {
    const std::vector<WordHash> a = reference::RandomWords(random, 200, 100'000);
    std::vector<WordHash> b = a;
    const std::size_t length = 40 + random() % 80;
    const std::vector<WordHash> other = reference::RandomWords(random, length, 100'000);
    std::copy(other.begin(), other.end(), b.begin() + static_cast<std::ptrdiff_t>(random() % (200 - length)));
    std::vector<ShingleHash> shingles;
    FindShingles(a, 5, &shingles);
    const Signature x = SignShingles(shingles);
    FindShingles(b, 5, &shingles);
    const Signature y = SignShingles(shingles);
    bool meet = false;
    for (std::uint32_t band = 0; band < bands.count; ++band) meet |= bands.Key(x, band) == bands.Key(y, band);
    met += meet;
    stated += bands.Recall(reference::JaccardOf(a, b, 5));
  }
  EXPECT_NEAR(met / static_cast<double>(kPairs), stated / kPairs, .05);
}

TEST(Bands, NonsenseIsRefused) {
  Bands bands;
  for (const double bad : {0.0, -1.0, 1.1, std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_EQ(ChooseBands(bad, .9, &bands).code(), Status::Code::kUsage) << bad;
    EXPECT_EQ(ChooseBands(.5, bad, &bands).code(), Status::Code::kUsage) << bad;
  }
  EXPECT_EQ(ChooseBands(.5, 1.0, &bands).code(), Status::Code::kUsage);
  EXPECT_EQ(ChooseBands(.001, .99, &bands).code(), Status::Code::kUsage);
}

TEST(Bands, TheTableHoldsTheFiveFigures) {
  const Bands bands{25, 5};
  const auto table = bands.RecallTable();
  ASSERT_EQ(table.size(), 5U);
  EXPECT_DOUBLE_EQ(table[3].first, .8);
  EXPECT_NEAR(table[3].second, 1 - std::pow(1 - std::pow(.8, 5), 25), 1e-12);
}

}  // namespace
}  // namespace newsprint
