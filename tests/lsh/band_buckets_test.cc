#include "lsh/band_buckets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <numeric>
#include <random>
#include <set>
#include <vector>

namespace newsprint {
namespace {

constexpr Bands kBands{25, 5};

// Signatures of which many agree in some bands.
std::vector<Signature> RandomSignatures(std::size_t count, std::mt19937* random) {
  std::vector<Signature> signatures(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::uint16_t& value : signatures[i]) value = static_cast<std::uint16_t>((*random)());
    if (i == 0) continue;
    const Signature& other = signatures[(*random)() % i];
    const auto equal = static_cast<std::ptrdiff_t>((*random)() % 60);
    std::copy(other.begin(), other.begin() + equal, signatures[i].begin());
  }
  return signatures;
}

using Bucket = std::vector<std::uint32_t>;  // articles

std::multiset<Bucket> Buckets(const SignatureStore& store, const std::vector<std::uint32_t>& articles, int threads) {
  std::mutex mutex;
  std::multiset<Bucket> buckets;
  ForEachBandBucket(store, articles, kBands, threads, [&](std::span<const Posting> bucket, int worker) {
    EXPECT_LT(worker, threads);
    Bucket found;
    for (const Posting& posting : bucket) {
      EXPECT_EQ(posting.key, bucket.front().key);
      found.push_back(posting.article);
    }
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
    const std::lock_guard lock(mutex);
    buckets.insert(std::move(found));
  });
  EXPECT_TRUE(store.status().ok());
  return buckets;
}

TEST(BandBuckets, AreTheArticlesThatAgreeInABand) {
  std::mt19937 random(3);
  // Enough for more parts than one.
  const std::vector<Signature> signatures = RandomSignatures(20'000, &random);
  std::vector<std::uint32_t> articles(signatures.size());
  std::iota(articles.begin(), articles.end(), 0U);
  std::shuffle(articles.begin(), articles.end(), random);
  SignatureStore store;
  std::multiset<Bucket> expected;
  for (const Signature& signature : signatures) store.Add(signature);
  for (std::uint32_t band = 0; band < kBands.count; ++band) {
    std::map<std::vector<std::uint32_t>, Bucket> by_values;
    for (std::size_t i = 0; i < signatures.size(); ++i) {
      const auto first = signatures[i].begin() + band * kBands.rows;
      by_values[{first, first + kBands.rows}].push_back(articles[i]);
    }
    for (auto& [values, bucket] : by_values) {
      if (bucket.size() < 2) continue;
      std::sort(bucket.begin(), bucket.end());
      expected.insert(std::move(bucket));
    }
  }
  EXPECT_GT(expected.size(), 1000U);
  EXPECT_TRUE(Buckets(store, articles, 1) == expected);
  EXPECT_TRUE(Buckets(store, articles, 3) == expected);
  store.Spill();
  EXPECT_TRUE(Buckets(store, articles, 2) == expected);
}

TEST(BandBuckets, OfNoArticlesThereAreNone) { EXPECT_TRUE(Buckets(SignatureStore(), {}, 2).empty()); }

TEST(SignatureStore, GivesBackWhatCameInFromMemoryAndFromDisk) {
  std::mt19937 random(4);
  const std::vector<Signature> signatures = RandomSignatures(5000, &random);
  SignatureStore store;
  for (std::uint32_t i = 0; i < signatures.size(); ++i) {
    store.Add(signatures[i]);
    if (i == 100 || i == 2500 || i == 4097) {
      const std::uint64_t before = store.bytes();
      store.Spill();
      EXPECT_LE(store.bytes(), before);
    }
  }
  EXPECT_LT(store.bytes(), signatures.size() * sizeof(Signature) / 4);
  ASSERT_EQ(store.size(), signatures.size());
  std::uint32_t next = 0;
  store.ForEachBlock([&](std::uint32_t first, std::span<const Signature> block) {
    EXPECT_EQ(first, next);
    for (const Signature& signature : block) {
      EXPECT_EQ(signature, signatures[next]);
      EXPECT_EQ(store.Get(next), signature);
      ++next;
    }
  });
  EXPECT_EQ(next, signatures.size());
  EXPECT_TRUE(store.status().ok());
  store.Clear();
  EXPECT_EQ(store.size(), 0U);
  EXPECT_EQ(store.bytes(), 0U);
}

TEST(SignatureStore, SaysWhereNoFileCanBeMade) {
  const char* const before = std::getenv("TMPDIR");
  const std::string folder = before == nullptr ? "" : before;
  ::setenv("TMPDIR", "/does/not/exist", 1);
  SignatureStore store;
  for (int i = 0; i < 2000; ++i) store.Add({});
  store.Spill();
  EXPECT_FALSE(store.status().ok());
  EXPECT_EQ(store.Get(5), Signature{}) << "what could not be moved stays";
  folder.empty() ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", folder.c_str(), 1);
}

}  // namespace
}  // namespace newsprint
