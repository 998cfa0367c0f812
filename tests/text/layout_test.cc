#include "text/layout.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace newsprint
