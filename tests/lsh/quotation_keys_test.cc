#include "lsh/quotation_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "lsh/bucket_table.h"
#include "reference/brute_force.h"
#include "text/words.h"

namespace newsprint {
namespace {

std::vector<BucketKey> KeysOf(const std::vector<WordHash>& words, std::uint64_t speaker = 0) {
  std::vector<BucketKey> keys;
  FindQuotationKeys(words, speaker, &keys);
  return keys;
}

std::vector<WordHash> Hashes(std::string_view text) {
  std::vector<WordHash> hashes;
  for (const std::string& word : SpellWords(text)) hashes.push_back(HashWord(word));
  return hashes;
}

bool ShareAKey(const std::vector<WordHash>& a, const std::vector<WordHash>& b) {
  const std::vector<BucketKey> x = KeysOf(a);
  const std::vector<BucketKey> y = KeysOf(b);
  std::vector<BucketKey> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return !both.empty();
}

TEST(QuotationKeys, AreSortedAndOfTheirScale) {
  std::mt19937_64 random(40);
  for (std::size_t size = 0; size < 60; ++size) {
    const std::vector<BucketKey> keys = KeysOf(reference::RandomWords(random, size, 50));
    EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
    EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
    for (const BucketKey key : keys) EXPECT_EQ(ScaleOf(key), Scale::kQuotation);
  }
}

TEST(QuotationKeys, TheOrderOfWordsDoesNotCountInAShortQuotation) {
  EXPECT_EQ(KeysOf(Hashes("the herring fleet sails at midnight")),
            KeysOf(Hashes("at midnight sails the herring fleet")));
}

TEST(QuotationKeys, SurviveOneEditOfAShortQuotation) {
  const std::vector<WordHash> said = Hashes("the herring fleet will sail again before midnight");
  EXPECT_TRUE(ShareAKey(said, Hashes("the herring fleet would sail again before midnight")));
  EXPECT_TRUE(ShareAKey(said, Hashes("the herring fleet will not sail again before midnight")));
  EXPECT_TRUE(ShareAKey(said, Hashes("the herring boats will sail again before midnight")));
}

TEST(QuotationKeys, AShortQuotationMeetsTheLongOneItIsPartOf) {
  std::mt19937_64 random(41);
  int met = 0;
  for (int round = 0; round < 100; ++round) {
    const std::vector<WordHash> whole = reference::RandomWords(random, 40, 1'000'000);
    const auto begin = whole.begin() + static_cast<std::ptrdiff_t>(random() % 32);
    met += ShareAKey(whole, {begin, begin + 8});
  }
  EXPECT_EQ(met, 100);
}

TEST(QuotationKeys, CommonWordsAloneMakeNoKey) {
  EXPECT_TRUE(KeysOf(Hashes("it is what it is")).empty());
  EXPECT_TRUE(KeysOf(Hashes("and the of that it was in the to")).empty());
  EXPECT_TRUE(KeysOf({}).empty());
  EXPECT_TRUE(KeysOf(Hashes("halvering")).empty());
  EXPECT_TRUE(KeysOf(Hashes("halvering halvering halvering")).empty());
}

TEST(QuotationKeys, OneWordThatTellsIsEnoughBesideTheSpeaker) {
  const std::vector<WordHash> long_one =
      Hashes("it is conceivable that they may stay here and then they would bear some of what has not been borne");
  const std::vector<WordHash> short_one = Hashes("it is conceivable that");
  const auto meet = [&](std::uint64_t speaker, std::uint64_t other) {
    const std::vector<BucketKey> x = KeysOf(long_one, speaker);
    const std::vector<BucketKey> y = KeysOf(short_one, other);
    std::vector<BucketKey> both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return !both.empty();
  };
  EXPECT_FALSE(meet(0, 0));
  EXPECT_FALSE(meet(3, 5));
  EXPECT_TRUE(meet(3, 3));
}

TEST(QuotationKeys, GrowLinearlyWithTheQuotation) {
  std::mt19937_64 random(42);
  EXPECT_LE(KeysOf(reference::RandomWords(random, 7, 1'000'000)).size(), 21U);
  EXPECT_LE(KeysOf(reference::RandomWords(random, 40, 1'000'000)).size(), 21U + 6 * 10);
  EXPECT_LE(KeysOf(reference::RandomWords(random, 4000, 1'000'000)).size(), 21U + 6 * 1000);
}

// Archives depend on these bits: a failure means a new recipe.
TEST(QuotationKeys, Golden) {
  const std::vector<BucketKey> keys = KeysOf(Hashes("the herring fleet sails"));
  ASSERT_FALSE(keys.empty());
  EXPECT_EQ(static_cast<std::uint64_t>(keys.front()), 1623916813922122534U);
}

}  // namespace
}  // namespace newsprint
