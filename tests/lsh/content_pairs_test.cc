#include "lsh/content_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "lsh/pair_limits.h"
#include "lsh/pairing.h"
#include "minhash/signature.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kFewest = 90;

bool Match(const Signature& a, const Signature& b) { return EqualValues(a, b) >= kFewest; }

using Pairs = std::set<std::pair<std::int64_t, std::int64_t>>;

// Signatures around a few centres: those of one centre match one another, most of them.
std::vector<Signature> RandomSignatures(std::mt19937_64& random, std::size_t count, std::size_t centres,
                                        std::size_t changes) {
  std::vector<Signature> around(centres);
  for (Signature& s : around) {
    for (std::uint16_t& value : s) value = static_cast<std::uint16_t>(random());
  }
  std::vector<Signature> signatures(count);
  for (Signature& s : signatures) {
    s = around[random() % centres];
    const std::size_t changed = changes == 0 ? 0 : random() % changes;
    for (std::size_t i = 0; i < changed; ++i) s[random() % s.size()] = static_cast<std::uint16_t>(random() % 3);
  }
  return signatures;
}

std::uint64_t ContentOf(const Signature& s) {
  std::uint64_t hash = 0;
  for (const std::uint32_t value : s) hash = hash * 1'000'003 + value;
  return hash;
}

// What a batch finds in one article bucket of all these signatures.
Pairs OfABatch(const std::vector<Signature>& signatures) {
  BucketTable table;
  for (std::uint32_t a = 0; a < signatures.size(); ++a) table.Add({MakeBucketKey(Scale::kArticle, 77 << 2), a, 0});
  PairingInput input;
  input.articles_may_match = [&](std::uint32_t a, std::uint32_t b) { return Match(signatures[a], signatures[b]); };
  input.article_content = [&](std::uint32_t a) { return ContentOf(signatures[a]); };
  Candidates found;
  EXPECT_TRUE(FindCandidates(&table, input, 1, &found).ok());
  Pairs pairs;
  for (const CandidatePair& pair : found.pairs) pairs.insert({pair.a, pair.b});
  return pairs;
}

// The same in pieces, as machines share them.
Pairs InPieces(const std::vector<Signature>& signatures) {
  std::map<std::uint64_t, std::vector<std::int64_t>> articles_of;
  for (std::size_t a = 0; a < signatures.size(); ++a) {
    articles_of[ContentOf(signatures[a])].push_back(static_cast<std::int64_t>(a));
  }
  std::map<std::int64_t, std::vector<std::int64_t>> by_first;
  std::vector<BucketContent> contents;
  Pairs pairs;
  for (const auto& [content, articles] : articles_of) {
    by_first[articles.front()] = articles;
    contents.push_back({articles.front(), static_cast<std::int64_t>(articles.size())});
    for (std::size_t i = 1; i < articles.size(); ++i) pairs.insert({articles.front(), articles[i]});
  }
  std::sort(contents.begin(), contents.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  const auto match = [&](std::int64_t a, std::int64_t b) {
    return Match(signatures[static_cast<std::size_t>(a)], signatures[static_cast<std::size_t>(b)]);
  };
  if (contents.size() > kCompareAll) {
    std::vector<Signature> of_contents;
    for (const BucketContent& c : contents) of_contents.push_back(signatures[static_cast<std::size_t>(c.first)]);
    for (const std::size_t leader : ChooseLeaders(of_contents, kCompareAll, Match)) {
      const std::int64_t a = contents[leader].first;
      for (const BucketContent& c : contents) {
        if (c.first != a && match(a, c.first)) pairs.insert(std::minmax(a, c.first));
      }
    }
    return pairs;
  }
  std::vector<ContentPair> met;
  PairContents(contents, &met);
  for (const ContentPair& pair : met) {
    if (!match(pair.a, pair.b)) continue;
    if (!pair.whole) {
      pairs.insert({pair.a, pair.b});
      continue;
    }
    for (const std::int64_t a : by_first[pair.a]) {
      for (const std::int64_t b : by_first[pair.b]) {
        if (a != b) pairs.insert(std::minmax(a, b));
      }
    }
  }
  return pairs;
}

TEST(ContentPairs, InPiecesThePairsAreThoseOfABatch) {
  std::mt19937_64 random(12);
  for (int round = 0; round < 60; ++round) {
    const auto signatures = RandomSignatures(random, 2 + random() % 40, 1 + random() % 4, random() % 80);
    ASSERT_EQ(InPieces(signatures), OfABatch(signatures)) << "round " << round;
  }
}

TEST(ContentPairs, OfABucketOfVeryManyContentsTheLeadersFindTheSame) {
  std::mt19937_64 random(13);
  // Few groups; very many, so that the leaders run out; and all in one.
  for (const auto& [count, centres, changes] :
       {std::tuple(1500, 7, 60), std::tuple(1500, 900, 60), std::tuple(900, 1, 120)}) {
    const auto signatures = RandomSignatures(random, static_cast<std::size_t>(count), static_cast<std::size_t>(centres),
                                             static_cast<std::size_t>(changes));
    ASSERT_EQ(InPieces(signatures), OfABatch(signatures)) << centres;
  }
}

TEST(ContentPairs, LeadersAreAtMostSoManyAsAskedFor) {
  std::mt19937_64 random(14);
  const auto signatures = RandomSignatures(random, 50, 50, 0);
  const std::vector<std::size_t> leaders = ChooseLeaders(signatures, 3, Match);
  EXPECT_LE(leaders.size(), 3U);
  EXPECT_TRUE(std::is_sorted(leaders.begin(), leaders.end()));
}

}  // namespace
}  // namespace newsprint
