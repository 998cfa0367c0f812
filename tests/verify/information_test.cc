#include "verify/information.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "core/word_bits.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

std::vector<WordHash> Hashes(const std::vector<std::string>& words) {
  std::vector<WordHash> hashes;
  for (const std::string& word : words) hashes.push_back(HashWord(word));
  return hashes;
}

TEST(Information, AWordAloneTellsAsMuchAsItsRank) {
  const Information information;
  EXPECT_EQ(information.Bits(nullptr, HashWord("the")), WordBits(HashWord("the")));
  EXPECT_EQ(information.Bits(nullptr, HashWord("halvering")), kRareWordBits);
}

TEST(Information, WithoutCountsTheContextTellsNothing) {
  const Information information;
  const WordHash before = HashWord("harbour");
  for (const char* word : {"the", "halvering"}) {
    EXPECT_NEAR(information.Bits(&before, HashWord(word)), WordBits(HashWord(word)), 0.01);
  }
}

TEST(Information, AWordThatOftenFollowsAnotherTellsLittleThere) {
  std::mt19937_64 random(30);
  Information information;
  const WordHash before = HashWord("tolliverian");
  const WordHash word = HashWord("halvering");
  for (int i = 0; i < 200; ++i) {
    std::vector<WordHash> quotation = reference::RandomWords(random, 6, 1'000'000);
    quotation.insert(quotation.begin() + 2, {before, word});
    information.CountQuotation(quotation);
  }
  EXPECT_EQ(information.quotations(), 200U);
  EXPECT_LT(information.Bits(&before, word), 1);
  const WordHash other = HashWord("oswinesque");
  EXPECT_EQ(information.Bits(&other, word), kRareWordBits);
  EXPECT_EQ(information.Bits(nullptr, word), kRareWordBits);
}

TEST(Information, CopiesOfOneStatementCountOnce) {
  const std::vector<WordHash> statement = Hashes({"nobody", "goes", "back", "inside", "the", "shed", "tonight"});
  Information once;
  once.CountQuotation(statement);
  Information often;
  for (int i = 0; i < 500; ++i) often.CountQuotation(statement);
  EXPECT_EQ(often.quotations(), 500U);
  for (std::size_t i = 1; i < statement.size(); ++i) {
    EXPECT_EQ(often.Bits(&statement[i - 1], statement[i]), once.Bits(&statement[i - 1], statement[i]));
  }
}

TEST(Information, StaysWithinItsBounds) {
  std::mt19937_64 random(31);
  Information information;
  for (int i = 0; i < 300; ++i) information.CountQuotation(reference::RandomWords(random, 20, 5));
  const std::vector<WordHash> words = reference::RandomWords(random, 50, 8);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const double bits = information.Bits(&words[i - 1], words[i]);
    EXPECT_GE(bits, 0);
    EXPECT_LE(bits, kRareWordBits);
  }
}

TEST(Information, CountsQuotationsByTheSpeakersLastName) {
  Information information;
  for (const char* name : {"Ada Brook", "Brook", "Tom Reed", ""}) information.CountSpeaker(name);
  EXPECT_EQ(information.QuotationsOf("Brook"), 2U);
  EXPECT_EQ(information.QuotationsOf("Ada Brook"), 2U);
  EXPECT_EQ(information.QuotationsOf("Tom Reed"), 1U);
  EXPECT_EQ(information.QuotationsOf("Oswin"), 0U);
}

}  // namespace
}  // namespace newsprint
