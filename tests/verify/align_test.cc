#include "verify/align.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "reference/brute_force.h"

namespace newsprint {
namespace {

using reference::RandomWords;

std::vector<WordHash> Letters(std::string_view text) {
  std::vector<WordHash> words;
  for (const char c : text) words.push_back(HashWord(std::string_view(&c, 1)));
  return words;
}

std::vector<WordHash> Concat(std::initializer_list<std::vector<WordHash>> parts) {
  std::vector<WordHash> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

// What must hold of any alignment.
void CheckBlocks(const std::vector<AlignedBlock>& blocks, const std::vector<WordHash>& a,
                 const std::vector<WordHash>& b) {
  for (const AlignedBlock& block : blocks) {
    ASSERT_FALSE(block.runs.empty());
    for (std::size_t r = 0; r < block.runs.size(); ++r) {
      const WordRun& run = block.runs[r];
      ASSERT_GT(run.length, 0U);
      ASSERT_LE(run.a + run.length, a.size());
      ASSERT_LE(run.b + run.length, b.size());
      for (std::uint32_t k = 0; k < run.length; ++k) ASSERT_EQ(a[run.a + k], b[run.b + k]);
      if (r > 0) {
        const WordRun& before = block.runs[r - 1];
        ASSERT_LE(before.a + before.length, run.a);
        ASSERT_LE(before.b + before.length, run.b);
        ASSERT_LE(run.a - before.a - before.length, Aligner::kMaxGap);
        ASSERT_LE(run.b - before.b - before.length, Aligner::kMaxGap);
      }
    }
  }
  ASSERT_TRUE(std::is_sorted(blocks.begin(), blocks.end(), [](const AlignedBlock& x, const AlignedBlock& y) {
    return x.runs.front() < y.runs.front();
  }));
}

// Words of a run that are in blocks on both sides.
std::uint32_t Covered(const std::vector<AlignedBlock>& blocks, const WordRun& run) {
  std::uint32_t covered = 0;
  for (std::uint32_t k = 0; k < run.length; ++k) {
    bool in_a = false;
    bool in_b = false;
    for (const AlignedBlock& block : blocks) {
      for (const WordRun& r : block.runs) {
        in_a |= r.a <= run.a + k && run.a + k < r.a + r.length;
        in_b |= r.b <= run.b + k && run.b + k < r.b + r.length;
      }
    }
    covered += in_a && in_b;
  }
  return covered;
}

TEST(Align, OneEditIsOnePassage) {
  const auto a = Letters("abcdefghijklmnop");
  const auto b = Letters("abcdefgXijklmnop");
  const auto blocks = Aligner(a).Align(b);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].runs, (std::vector<WordRun>{{0, 0, 7}, {8, 8, 8}}));
  EXPECT_EQ(blocks[0].matched(), 15U);
  EXPECT_EQ(blocks[0].longest(), 8U);
}

TEST(Align, EndsAreExtendedOverSmallEdits) {
  // "freeze war on its own terms" against "freeze the war on its own terms".
  const auto a = Letters("QRSTabcdXefVW");
  const auto b = Letters("KLMNOabcdYZefJ");
  const auto blocks = Aligner(a).Align(b);
  ASSERT_EQ(blocks.size(), 1U);
  EXPECT_EQ(blocks[0].runs.front(), (WordRun{4, 5, 4}));
  const auto longer = Aligner(Letters("QabcdXefgh")).Align(Letters("abcdYefghK"));
  ASSERT_EQ(longer.size(), 1U);
  EXPECT_EQ(longer[0].matched(), 8U);
}

TEST(Regression, TwoSwappedPassagesAreBothFound) {
  std::mt19937_64 random(20);
  const auto first = RandomWords(random, 40, 1'000'000);
  const auto second = RandomWords(random, 40, 1'000'000);
  const auto a = Concat({first, RandomWords(random, 20, 1'000'000), second});
  const auto b = Concat({second, RandomWords(random, 20, 1'000'000), first});
  const auto blocks = Aligner(a).Align(b);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].runs, (std::vector<WordRun>{{0, 60, 40}}));
  EXPECT_EQ(blocks[1].runs, (std::vector<WordRun>{{60, 0, 40}}));
}

TEST(Regression, AQuotationRepeatedInBodyAndPullQuoteIsFoundInBothPlaces) {
  std::mt19937_64 random(21);
  const auto quotation = RandomWords(random, 12, 1'000'000);
  const auto a = Concat({RandomWords(random, 20, 1'000'000), quotation, RandomWords(random, 20, 1'000'000)});
  const auto b = Concat({quotation, RandomWords(random, 30, 1'000'000), quotation});
  for (const bool swapped : {false, true}) {
    const auto blocks = swapped ? Aligner(b).Align(a) : Aligner(a).Align(b);
    ASSERT_EQ(blocks.size(), 2U);
    for (const AlignedBlock& block : blocks) EXPECT_EQ(block.matched(), 12U);
  }
}

TEST(Align, ShortTextsAlignOnlyWhereEqual) {
  EXPECT_EQ(Aligner(Letters("abc")).Align(Letters("abc")).size(), 1U);
  EXPECT_TRUE(Aligner(Letters("abc")).Align(Letters("abd")).empty());
  EXPECT_TRUE(Aligner(Letters("abc")).Align(Letters("abcd")).empty());
  EXPECT_TRUE(Aligner({}).Align({}).empty());
}

TEST(Promise1, EveryRunOfEightWordsIsInABlock) {
  std::mt19937_64 random(22);
  for (int round = 0; round < 300; ++round) {
    const auto vocabulary = static_cast<std::uint64_t>(round % 3 == 0 ? 4 : round % 3 == 1 ? 30 : 2000);
    const auto a = RandomWords(random, random() % 200, vocabulary);
    auto b = RandomWords(random, random() % 200, vocabulary);
    for (int copies = 0; copies < 3 && a.size() > 30; ++copies) {  // planted pieces, some of them overlapping
      const std::size_t from = random() % (a.size() - 20);
      const std::size_t length = 8 + random() % 12;
      const auto at = static_cast<std::ptrdiff_t>(b.empty() ? 0 : random() % b.size());
      b.insert(b.begin() + at, a.begin() + static_cast<std::ptrdiff_t>(from),
               a.begin() + static_cast<std::ptrdiff_t>(from + length));
    }
    const auto blocks = Aligner(a).Align(b);
    CheckBlocks(blocks, a, b);
    for (const WordRun& run : reference::SharedRuns(a, b, 8)) {
      // Where two runs of one block overlap, the words in the overlap are one run's.
      const std::uint32_t covered = Covered(blocks, run);
      ASSERT_GE(2 * covered, run.length) << "round " << round << " run " << run.a << " " << run.b;
      if (vocabulary == 2000) {
        ASSERT_EQ(covered, run.length) << "round " << round << " run " << run.a << " " << run.b;
      }
    }
  }
}

TEST(Promise6, TextsThatRepeatThemselvesTakeLinearWork) {
  // One word 100,000 times over, and a period of five: finishes at once or never.
  const std::vector<WordHash> one(100'000, HashWord("fire"));
  auto blocks = Aligner(one).Align(one);
  CheckBlocks(blocks, one, one);
  ASSERT_FALSE(blocks.empty());
  std::uint32_t matched = 0;
  for (const AlignedBlock& block : blocks) matched = std::max(matched, block.matched());
  EXPECT_EQ(matched, 100'000U);

  std::vector<WordHash> five;
  for (int i = 0; i < 20'000; ++i) {
    for (const char c : std::string_view("abcde")) five.push_back(HashWord(std::string_view(&c, 1)));
  }
  blocks = Aligner(five).Align(five);
  CheckBlocks(blocks, five, five);
  EXPECT_EQ(blocks.front().matched(), five.size());
}

}  // namespace
}  // namespace newsprint
