#include "core/common_words.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/hash.h"
#include "text/words.h"

namespace newsprint {
namespace {

std::uint32_t RankOf(std::string_view word) { return CommonRank(WordHash{HashBytes(word)}); }

std::vector<std::string> ListedWords() {
  std::ifstream file(NEWSPRINT_SOURCE_DIR "/src/core/common_words.txt");
  std::vector<std::string> words;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#') || line.starts_with('[')) continue;
    std::istringstream in(line);
    for (std::string word; in >> word;) words.push_back(word);
  }
  return words;
}

TEST(CommonWords, RanksFollowTheList) {
  EXPECT_EQ(RankOf("the"), 1u);
  EXPECT_EQ(RankOf("to"), 2u);
  EXPECT_LT(RankOf("said"), RankOf("president"));
  EXPECT_LT(RankOf("president"), RankOf("abandoned"));
  EXPECT_EQ(RankOf("newsprint"), 0u);
  EXPECT_EQ(RankOf(""), 0u);
  EXPECT_EQ(RankOf("The"), 0u);  // words come normalised
}

TEST(CommonWords, EachLanguageIsCountedFromOne) {
  EXPECT_EQ(RankOf("der"), 1u);
  EXPECT_EQ(RankOf("в"), 1u);
  EXPECT_EQ(RankOf("yang"), 1u);
  EXPECT_NE(RankOf("aujourdhui"), 0u);
  EXPECT_NE(RankOf("según"), 0u);
}

TEST(CommonWords, NoWordIsListedTwiceAndEachIsFound) {
  std::set<std::string> seen;
  for (const std::string& word : ListedWords()) {
    EXPECT_TRUE(seen.insert(word).second) << word;
    EXPECT_NE(RankOf(word), 0u) << word;
  }
  EXPECT_GT(seen.size(), 3000u);
}

TEST(CommonWords, WordsAreNormalised) {
  for (const std::string& word : ListedWords()) EXPECT_EQ(SpellWords(word), std::vector<std::string>{word});
}

// The list is part of the recipe: who changes it gives the recipe a new version.
TEST(CommonWords, TheListIsPinned) {
  std::string all;
  for (const std::string& word : ListedWords()) all += word + ' ';
  EXPECT_EQ(HashBytes(all), 13348890903294080033u);
}

}  // namespace
}  // namespace newsprint
