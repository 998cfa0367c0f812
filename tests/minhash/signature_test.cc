#include "minhash/signature.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "minhash/sign_kernels.h"
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
  EXPECT_EQ(signature[0], 33891U);
  EXPECT_EQ(signature[63], 52384U);
  EXPECT_EQ(signature[127], 51689U);
}

TEST(Signature, EveryKernelGivesTheBitsOfTheScalarOne) {
  std::mt19937_64 random(5);
  HashFunctions functions;
  for (std::size_t i = 0; i < functions.a.size(); ++i) {
    functions.a[i] = static_cast<std::uint32_t>(random()) | 1;
    functions.b[i] = static_cast<std::uint32_t>(random());
  }
  for (int round = 0; round < 500; ++round) {
    std::vector<ShingleHash> shingles(1 + random() % (round % 10 == 0 ? 2000 : 40));
    for (ShingleHash& shingle : shingles) shingle = ShingleHash{random()};
    if (round % 7 == 0) shingles[0] = ShingleHash{0};
    if (round % 11 == 0) shingles.back() = ShingleHash{~std::uint64_t{0}};
    Minima expected;
    SignScalar(shingles, functions, &expected);
    for (std::size_t i = 1; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
      Minima minima;
      SignKernelFor(static_cast<InstructionSet>(i))(shingles, functions, &minima);
      ASSERT_EQ(minima, expected) << kInstructionSetNames[i];
    }
  }
}

// The lower half of a minimum would be the same for all functions where it is the same for one.
TEST(Signature, TellsShinglesApartThatHaveBitsInCommon) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 200; ++round) {
    const std::uint64_t one = random();
    const std::uint64_t common = round % 2 == 0 ? 0xffffULL << 32 : 0xffffULL << 48;
    const std::uint64_t other = (one & common) | (random() & ~common);
    const Signature a = SignShingles(std::vector{ShingleHash{one}});
    const Signature b = SignShingles(std::vector{ShingleHash{other}});
    EXPECT_LE(EqualValues(a, b), 2U) << std::hex << one << " " << other;
  }
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
