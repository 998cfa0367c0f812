#include "verify/stock_phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "text/words.h"

namespace newsprint {
namespace {

std::vector<WordHash> HashesOf(std::string_view text) {
  std::vector<WordHash> hashes;
  for (const std::string& word : SpellWords(text)) hashes.push_back(HashWord(word));
  return hashes;
}

std::vector<StockMatch> FindIn(const StockPhrases& phrases, std::string_view paragraph) {
  std::vector<StockMatch> matches;
  phrases.Find(HashesOf(paragraph), &matches);
  return matches;
}

TEST(StockPhrases, FindsAPhraseOfEachSectionWithItsWords) {
  StockPhrases phrases;
  ASSERT_TRUE(phrases
                  .Add("mine.txt",
                       "# a comment\n[line]\nadvert\n\n[label]\nseen\n[start]\njoin the club\n[paragraph]\n"
                       "buy our mugs\n[itself]\nmugs sold here\n[caption]\nshot by\n")
                  .ok());
  const auto line = FindIn(phrases, "Advert");
  ASSERT_EQ(line.size(), 1u);
  EXPECT_EQ(line[0].use, StockUse::kLine);
  EXPECT_TRUE(FindIn(phrases, "Advert again").empty());

  const auto label = FindIn(phrases, "Seen: a fox");
  ASSERT_EQ(label.size(), 1u);
  EXPECT_EQ(label[0].use, StockUse::kLabel);
  EXPECT_EQ(label[0].words, (WordRange{0, 1}));

  EXPECT_EQ(FindIn(phrases, "JOIN the “club” today").size(), 1u);
  EXPECT_TRUE(FindIn(phrases, "They join the club today").empty());

  const auto both = FindIn(phrases, "Please buy our mugs, mugs sold here, shot by Jane");
  ASSERT_EQ(both.size(), 3u);
  EXPECT_EQ(both[0].use, StockUse::kParagraph);
  EXPECT_EQ(both[0].words, (WordRange{1, 4}));
  EXPECT_EQ(both[1].use, StockUse::kItself);
  EXPECT_EQ(both[1].words, (WordRange{4, 7}));
  EXPECT_EQ(both[2].use, StockUse::kCaption);
}

TEST(StockPhrases, APhraseMayBeginLikeAnother) {
  StockPhrases phrases;
  ASSERT_TRUE(phrases.Add("mine.txt", "[itself]\nsign up for news\nsign up for our letter\nsign up\n").ok());
  EXPECT_EQ(FindIn(phrases, "Sign up for our letter").size(), 2u);
  EXPECT_EQ(FindIn(phrases, "Sign up for our").size(), 1u);
  EXPECT_EQ(FindIn(phrases, "sign").size(), 0u);
}

TEST(StockPhrases, RefusesAListOfAnotherForm) {
  StockPhrases phrases;
  EXPECT_EQ(phrases.Add("mine.txt", "join the club\n").code(), Status::Code::kUsage);
  EXPECT_EQ(phrases.Add("mine.txt", "[nonsense]\n").code(), Status::Code::kUsage);
  EXPECT_EQ(phrases.Add("mine.txt", "[line]\n...\n").code(), Status::Code::kUsage);
  const Status one_word = phrases.Add("mine.txt", "[line]\nnews\n[start]\nnews\n");
  EXPECT_EQ(one_word.code(), Status::Code::kUsage);
  EXPECT_EQ(one_word.message(), "mine.txt, line 4: a phrase of one word marks too much here");
  std::string long_phrase;
  for (int i = 0; i < 61; ++i) long_phrase += "no ";
  EXPECT_EQ(phrases.Add("mine.txt", "[itself]\n" + long_phrase).message(),
            "mine.txt, line 2: a phrase may have 60 words at most");
  EXPECT_TRUE(phrases.Add("mine.txt", "").ok());
}

TEST(StockPhrases, APhraseMayStandInSeveralSections) {
  StockPhrases phrases;
  ASSERT_TRUE(phrases.Add("mine.txt", "[line]\nsee more\n[start]\nsee more\n[itself]\nsee more\n").ok());
  const auto found = FindIn(phrases, "See more");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].use, StockUse::kLine);
  EXPECT_EQ(found[1].use, StockUse::kStart);
  EXPECT_EQ(found[2].use, StockUse::kItself);
}

TEST(StockPhrases, AListMayHaveWindowsLineBreaks) {
  StockPhrases phrases;
  ASSERT_TRUE(phrases.Add("mine.txt", "[line]\r\nadvert\r\n").ok());
  EXPECT_EQ(FindIn(phrases, "advert").size(), 1u);
}

TEST(StockPhrases, EveryShippedListIsWellFormedToItsEnd) {
  int lists = 0;
  for (const auto& file : std::filesystem::directory_iterator(NEWSPRINT_SOURCE_DIR "/src/verify/stock_phrases")) {
    std::ifstream stream(file.path());
    const std::string list((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    StockPhrases phrases;
    const Status read = phrases.Add(file.path().filename().string(), list);
    EXPECT_TRUE(read.ok()) << read.message();
    ++lists;
  }
  EXPECT_EQ(lists, 7);
  EXPECT_FALSE(FindIn(StockPhrases::Shipped(), "Image caption").empty());
  EXPECT_FALSE(FindIn(StockPhrases::Shipped(), "архивное фото").empty());
}

// Against a search that tries every phrase at every word.
TEST(StockPhrases, FindsWhatASlowSearchFinds) {
  const std::vector<std::string> vocabulary = {"a", "b", "c"};
  std::mt19937 random(7);
  const auto words = [&](std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i) text += vocabulary[random() % vocabulary.size()] + ' ';
    return text;
  };
  for (int round = 0; round < 200; ++round) {
    StockPhrases phrases;
    std::vector<std::string> listed;
    for (int i = 0; i < 5; ++i) {
      const std::string phrase = words(2 + random() % 3);
      if (std::find(listed.begin(), listed.end(), phrase) == listed.end()) listed.push_back(phrase);
      ASSERT_TRUE(phrases.Add("mine.txt", "[itself]\n" + phrase).ok());
    }
    const std::string text = words(20);
    const auto hashes = HashesOf(text);
    std::size_t expected = 0;
    for (const std::string& phrase : listed) {
      const auto wanted = HashesOf(phrase);
      for (std::size_t i = 0; i + wanted.size() <= hashes.size(); ++i) {
        expected += std::equal(wanted.begin(), wanted.end(), hashes.begin() + static_cast<std::ptrdiff_t>(i)) ? 1 : 0;
      }
    }
    EXPECT_EQ(FindIn(phrases, text).size(), expected) << text;
  }
}

}  // namespace
}  // namespace newsprint
