#include "text/layout.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace newsprint {
namespace {

using Pieces = std::vector<std::string>;

Layout LayoutOf(std::string_view text, Words* words) {
  EXPECT_TRUE(FindWords(text, words).ok());
  return FindLayout(text, *words);
}

Pieces Paragraphs(std::string_view text) {
  Words words;
  Pieces pieces;
  for (const Paragraph& paragraph : LayoutOf(text, &words).paragraphs) {
    pieces.emplace_back(text.substr(paragraph.bytes.begin, paragraph.bytes.end - paragraph.bytes.begin));
  }
  return pieces;
}

// From the first word to the last.
Pieces Sentences(std::string_view text) {
  Words words;
  Pieces pieces;
  for (WordRange sentence : LayoutOf(text, &words).sentences) {
    const std::uint32_t begin = words.span[sentence.begin].begin;
    pieces.emplace_back(text.substr(begin, words.span[sentence.end - 1].end - begin));
  }
  return pieces;
}

TEST(Layout, OneParagraphALine) {
  EXPECT_EQ(Paragraphs("Ferry runs aground\n\nThe Lindow ferry ran aground on Monday, the harbour master said.\n"
                       "Nobody was hurt.\r\n ---- \n  Read more  \n"),
            (Pieces{"Ferry runs aground", "The Lindow ferry ran aground on Monday, the harbour master said.",
                    "Nobody was hurt.", "Read more"}));
}

TEST(Layout, JoinsWrappedLines) {
  EXPECT_EQ(Paragraphs("The Lindow ferry ran aground on Monday with eighty people\n"
                       "aboard, the harbour master said, and was towed free at\n"
                       "high water.\n"
                       "    Nobody was hurt. The ferry had left Marram at seven in\n"
                       "Monday's first light, said the harbour master of the\n"
                       "town.\n"
                       "\n"
                       "An inquiry will open on Friday.\n"),
            (Pieces{"The Lindow ferry ran aground on Monday with eighty people\n"
                    "aboard, the harbour master said, and was towed free at\n"
                    "high water.",
                    "Nobody was hurt. The ferry had left Marram at seven in\n"
                    "Monday's first light, said the harbour master of the\n"
                    "town.",
                    "An inquiry will open on Friday."}));
}

TEST(Layout, JoinsWrappedLinesThatBeginWithCapitals) {
  const std::string text =
      "The harbour master of Lindow told the Marram and\n"
      "District Council that the ferry had been repaired,\n"
      "Councillor Pell said, and would sail again.\n";
  EXPECT_EQ(Paragraphs(text), (Pieces{text.substr(0, text.size() - 1)}));
}

TEST(Layout, LeavesListsOfHeadlinesAlone) {
  const Pieces headlines = {"Ferry Runs Aground off Lindow With Eighty Aboard",
                            "Council Votes to Keep the Old Marram Pier", "Storm Damage Closes Lindow School for a Week",
                            "Harbour Master Steps Down After Thirty Years"};
  std::string text;
  for (const std::string& headline : headlines) text += headline + "\n";
  EXPECT_EQ(Paragraphs(text), headlines);
}

TEST(Layout, KeepsTitlesItemsAndSignaturesApartInWrappedText) {
  EXPECT_EQ(Paragraphs("Ferry news\n"
                       "The Lindow ferry ran aground on Monday with eighty people\n"
                       "aboard, the harbour master said, and was towed free at\n"
                       "high water. To be settled are:\n"
                       "* who pays for the damage done to the pier, which is not\n"
                       "known yet\n"
                       "* who was at the wheel\n"
                       "Pell\n"
                       "Harbour Office\n"),
            (Pieces{"Ferry news",
                    "The Lindow ferry ran aground on Monday with eighty people\n"
                    "aboard, the harbour master said, and was towed free at\n"
                    "high water. To be settled are:",
                    "* who pays for the damage done to the pier, which is not\nknown yet", "* who was at the wheel",
                    "Pell", "Harbour Office"}));
}

TEST(Layout, PartsRepliesFromWhatTheyQuote) {
  EXPECT_EQ(Paragraphs("Ann Marsh writes:\n"
                       "> the ferry is never on time, and when it is on time the\n"
                       "> bus is not, so that nobody can get to Marram.\n"
                       ">> it was on time yesterday, as I remember, which was the\n"
                       ">> first time this year\n"
                       "That is not so: the bus has always been on time, at least\n"
                       "since last year.\n"),
            (Pieces{"Ann Marsh writes:",
                    "> the ferry is never on time, and when it is on time the\n"
                    "> bus is not, so that nobody can get to Marram.",
                    ">> it was on time yesterday, as I remember, which was the\n>> first time this year",
                    "That is not so: the bus has always been on time, at least\nsince last year."}));
}

TEST(Layout, KeepsAWordOverALineBreakInOneParagraph) {
  EXPECT_EQ(Paragraphs("Lindow\n 's ferry\nMarram"), (Pieces{"Lindow\n 's ferry", "Marram"}));
}

TEST(Layout, OfATextWithoutWordsIsEmpty) {
  EXPECT_EQ(Paragraphs(""), Pieces{});
  EXPECT_EQ(Paragraphs(" \n--\n"), Pieces{});
}

TEST(Layout, SentencesEndBeforeCapitalsDigitsAndQuotations) {
  EXPECT_EQ(Sentences("It ran aground. Nobody was hurt! 80 were aboard... \"We are fine,\" said Mr. J. Pell. Why? "
                      "“No idea.” The end"),
            (Pieces{"It ran aground", "Nobody was hurt", "80 were aboard", "We are fine,\" said Mr. J. Pell", "Why",
                    "No idea", "The end"}));
  EXPECT_EQ(Sentences("The U.S. Navy left at 3.30 p.m. Monday. \"Really?\" he asked."),
            (Pieces{"The U.S. Navy left at 3.30 p.m. Monday", "Really?\" he asked"}));
  EXPECT_EQ(Sentences("He is in the U.S. The ferry is not. See No. 5, of Jan. 3. He said no. They left."),
            (Pieces{"He is in the U.S", "The ferry is not", "See No. 5, of Jan. 3", "He said no", "They left"}));
}

TEST(Layout, IdeographicSentencesNeedNoSpace) { EXPECT_EQ(Sentences("東京。大阪！"), (Pieces{"東京", "大阪"})); }

// Each paragraph and sentence begins where the one before ends, and none is empty.
TEST(Layout, CoversEveryWordOnce) {
  const std::string_view pieces[] = {
      "lindow", "Pell", "5",  " ",    " ",  "\n", "\n\n", ". ",   "?",
      "\"",     " 's",  "> ", "    ", "。", "東", "é",    "Mr. ", "the harbour master said on Monday that the "};
  std::mt19937 random(11);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (std::size_t n = random() % 60; n > 0; --n) text += pieces[random() % std::size(pieces)];
    Words words;
    const Layout layout = LayoutOf(text, &words);
    std::uint32_t paragraph_word = 0;
    std::uint32_t byte = 0;
    std::size_t sentence = 0;
    for (const Paragraph& paragraph : layout.paragraphs) {
      ASSERT_EQ(paragraph.words.begin, paragraph_word) << text;
      ASSERT_LT(paragraph.words.begin, paragraph.words.end) << text;
      ASSERT_LE(byte, paragraph.bytes.begin) << text;
      ASSERT_LE(paragraph.bytes.begin, words.span[paragraph_word].begin) << text;
      std::uint32_t sentence_word = paragraph_word;
      paragraph_word = paragraph.words.end;
      byte = paragraph.bytes.end;
      ASSERT_LE(words.span[paragraph_word - 1].end, byte) << text;
      while (sentence_word < paragraph_word) {
        ASSERT_LT(sentence, layout.sentences.size()) << text;
        ASSERT_EQ(layout.sentences[sentence].begin, sentence_word) << text;
        ASSERT_LT(sentence_word, layout.sentences[sentence].end) << text;
        sentence_word = layout.sentences[sentence++].end;
      }
      ASSERT_EQ(sentence_word, paragraph_word) << text;
    }
    ASSERT_EQ(paragraph_word, words.size()) << text;
    ASSERT_EQ(sentence, layout.sentences.size()) << text;
  }
}

TEST(Layout, TakesLinearTimeOnAnyInput) {
  for (const std::string_view piece : {"a\n", "\n", "a. ", "Mr. A", "> ", "a\n 's", "A\"\"\"\"\"", "é\n\r"}) {
    std::string text;
    while (text.size() < (1 << 20)) text += piece;
    Words words;
    const Layout layout = LayoutOf(text, &words);
    EXPECT_EQ(layout.paragraphs.empty(), words.size() == 0);
  }
}

}  // namespace
}  // namespace newsprint
