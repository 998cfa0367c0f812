#include "minhash/signature.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "reference/brute_force.h"

namespace newsprint {
namespace {

std::vector<ShingleHash> Shingles(const std::vector<WordHash>& words) {
  std::vector<ShingleHash> shingles;
  FindShingles(words, 5, &shingles);
  return shingles;
}

TEST(Signature, GoldenValues) {
  // Archives depend on these bits. If this fails, the recipe's version must change with it.
  const std::vector<ShingleHash> shingles = {ShingleHash{0x0123456789abcdef}, ShingleHash{0xfedcba9876543210}};
  const Signature signature = SignShingles(shingles);
  EXPECT_EQ(signature[0], 1321604059U);
  EXPECT_EQ(signature[63], 1043635267U);
  EXPECT_EQ(signature[127], 3148715340U);
}

TEST(Signature, OrderAndRepeatsDoNotCount) {
  std::mt19937_64 random(1);
  std::vector<ShingleHash> shingles = Shingles(reference::RandomWords(random, 300, 1000));
  const Signature signature = SignShingles(shingles);
  std::shuffle(shingles.begin(), shingles.end(), random);
  shingles.insert(shingles.end(), shingles.begin(), shingles.begin() + 50);
  EXPECT_EQ(SignShingles(shingles), signature);
}

// The error of the estimate over many pairs is that of theory: sqrt(J(1-J)/128) within a tenth.
TEST(Signature, EstimatesJaccardAsWellAsTheorySays) {
  std::mt19937_64 random(2);
  double squared = 0;
  double expected = 0;
  for (int pair = 0; pair < 400; ++pair) {
    const std::vector<WordHash> a = reference::RandomWords(random, 300, 100'000);
    std::vector<WordHash> b = a;
    const std::size_t from = random() % 200;
    const std::vector<WordHash> other = reference::RandomWords(random, 80, 100'000);
    std::copy(other.begin(), other.end(), b.begin() + static_cast<std::ptrdiff_t>(from));
    const double jaccard = reference::JaccardOf(a, b, 5);
    const double estimate = EqualValues(SignShingles(Shingles(a)), SignShingles(Shingles(b))) / 128.0;
    squared += (estimate - jaccard) * (estimate - jaccard);
    expected += jaccard * (1 - jaccard) / 128;
  }
  EXPECT_NEAR(std::sqrt(squared / expected), 1.0, 0.1);
}

TEST(Signature, FewestEqualValuesLetsNoPairAtTheThresholdBy) {
  std::mt19937_64 random(3);
  const std::uint32_t fewest = FewestEqualValues(.5);
  EXPECT_GT(fewest, 30U);
  EXPECT_LT(fewest, 64U);
  for (int pair = 0; pair < 400; ++pair) {
    const std::vector<WordHash> a = reference::RandomWords(random, 300, 100'000);
    std::vector<WordHash> b = a;
    const std::vector<WordHash> other = reference::RandomWords(random, 90, 100'000);
    std::copy(other.begin(), other.end(), b.begin() + 100);
    ASSERT_GE(reference::JaccardOf(a, b, 5), .5);
    EXPECT_GE(EqualValues(SignShingles(Shingles(a)), SignShingles(Shingles(b))), fewest);
  }
}

}  // namespace
}  // namespace newsprint
