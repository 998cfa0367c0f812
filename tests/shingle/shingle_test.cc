#include "shingle/shingle.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "reference/brute_force.h"
#include "shingle/shingle_kernels.h"

namespace newsprint {
namespace {

std::vector<WordHash> Spell(const std::vector<std::string>& words) {
  std::vector<WordHash> hashes;
  for (const std::string& word : words) hashes.push_back(HashWord(word));
  return hashes;
}

TEST(Shingle, GoldenValues) {
  // Archives depend on these bits. If this fails, the recipe's version must change with it.
  const std::vector<WordHash> words = Spell({"the", "harbour", "is", "on", "fire"});
  EXPECT_EQ(static_cast<std::uint64_t>(HashShingle(words.data(), 5)), 2334492830951479334ULL);
  EXPECT_EQ(static_cast<std::uint64_t>(HashShingle(words.data(), 4)), 18271672166692651813ULL);
}

TEST(Shingle, EveryKernelGivesTheBitsOfTheScalarOne) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 500; ++round) {
    const auto k = static_cast<std::uint32_t>(1 + random() % 8);
    const std::size_t count = random() % 70;
    std::vector<WordHash> words(count + k - 1);
    for (WordHash& word : words) word = WordHash{random()};
    std::vector<ShingleHash> expected(count);
    HashShinglesScalar(words.data(), count, k, expected.data());
    for (std::size_t i = 1; i <= static_cast<std::size_t>(BestInstructionSet()); ++i) {
      std::vector<ShingleHash> shingles(count);
      ShingleKernelFor(static_cast<InstructionSet>(i))(words.data(), count, k, shingles.data());
      ASSERT_EQ(shingles, expected) << kInstructionSetNames[i] << ", " << k << " words";
    }
  }
}

TEST(Shingle, CountsAndOrder) {
  std::vector<ShingleHash> shingles;
  const std::vector<WordHash> words = Spell({"a", "b", "c", "d", "e", "f"});
  FindShingles(words, 5, &shingles);
  ASSERT_EQ(shingles.size(), 2U);
  EXPECT_EQ(shingles[1], HashShingle(&words[1], 5));
  FindShingles({}, 5, &shingles);
  EXPECT_TRUE(shingles.empty());
}

TEST(Shingle, ShortTextsEqualTheirTwinsAndNothingElse) {
  std::vector<ShingleHash> three;
  std::vector<ShingleHash> twin;
  std::vector<ShingleHash> other;
  std::vector<ShingleHash> longer;
  FindShingles(Spell({"fire", "in", "harbour"}), 5, &three);
  FindShingles(Spell({"fire", "in", "harbour"}), 5, &twin);
  FindShingles(Spell({"harbour", "in", "fire"}), 5, &other);
  FindShingles(Spell({"fire", "in", "harbour", "tonight"}), 5, &longer);
  ASSERT_EQ(three.size(), 1U);
  EXPECT_EQ(three, twin);
  EXPECT_NE(three, other);
  EXPECT_NE(three, longer);
}

TEST(Shingle, EqualHashesMeanEqualWords) {
  std::mt19937_64 random(7);
  const std::vector<WordHash> words = reference::RandomWords(random, 20'000, 5);
  std::vector<ShingleHash> shingles;
  FindShingles(words, 5, &shingles);
  std::map<ShingleHash, std::vector<WordHash>> known;
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i);
    const std::vector<WordHash> spelt(begin, begin + 5);
    const auto [at, fresh] = known.emplace(shingles[i], spelt);
    ASSERT_EQ(at->second, spelt);
  }
  EXPECT_EQ(known.size(), reference::ShingleSetOf(words, 5).size());
}

}  // namespace
}  // namespace newsprint
