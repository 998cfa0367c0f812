#include "text/words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace newsprint {
namespace {

using Spelt = std::vector<std::string>;

// The words as they stand in the text.
Spelt Standing(std::string_view text) {
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  Spelt standing;
  for (ByteSpan span : words.span) standing.emplace_back(text.substr(span.begin, span.end - span.begin));
  return standing;
}

TEST(Words, AreRunsOfLettersAndDigitsInSmallLetters) {
  EXPECT_EQ(SpellWords("The Mayor of Lindow, 61, said: no!"),
            (Spelt{"the", "mayor", "of", "lindow", "61", "said", "no"}));
  EXPECT_EQ(SpellWords("B-52s and U.S. e_mail"), (Spelt{"b", "52s", "and", "u", "s", "e", "mail"}));
  EXPECT_EQ(SpellWords(""), Spelt{});
  EXPECT_EQ(SpellWords(" ... -- !"), Spelt{});
  EXPECT_EQ(SpellWords(std::string_view("a\0b", 3)), (Spelt{"a", "b"}));
}

TEST(Words, DoNotCountApostrophesInside) {
  for (const char* mark : {"'", "’", "‘", "ʼ", "′", "`", "´", "＇", "‛", "ʹ"}) {
    EXPECT_EQ(SpellWords("don" + std::string(mark) + "t go"), (Spelt{"dont", "go"})) << mark;
    EXPECT_EQ(SpellWords(std::string(mark) + "tis"), (Spelt{"tis"})) << mark;
    EXPECT_EQ(SpellWords("dogs" + std::string(mark) + " tails"), (Spelt{"dogs", "tails"})) << mark;
    EXPECT_EQ(SpellWords("Lindow " + std::string(mark) + "s mayor"), (Spelt{"lindows", "mayor"})) << mark;
  }
  EXPECT_EQ(SpellWords("rock''n roll"), (Spelt{"rock", "n", "roll"}));
}

TEST(Words, TakeAStrayPossessive) {
  EXPECT_EQ(Standing("Lindow 's mayor"), (Spelt{"Lindow 's", "mayor"}));
  EXPECT_EQ(SpellWords("Lindow \n\t ’S, he"), (Spelt{"lindows", "he"}));
  EXPECT_EQ(SpellWords("Lindow 's"), (Spelt{"lindows"}));
  EXPECT_EQ(SpellWords("he said 'some of it'"), (Spelt{"he", "said", "some", "of", "it"}));
  EXPECT_EQ(SpellWords("he said 'só"), (Spelt{"he", "said", "só"}));
  EXPECT_EQ(SpellWords("Lindow, 's mayor"), (Spelt{"lindow", "s", "mayor"}));
  EXPECT_EQ(SpellWords("'s Lindow"), (Spelt{"s", "lindow"}));
}

TEST(Words, KeepSeparatorsBetweenDigits) {
  EXPECT_EQ(SpellWords("1,000.50 at 10:30 on 1/2."), (Spelt{"1,000.50", "at", "10:30", "on", "1/2"}));
  EXPECT_EQ(SpellWords("1, 2 3,b a.4 5..6 1,,2"), (Spelt{"1", "2", "3", "b", "a", "4", "5", "6", "1", "2"}));
  EXPECT_EQ(SpellWords("１，０００"), (Spelt{"1,000"}));
}

TEST(Words, ResolveCompatibilityForms) {
  EXPECT_EQ(SpellWords("ﬁne Ｌｉｎｄｏｗ Straße №5 … m²"), (Spelt{"fine", "lindow", "strasse", "no5", "m2"}));
  EXPECT_EQ(SpellWords("½ mile, 3½ miles, 1/2"), (Spelt{"1/2", "mile", "3", "1/2", "miles", "1/2"}));
  EXPECT_EQ(Standing("20℃ ⑴ ㍿"), (Spelt{"20", "℃", "⑴", "㍿"}));
}

TEST(Words, ComposeAcrossTheSource) {
  EXPECT_EQ(SpellWords("cafe\u0301 CAFE\u0301s"), SpellWords("café CAFÉs"));
  EXPECT_EQ(Standing("cafe\u0301 x"), (Spelt{"cafe\u0301", "x"}));
  EXPECT_EQ(SpellWords("e\u00ad\u0301"), (Spelt{"é"}));
  EXPECT_EQ(SpellWords("\u1112\u1161\u11ab\u1100\u116e\u11a8"), (Spelt{"한국"}));
  EXPECT_EQ(SpellWords("\u0301 a"), (Spelt{"a"}));
}

TEST(Words, CountCharactersOfScriptsWithoutSpaces) {
  EXPECT_EQ(SpellWords("東京5分"), (Spelt{"東", "京", "5", "分"}));
  EXPECT_EQ(SpellWords("か\u3099ﾊﾟA"), (Spelt{"が", "パ", "a"}));
  EXPECT_EQ(SpellWords("ที่"), (Spelt{"ที่"}));
  EXPECT_EQ(SpellWords("한국 뉴스"), (Spelt{"한국", "뉴스"}));
}

TEST(Words, DoNotSeeCharactersWithoutWidth) {
  EXPECT_EQ(SpellWords("\ufeffLin\u00addow\u200b 1\u200b,\u2060000 don\u200d'\u202at"),
            (Spelt{"lindow", "1,000", "dont"}));
}

TEST(Words, RefuseWhatIsNotUtf8) {
  const auto refused_at = [](std::string_view text) {
    Words words;
    const Status status = FindWords(text, &words);
    EXPECT_EQ(status.code(), Status::Code::kBadInput);
    return status.message();
  };
  EXPECT_EQ(refused_at("ab \xff"), "not UTF-8 at byte 3");
  EXPECT_EQ(refused_at("\xc0\x80"), "not UTF-8 at byte 0");           // overlong
  EXPECT_EQ(refused_at("a\xe0\x9f\xbf"), "not UTF-8 at byte 1");      // overlong
  EXPECT_EQ(refused_at("a\xf0\x8f\xbf\xbf"), "not UTF-8 at byte 1");  // overlong
  EXPECT_EQ(refused_at("a\xed\xa0\x80"), "not UTF-8 at byte 1");      // surrogate
  EXPECT_EQ(refused_at("a\xf4\x90\x80\x80"), "not UTF-8 at byte 1");  // above U+10FFFF
  EXPECT_EQ(refused_at("caf\xc3"), "not UTF-8 at byte 3");            // cut short
  EXPECT_EQ(refused_at("e\xcc\x81\xcc"), "not UTF-8 at byte 3");      // in the midst of marks
  EXPECT_EQ(refused_at("\x80"), "not UTF-8 at byte 0");
}

// Archives depend on these.
TEST(Words, HashesArePinned) {
  EXPECT_EQ(HashWord("the"), WordHash{0xcb1283631cf33d7d});
  EXPECT_EQ(HashWord("dont"), WordHash{0x9242c3e492fc3ed9});
  EXPECT_EQ(HashWord("lindows"), WordHash{0x5c2f1703cb307d05});
  EXPECT_EQ(HashWord("1,000.50"), WordHash{0xcc6cdb63596cadec});
  EXPECT_EQ(HashWord("café"), WordHash{0x4c83dbd5f29d367f});
  EXPECT_EQ(HashWord("京"), WordHash{0x69cd86f27bd7ca86});
  EXPECT_EQ(HashWord("unconstitutionality"), WordHash{0x455ba09203f2ee1c});
  Words words;
  ASSERT_TRUE(FindWords("The CAFE\u0301 don’t", &words).ok());
  EXPECT_EQ(words.hash, (std::vector<WordHash>{HashWord("the"), HashWord("café"), HashWord("dont")}));
}

TEST(Words, OverwriteTheirStorage) {
  Words words;
  ASSERT_TRUE(FindWords("one two three", &words).ok());
  ASSERT_TRUE(FindWords("four", &words).ok());
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words.hash[0], HashWord("four"));
  EXPECT_EQ(words.span[0], (ByteSpan{0, 4}));
}

// A unit takes 32 characters: what is behind neither counts nor ends the word.
TEST(Words, CountSoManyMarksOnALetterAndNoMore) {
  std::string marks;
  for (int i = 0; i < 31; ++i) marks += "\u0315";
  EXPECT_EQ(SpellWords("a" + marks + "\u0315b"), (Spelt{"a" + marks + "b"}));
  EXPECT_EQ(Standing("a" + marks + "\u0315b, c"), (Spelt{"a" + marks + "\u0315b", "c"}));
}

std::string Repeat(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

// Each of these would take minutes or gigabytes in quadratic time or memory.
TEST(Words, TakeLinearTimeOnAnyInput) {
  constexpr std::size_t kBytes = 5 << 20;
  const auto count = [](const std::string& text) {
    Words words;
    EXPECT_TRUE(FindWords(text, &words).ok());
    return words.size();
  };
  EXPECT_EQ(count(Repeat("a", kBytes)), 1U);
  EXPECT_EQ(count(Repeat("é", kBytes)), 1U);
  EXPECT_EQ(count(Repeat("1,", kBytes)), 1U);
  EXPECT_EQ(count("a" + Repeat(" 's", kBytes)), 1U);
  EXPECT_EQ(count("a" + Repeat("\u0301\u0323", kBytes)), 1U);
  EXPECT_EQ(count(Repeat("\u0301", kBytes)), 0U);
  EXPECT_EQ(count("é" + Repeat("\u200b", kBytes) + "a"), 1U);
  EXPECT_EQ(count(Repeat("é\u200b", kBytes)), 1U);
  EXPECT_EQ(count(Repeat("\u1100\u1161\u11a8", kBytes)), 1U);
  EXPECT_EQ(count(Repeat("\u1161", kBytes)), 1U);
  EXPECT_EQ(count(Repeat("'", kBytes)), 0U);
  EXPECT_EQ(count(Repeat("a' ", 3 * 1000)), 1000U);
  EXPECT_EQ(count(Repeat("\ufdfa", 3 * 100000)), 1U);
  EXPECT_EQ(count(Repeat("東", 3 * 100000)), 100000U);
}

TEST(Words, AreFoundByManyThreadsAtOnce) {
  std::vector<std::thread> threads;
  std::vector<Words> words(4);
  for (Words& mine : words) {
    threads.emplace_back([&mine] { EXPECT_TRUE(FindWords("Die Fähre nach Lindow 's 東京", &mine).ok()); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Words& mine : words) EXPECT_EQ(mine.hash, words[0].hash);
}

}  // namespace
}  // namespace newsprint
