#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include "quote/quotations_of.h"

namespace newsprint {
namespace {

bool Same(const Quotation& a, const Quotation& b) {
  return a.pieces == b.pieces && a.inner == b.inner && a.speaker == b.speaker && a.title == b.title;
}

void ExpectSound(const std::string& text) {
  Words words;
  const std::vector<Quotation> quotations = FindAll(text, &words);
  std::uint32_t end = 0;
  for (const Quotation& quotation : quotations) {
    ASSERT_FALSE(quotation.pieces.empty());
    for (const WordRange piece : quotation.pieces) {
      ASSERT_LT(piece.begin, piece.end);
      ASSERT_LE(end, piece.begin) << text;
      end = piece.end;
    }
    std::uint32_t inner_end = quotation.pieces.front().begin;
    for (const WordRange inner : quotation.inner) {
      ASSERT_LT(inner.begin, inner.end);
      ASSERT_LE(inner_end, inner.begin) << text;
      inner_end = inner.end;
    }
    ASSERT_LE(inner_end, quotation.pieces.back().end) << text;
    ASSERT_TRUE(!quotation.title || quotation.speaker.empty());
  }
  ASSERT_LE(end, words.size());
  Words again;
  const std::vector<Quotation> same = FindAll(text, &again);
  ASSERT_TRUE(std::equal(same.begin(), same.end(), quotations.begin(), quotations.end(), Same)) << text;
}

TEST(Quotations, OfRandomMarksAndWordsAreSound) {
  static constexpr std::array<std::string_view, 60> kPieces = {
      "“",  "”",   "‘",    "’",    "\"",  "'",    "``",     "''",        "«",    "»",      "„",      "‚",
      "「", "」",  "《",   "》",   " ",   " ",    " ",      " ",         " ",    " ",      "\n",     "\n\n",
      ",",  ". ",  "? ",   "; ",   ": ",  "—",    " - ",    "(",         ")",    "said",   "Reed",   "Tom Reed",
      "he", "the", "that", "told", "Mr.", "U.S.", "Water",  "Council",   "calm", "who",    "saying", "according to",
      "of", "and", "DOW",  "she",  "it",  "they", "Reed’s", "spokesman", "for",  "Monday", "船",     "в"};
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> pick(0, kPieces.size() - 1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 80; ++i) {
      text += kPieces[pick(random)];
      if (round % 2 == 0) text += ' ';
    }
    ExpectSound(text);
  }
}

TEST(Quotations, AtTheLastWordsOfATextAreSound) {
  ExpectSound("“Yes,” said the Council of the");
  ExpectSound("“Yes,” said Reed of for");
}

TEST(Quotations, OfRandomDialogueAreSound) {
  static constexpr std::array<std::string_view, 30> kPieces = {
      "—",      "—",        "–",  " - ",  "\n",        "\n—",   "\n- ",         "«",       "»",    "“",
      "”",      "¿",        "?",  ". ",   ", ",        "el",    "que",          "y",       "no",   "dijo",
      "añadió", "ha dicho", "la", "casa", "alcaldesa", "según", "Inés Robledo", "Quiroga", "ella", "…"};
  std::mt19937 random(11);
  std::uniform_int_distribution<std::size_t> pick(0, kPieces.size() - 1);
  for (int round = 0; round < 3000; ++round) {
    std::string text = "el la los las de que y en un una por con para";
    for (int i = 0; i < 60; ++i) {
      text += ' ';
      text += kPieces[pick(random)];
    }
    ExpectSound(text);
  }
}

std::string Repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

// Each of these would take hours if any step looked back or ahead without a bound.
TEST(Quotations, OfAMegabyteOfAnythingTakeLinearTime) {
  static constexpr std::array<std::string_view, 22> kPieces = {"“",
                                                               "”",
                                                               "\"",
                                                               "'",
                                                               " 'a",
                                                               " “a",
                                                               "a” ",
                                                               " \"a",
                                                               "“a” ",
                                                               "'a\" ",
                                                               "'a' \"b ",
                                                               "「",
                                                               "«a ",
                                                               "“a\n",
                                                               "“a,” he said. ",
                                                               "“a, he said ",
                                                               "A. ",
                                                               "“a” said ",
                                                               "Tom said “a ",
                                                               " 'a “b' c” ",
                                                               "Department of ",
                                                               "«a, dit le maire, "};
  for (const std::string_view piece : kPieces) {
    Words words;
    EXPECT_LE(FindAll(Repeat(piece, 60'000) + "”", &words).size(), 60'001U) << piece;
  }
}

TEST(Quotations, OfAMegabyteOfDialogueTakeLinearTime) {
  for (const std::string_view piece :
       {"\n—a —dijo Ana— b.", "\n— a", " —dijo", ", dijo", "\n—a, dijo, dijo, dijo, —", "\n«—a —dijo Ana»"}) {
    Words words;
    FindAll("el la los las de que y en\n—a" + Repeat(piece, 60'000), &words);
  }
}

TEST(Quotations, OfTenThousandPersonsWithOneSurnameTakeLinearTime) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) {
    text += "“It rains,” X" + std::to_string(i) + "a Reed said. “It does,” Reed said.\n";
  }
  ExpectSound(text);
}

}  // namespace
}  // namespace newsprint
