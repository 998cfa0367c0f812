#include "lsh/bucket_table.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>
#include <map>
#include <mutex>
#include <random>
#include <set>
#include <vector>

#include "core/hash.h"

namespace newsprint {
namespace {

using Buckets = std::map<BucketKey, std::vector<Posting>>;

// Keys of which some have one posting, many a few, and one a great many; some differ in their high bits alone.
std::vector<Posting> RandomPostings(std::mt19937_64& random, std::uint32_t articles) {
  std::vector<Posting> postings;
  for (std::uint32_t a = 0; a < articles; ++a) {
    for (std::uint32_t i = 0; i < random() % 30; ++i) {
      const auto scale = static_cast<Scale>(random() % 3);
      std::uint64_t hash = Mix64(random() % (articles * 4) + 1);
      if (random() % 16 == 0) hash = (random() % 8) << 60 | 0x1234;
      if (random() % 8 == 0) hash = 77 << 2;
      postings.push_back({MakeBucketKey(scale, hash), a, static_cast<std::uint32_t>(random() % 1000)});
    }
  }
  return postings;
}

// The slow, obvious way.
Buckets Expected(const std::vector<Posting>& postings) {
  Buckets buckets;
  for (const Posting& p : postings) buckets[p.key].push_back(p);
  std::erase_if(buckets, [](const auto& bucket) { return bucket.second.size() < 2; });
  for (auto& [key, bucket] : buckets) std::sort(bucket.begin(), bucket.end());
  return buckets;
}

Buckets Take(BucketTable* table, int threads) {
  Buckets buckets;
  std::mutex mutex;
  const Status status = table->ForEachBucket(threads, [&](std::span<const Posting> bucket, int worker) {
    const std::lock_guard lock(mutex);
    EXPECT_LT(worker, threads);
    const bool fresh = buckets.try_emplace(bucket.front().key, bucket.begin(), bucket.end()).second;
    EXPECT_TRUE(fresh) << "a bucket came twice";
  });
  EXPECT_TRUE(status.ok()) << status.message();
  EXPECT_EQ(table->bytes(), 0U);
  return buckets;
}

// Does the same to a table and to the plain list of its postings, with or without spilling; the buckets must be equal.
void Compare(std::uint64_t seed, std::uint32_t articles, std::uint64_t most_bytes, int threads) {
  SCOPED_TRACE(testing::Message() << "seed " << seed << ", " << most_bytes << " bytes, " << threads << " threads");
  std::mt19937_64 random(seed);
  std::vector<Posting> postings = RandomPostings(random, articles);
  BucketTable table;
  for (const Posting& p : postings) {
    table.Add(p);
    if (table.bytes() > most_bytes) table.Spill();
  }
  std::vector<std::uint32_t> numbers(articles);
  for (std::uint32_t a = 0; a < articles; ++a) numbers[a] = articles - 1 - a;
  table.Renumber(numbers);
  for (Posting& p : postings) p.article = numbers[p.article];
  const auto erased = [](const Posting& p) { return p.position % 5 == 0; };
  table.EraseIf(erased);
  std::erase_if(postings, erased);

  std::multiset<Posting> all;
  table.ForEach([&](const Posting& p) { all.insert(p); });
  EXPECT_EQ(all, std::multiset<Posting>(postings.begin(), postings.end()));
  EXPECT_EQ(Take(&table, threads), Expected(postings));
  EXPECT_TRUE(Take(&table, threads).empty());
}

constexpr std::uint64_t kNoSpilling = std::uint64_t{1} << 40;

TEST(BucketTable, GroupsAsAMapDoes) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    for (const std::uint32_t articles : {1U, 40U, 2000U}) Compare(seed, articles, kNoSpilling, 1);
  }
}

TEST(BucketTable, GroupsOnSeveralThreads) { Compare(7, 2000, kNoSpilling, 3); }

TEST(BucketTable, GroupsTheSameFromDisk) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    Compare(seed, 30, 0, 1);  // each posting goes to disk alone
    Compare(seed, 2000, 100'000, 1);
    Compare(seed, 2000, 700'000, 2);
  }
}

TEST(BucketTable, AnEmptyTableHasNoBuckets) {
  BucketTable table;
  table.Spill();
  EXPECT_TRUE(table.status().ok());
  EXPECT_TRUE(Take(&table, 2).empty());
}

TEST(BucketTable, WithoutAFolderForItsFileItFails) {
  const char* const before = std::getenv("TMPDIR");
  const std::string folder = before == nullptr ? "" : before;
  ::setenv("TMPDIR", "/does/not/exist", 1);
  BucketTable table;
  table.Add({MakeBucketKey(Scale::kPassage, 4), 1, 0});
  table.Add({MakeBucketKey(Scale::kPassage, 4), 2, 0});
  table.Spill();
  before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", folder.c_str(), 1);
  EXPECT_EQ(table.status().code(), Status::Code::kFailed);
  table.Add({MakeBucketKey(Scale::kPassage, 4), 3, 0});
  table.Spill();
  int buckets = 0;
  EXPECT_FALSE(table.ForEachBucket(1, [&](std::span<const Posting>, int) { ++buckets; }).ok());
  EXPECT_EQ(buckets, 0);
}

TEST(BucketTable, ADiskThatIsFullIsALimit) {
  // A limit of the size of files stands for it.
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit small = before;
  small.rlim_cur = 10'000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  BucketTable table;
  for (std::uint32_t a = 0; a < 1000; ++a) table.Add({MakeBucketKey(Scale::kPassage, Mix64(a / 2)), a, 0});
  table.Spill();
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
  EXPECT_EQ(table.status().code(), Status::Code::kLimit);
  EXPECT_NE(table.status().message().find("the bucket table"), std::string::npos) << table.status().message();
  EXPECT_EQ(table.ForEachBucket(1, [](std::span<const Posting>, int) {}).code(), Status::Code::kLimit);
}

}  // namespace
}  // namespace newsprint
