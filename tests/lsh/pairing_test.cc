#include "lsh/pairing.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>
#include <set>

#include "cluster/union_find.h"
#include "minhash/minima.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kRun = 7;

void AddPassages(const std::vector<std::vector<WordHash>>& articles, BucketTable* table) {
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    if (articles[a].size() < kRun) continue;
    std::vector<ShingleHash> shingles;
    FindShingles(articles[a], 4, &shingles);
    std::vector<std::uint32_t> minima;
    FindMinima(shingles, 4, &minima);
    for (const std::uint32_t m : minima) {
      table->Add({MakeBucketKey(Scale::kPassage, static_cast<std::uint64_t>(shingles[m])), a, m});
    }
  }
}

Candidates Find(const std::vector<std::vector<WordHash>>& articles, int threads) {
  BucketTable table;
  AddPassages(articles, &table);
  PairingInput input;
  input.run = kRun;
  for (const auto& words : articles) input.words.emplace_back(words);
  Candidates found;
  EXPECT_TRUE(FindCandidates(&table, input, threads, &found).ok());
  return found;
}

TEST(Promise1, CandidatesAreThePairsThatShareSevenWords) {
  std::mt19937_64 random(8);
  std::vector<std::vector<WordHash>> articles;
  for (int a = 0; a < 60; ++a) articles.push_back(reference::RandomWords(random, random() % 120, 6));
  std::set<CandidatePair> expected;
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    for (std::uint32_t b = a + 1; b < articles.size(); ++b) {
      if (!reference::SharedRuns(articles[a], articles[b], kRun).empty()) expected.insert({a, b});
    }
  }
  const Candidates found = Find(articles, 1);
  // Buckets here are large, so some pairs are joined through a representative instead; but none is made up.
  for (const CandidatePair& pair : found.pairs) EXPECT_TRUE(expected.contains(pair));
  std::set<CandidatePair> joined(found.pairs.begin(), found.pairs.end());
  for (const CommonRun& run : found.common_runs) {
    for (const RunMember& x : run.members) {
      for (const RunMember& y : run.members) {
        if (x.article < y.article) joined.insert({x.article, y.article});
      }
    }
  }
  EXPECT_EQ(joined, expected);
}

TEST(Pairing, SmallBucketsArePairedWhole) {
  std::mt19937_64 random(9);
  const std::vector<WordHash> shared = reference::RandomWords(random, 9, 1000);
  std::vector<std::vector<WordHash>> articles;
  for (int a = 0; a < 20; ++a) {
    articles.push_back(reference::RandomWords(random, 50, 1'000'000));
    articles.back().insert(articles.back().begin() + 10 + a, shared.begin(), shared.end());
  }
  const Candidates found = Find(articles, 1);
  EXPECT_EQ(found.pairs.size(), 190U);
  EXPECT_EQ(found.large_buckets, 0U);
}

TEST(Promise6, ALargeBucketTakesLinearWork) {
  std::mt19937_64 random(10);
  const std::vector<WordHash> shared = reference::RandomWords(random, 9, 1000);
  std::vector<std::vector<WordHash>> articles;
  for (int a = 0; a < 3000; ++a) {
    articles.push_back(reference::RandomWords(random, 30, 1'000'000));
    articles.back().insert(articles.back().begin() + a % 20, shared.begin(), shared.end());
  }
  const Candidates found = Find(articles, 1);
  // Each with the representative of each of the run's shingles, not four million.
  EXPECT_GE(found.pairs.size(), 2999U);
  EXPECT_LE(found.pairs.size(), 3U * 2999U);
  EXPECT_GE(found.large_buckets, 1U);
  ASSERT_FALSE(found.common_runs.empty());
  EXPECT_EQ(found.common_runs.front().members.size(), 3000U);
  EXPECT_EQ(found.common_runs.front().members.front().article, 0U);
}

TEST(Promise4, ThreadsDoNotChangeTheCandidates) {
  std::mt19937_64 random(11);
  std::vector<std::vector<WordHash>> articles;
  for (int a = 0; a < 300; ++a) articles.push_back(reference::RandomWords(random, 60, 2));
  const Candidates one = Find(articles, 1);
  const Candidates two = Find(articles, 2);
  EXPECT_FALSE(one.common_runs.empty());
  EXPECT_EQ(one.pairs, two.pairs);
  EXPECT_EQ(one.common_runs, two.common_runs);
  EXPECT_EQ(one.large_buckets, two.large_buckets);
}

TEST(Pairing, EqualContentsOfALargeBucketAreChained) {
  // 1,000 articles of 4 different contents in one article bucket; contents 0 and 1 may match.
  BucketTable table;
  PairingInput input;
  for (std::uint32_t a = 0; a < 1000; ++a) table.Add({MakeBucketKey(Scale::kArticle, 77 << 2), a, 0});
  input.articles_may_match = [](std::uint32_t a, std::uint32_t b) { return a % 4 + b % 4 == 1; };
  input.article_content = [](std::uint32_t a) { return std::uint64_t{a % 4}; };
  Candidates found;
  ASSERT_TRUE(FindCandidates(&table, input, 1, &found).ok());
  EXPECT_EQ(found.pairs.size(), 996U + 1U);
  UnionFind sets(1000);
  for (const CandidatePair& pair : found.pairs) sets.Union(pair.a, pair.b);
  EXPECT_EQ(sets.Find(0), sets.Find(1));
  EXPECT_EQ(sets.Find(2), sets.Find(998));
  EXPECT_NE(sets.Find(2), sets.Find(3));
}

// A bucket of one quotation an article, all sharing the words of the filter; before it in the table, a bucket of whole
// articles in which these match.
Candidates FindStatements(std::uint32_t count, std::uint64_t telling, std::uint64_t speaker,
                          const std::function<bool(std::uint32_t, std::uint32_t)>& may_match,
                          const std::vector<std::uint32_t>& alike = {}) {
  BucketTable table;
  PairingInput input;
  for (const std::uint32_t a : alike) table.Add({MakeBucketKey(Scale::kArticle, 1 << 2), a, 0});
  input.articles_may_match = [](std::uint32_t, std::uint32_t) { return true; };
  input.article_content = [](std::uint32_t a) { return std::uint64_t{a}; };
  for (std::uint32_t a = 0; a < count; ++a) {
    table.Add({MakeBucketKey(Scale::kQuotation, 77 << 2), a, 0});
    input.quotations.push_back({a, telling, speaker});
    input.first_quotation.push_back(a);
  }
  input.quotations_may_match = [&](const Posting& p, const Posting& q) { return may_match(p.article, q.article); };
  input.quotation_words = [](const Posting&, std::vector<WordHash>* out) {
    *out = {WordHash{1}, WordHash{2}, WordHash{3}};
  };
  Candidates found;
  EXPECT_TRUE(FindCandidates(&table, input, 1, &found).ok());
  return found;
}

TEST(Pairing, VeryManyStatementsAreJoinedThroughSeveralLeadersInLinearWork) {
  // Variants of four statements: each matches its own kind only.
  std::uint64_t looks = 0;
  const Candidates found = FindStatements(5000, 7, 0, [&](std::uint32_t a, std::uint32_t b) {
    ++looks;
    return a % 4 == b % 4;
  });
  UnionFind sets(5000);
  for (const CandidatePair& pair : found.pairs) sets.Union(pair.a, pair.b);
  for (std::uint32_t a = 4; a < 5000; ++a) EXPECT_EQ(sets.Find(a), sets.Find(a % 4));
  EXPECT_NE(sets.Find(0), sets.Find(1));
  EXPECT_LE(looks, 4U * 5000U);
}

TEST(Promise4, WhatOtherBucketsFoundDoesNotChangeWhichStatementsLead) {
  // Statement 3 matches 1 and 2. If 1 did not lead, because its article is known to match 0, 3 would be joined by 2
  // alone.
  const auto may_match = [](std::uint32_t a, std::uint32_t b) {
    return std::max(a, b) == 3 && (std::min(a, b) == 1 || std::min(a, b) == 2);
  };
  EXPECT_EQ(FindStatements(100, 7, 0, may_match).pairs, (std::vector<CandidatePair>{{1, 3}, {2, 3}}));
  EXPECT_EQ(FindStatements(100, 7, 0, may_match, {0, 1}).pairs, (std::vector<CandidatePair>{{0, 1}, {1, 3}, {2, 3}}));
}

TEST(Pairing, StatementsOfOneSpeakerNeedNoSecondWord) {
  const auto always = [](std::uint32_t, std::uint32_t) { return true; };
  EXPECT_TRUE(FindStatements(3, 1, 0, always).pairs.empty());
  EXPECT_EQ(FindStatements(3, 1, 5, always).pairs.size(), 3U);
  EXPECT_EQ(FindStatements(3, 3, 0, always).pairs.size(), 3U);
}

}  // namespace
}  // namespace newsprint
