#include "verify/exact_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <span>
#include <vector>

#include "reference/brute_force.h"

namespace newsprint {
namespace {

using Texts = std::vector<std::vector<WordHash>>;

std::vector<std::span<const WordHash>> SpansOf(const Texts& texts) { return {texts.begin(), texts.end()}; }

// Texts of which many resemble another, and half begin with the same words.
Texts RandomTexts(std::mt19937_64& random, std::size_t count) {
  const std::vector<WordHash> masthead = reference::RandomWords(random, 12, 1000);
  Texts texts;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<WordHash> words = reference::RandomWords(random, random() % 40, 1000);
    if (i > 0 && random() % 2 == 0) {
      words = texts[random() % i];
      for (std::size_t edits = random() % 4; edits > 0 && !words.empty(); --edits) {
        words[random() % words.size()] = reference::RandomWords(random, 1, 1000).front();
      }
    } else if (random() % 2 == 0) {
      words.insert(words.begin(), masthead.begin(), masthead.end());
    }
    texts.push_back(words);
  }
  return texts;
}

std::vector<SimilarText> ByBruteForce(const Texts& texts, const std::vector<WordHash>& words, double threshold) {
  std::vector<SimilarText> similar;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const double jaccard = reference::JaccardOf(texts[i], words, 5);
    if (jaccard >= threshold) similar.push_back({i, jaccard});
  }
  return similar;
}

TEST(ExactIndex, FindsWhatBruteForceFinds) {
  std::mt19937_64 random(60);
  std::size_t found = 0;
  for (int round = 0; round < 40; ++round) {
    const Texts all = RandomTexts(random, 2 + random() % 40);
    const Texts indexed(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2));
    for (const double threshold : {0.05, 0.3, 0.5, 0.8, 1.0}) {
      const ExactIndex index(SpansOf(indexed), threshold);
      for (const std::vector<WordHash>& words : all) {
        const std::vector<SimilarText> similar = index.Find(words);
        ASSERT_EQ(similar, ByBruteForce(indexed, words, threshold)) << "threshold " << threshold;
        found += similar.size();
      }
    }
  }
  EXPECT_GT(found, 1000U);
}

TEST(ExactIndex, OfNothingFindsNothing) {
  std::mt19937_64 random(61);
  const std::vector<WordHash> words = reference::RandomWords(random, 20, 1000);
  EXPECT_TRUE(ExactIndex({}, 0.5).Find(words).empty());
  EXPECT_TRUE(ExactIndex({words}, 0.5).Find({}).empty());
  EXPECT_TRUE(ExactIndex({std::span<const WordHash>()}, 0.5).Find(words).empty());
}

}  // namespace
}  // namespace newsprint
