#include "report/word_diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "core/ids.h"
#include "reference/common_subsequence.h"
#include "text/words.h"

namespace newsprint {
namespace {

std::vector<WordHash> HashesOf(const std::string& text) {
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  return words.hash;
}

std::vector<WordHash> RandomWords(std::size_t count, int vocabulary, std::mt19937* random) {
  std::vector<WordHash> words(count);
  for (WordHash& word : words) word = WordHash{(*random)() % static_cast<unsigned>(vocabulary)};
  return words;
}

std::vector<WordHash> Chosen(const std::vector<WordHash>& words, const std::vector<bool>& shared) {
  std::vector<WordHash> chosen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (shared[i]) chosen.push_back(words[i]);
  }
  return chosen;
}

TEST(WordDiff, MarksWhatWasReplacedDroppedAndAdded) {
  const auto a = HashesOf("the council will not raise the levy this year");
  const auto b = HashesOf("the council would not raise levy this coming year");
  const WordDiff diff = DiffWords(a, b);
  EXPECT_EQ(diff.shared_a, (std::vector<bool>{true, true, false, true, true, false, true, true, true}));
  EXPECT_EQ(diff.shared_b, (std::vector<bool>{true, true, false, true, true, true, true, false, true}));
}

TEST(WordDiff, NothingInCommon) {
  const WordDiff diff = DiffWords(HashesOf("one two"), HashesOf("three"));
  EXPECT_EQ(diff.shared_a, (std::vector<bool>{false, false}));
  EXPECT_EQ(diff.shared_b, (std::vector<bool>{false}));
}

TEST(WordDiff, EmptySides) {
  EXPECT_TRUE(DiffWords({}, {}).shared_a.empty());
  EXPECT_EQ(DiffWords({}, HashesOf("one")).shared_b, std::vector<bool>{false});
}

TEST(WordDiff, IsALongestCommonSubsequenceOfShortWordings) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const auto a = RandomWords(random() % 9, 4, &random);
    const auto b = RandomWords(random() % 9, 4, &random);
    const WordDiff diff = DiffWords(a, b);
    ASSERT_EQ(Chosen(a, diff.shared_a), Chosen(b, diff.shared_b));
    ASSERT_EQ(Chosen(a, diff.shared_a).size(), reference::LongestCommonSubsequence(a, b));
  }
}

// Beyond the exact algorithm's table: a long text with some edits.
TEST(WordDiff, FindsScatteredEditsOfALongText) {
  std::mt19937 random(11);
  const auto a = RandomWords(20'000, 1'000'000, &random);
  auto b = a;
  for (std::size_t i = 50; i < b.size(); i += 100) b[i] = WordHash{~std::uint64_t{0}};
  const WordDiff diff = DiffWords(a, b);
  EXPECT_EQ(Chosen(a, diff.shared_a), Chosen(b, diff.shared_b));
  EXPECT_EQ(std::count(diff.shared_a.begin(), diff.shared_a.end(), false), 200);
}

TEST(WordDiff, TakesNoLongOnHostileInput) {
  std::mt19937 random(13);
  const auto a = RandomWords(200'000, 3, &random);  // nothing occurs once
  const auto b = RandomWords(200'000, 3, &random);
  const auto start = std::chrono::steady_clock::now();
  const WordDiff diff = DiffWords(a, b);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  EXPECT_EQ(Chosen(a, diff.shared_a), Chosen(b, diff.shared_b));
}

}  // namespace
}  // namespace newsprint
