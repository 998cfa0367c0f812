#include "minhash/anchors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

#include "core/hash.h"
#include "core/recipe.h"
#include "core/word_bits.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

WordHash Named(const char* word) { return WordHash{HashBytes(word)}; }

// Each run looked at by itself.
std::vector<std::uint32_t> SlowAnchors(const std::vector<WordHash>& words, std::uint32_t shingle,
                                       std::uint32_t window) {
  std::set<std::uint32_t> anchors;
  const std::uint32_t run = shingle + window - 1;
  for (std::uint32_t begin = 0; begin + run <= words.size(); ++begin) {
    const auto rarity = [&](std::uint32_t i) {
      const WordHash word = words[begin + i];
      return std::tuple(WordBits(word), ~(Mix64(static_cast<std::uint64_t>(word)) >> 4), i);
    };
    std::uint32_t rarest = 0;
    for (std::uint32_t i = 1; i < run; ++i) {
      if (rarity(i) > rarity(rarest)) rarest = i;
    }
    anchors.insert(begin + rarest % window);
  }
  return {anchors.begin(), anchors.end()};
}

// Some of them common words.
std::vector<WordHash> SomeWords(std::mt19937_64& random, std::size_t count, std::size_t vocabulary) {
  static const std::vector<WordHash> common = {Named("the"), Named("of"), Named("and"), Named("said"), Named("year")};
  std::vector<WordHash> words = reference::RandomWords(random, count, vocabulary);
  for (WordHash& word : words) {
    if (random() % 2 == 0) word = common[random() % common.size()];
  }
  return words;
}

TEST(Anchors, EqualTheSlowOnes) {
  std::mt19937_64 random(6);
  for (int round = 0; round < 500; ++round) {
    const std::vector<WordHash> words = SomeWords(random, random() % 60, round % 2 == 0 ? 4 : 1000);
    const auto shingle = static_cast<std::uint32_t>(random() % 6 + 1);
    const auto window = static_cast<std::uint32_t>(random() % 6 + 1);
    std::vector<std::uint32_t> anchors;
    FindAnchors(words, shingle, window, &anchors);
    ASSERT_EQ(anchors, SlowAnchors(words, shingle, window)) << shingle << " + " << window;
  }
}

TEST(Promise1, RunsAsLongAsTheShortestSoughtShareAnAnchorAtTheSamePlace) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 500; ++round) {
    const auto min_run = static_cast<std::uint32_t>(4 + round % 7);
    const recipe::PassageSampling sampling = recipe::ArchivePassages(min_run);
    ASSERT_LE(sampling.shingle + sampling.window - 1, min_run);
    const std::vector<WordHash> run = SomeWords(random, min_run, round % 2 == 0 ? 3 : 1000);
    std::vector<std::set<std::uint32_t>> in_run(2);
    for (auto& found : in_run) {
      std::vector<WordHash> words = SomeWords(random, random() % 40, 50);
      const auto at = static_cast<std::uint32_t>(words.size());
      words.insert(words.end(), run.begin(), run.end());
      const std::vector<WordHash> after = SomeWords(random, random() % 40, 50);
      words.insert(words.end(), after.begin(), after.end());
      std::vector<std::uint32_t> anchors;
      FindAnchors(words, sampling.shingle, sampling.window, &anchors);
      for (const std::uint32_t a : anchors) {
        if (a >= at && a + sampling.shingle <= at + min_run) found.insert(a - at);
      }
    }
    std::vector<std::uint32_t> shared;
    std::set_intersection(in_run[0].begin(), in_run[0].end(), in_run[1].begin(), in_run[1].end(),
                          std::back_inserter(shared));
    ASSERT_FALSE(shared.empty()) << "a run of " << min_run;
  }
}

TEST(Anchors, BeginOrEndWithTheRarestWord) {
  // "the said of" again and again, and a rare word now and then: eight words that hold it have it at an end.
  std::vector<WordHash> words;
  for (int i = 0; i < 200; ++i) {
    words.insert(words.end(), {Named("the"), Named("said"), Named("of"), Named("and")});
    words.push_back(WordHash{Mix64(static_cast<std::uint64_t>(i))});
  }
  std::vector<std::uint32_t> anchors;
  FindAnchors(words, 5, 4, &anchors);
  for (const std::uint32_t a : anchors) {
    EXPECT_TRUE(WordBits(words[a]) == kRareWordBits || WordBits(words[a + 4]) == kRareWordBits) << a;
  }
}

TEST(Anchors, AreAThirdOfThePlaces) {
  std::mt19937_64 random(8);
  const std::vector<WordHash> words = reference::RandomWords(random, 30000, 1000000);
  std::vector<std::uint32_t> anchors;
  FindAnchors(words, 5, 4, &anchors);
  EXPECT_NEAR(static_cast<double>(anchors.size()) / static_cast<double>(words.size()), 1. / 3, .01);
}

}  // namespace
}  // namespace newsprint
