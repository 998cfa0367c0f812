#include "verify/annotate.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "verify/compare_texts.h"

namespace newsprint {
namespace {

// The number of the word that is spelt like this in the text.
std::uint32_t Find(const AnnotatedArticle& article, const std::string& text, const std::string& word) {
  for (std::uint32_t i = 0; i < article.words.size(); ++i) {
    if (Cut(text, article.words.span[i]) == word) return i;
  }
  ADD_FAILURE() << "no word " << word;
  return 0;
}

TEST(Annotate, AllArraysHaveOneEntryAWord) {
  const AnnotatedArticle article = Annotated("Two tugs left Port Anselm.\n\n\u201cNobody was hurt,\u201d said Oswin.");
  const std::size_t words = article.words.size();
  EXPECT_EQ(words, 10U);
  EXPECT_EQ(article.part.size(), words);
  EXPECT_EQ(article.bits.size(), words);
  EXPECT_EQ(article.marks.size(), words);
  EXPECT_EQ(article.quotation.size(), words);
  EXPECT_EQ(article.quoted_words.size(), article.quotations.size());
}

TEST(Annotate, SpokenWordsAreThoseOfQuotationsOfFourWordsOrMore) {
  const std::string text =
      "The mayor called it a \u201csleeping giant\u201d on Monday, and \u201cnobody goes inside tonight,\u201d said "
      "Marta Oswin of the fire service.";
  const AnnotatedArticle article = Annotated(text);
  EXPECT_FALSE(article.Spoken(Find(article, text, "giant")));
  EXPECT_NE(article.quotation[Find(article, text, "giant")], kNoQuotation);
  EXPECT_TRUE(article.Spoken(Find(article, text, "inside")));
  EXPECT_FALSE(article.Spoken(Find(article, text, "said")));
  EXPECT_EQ(article.body_words, article.words.size());
  EXPECT_EQ(article.prose_words + 4, article.body_words);
}

TEST(Annotate, MarksOfTheReporter) {
  const std::string text =
      "\u201cThey [the pilots] went out \u2026 before dawn and came ... home,\u201d said Marta Oswin of Halvering.";
  const AnnotatedArticle article = Annotated(text);
  EXPECT_FALSE(article.marks[Find(article, text, "They")] & kBracketed);
  EXPECT_TRUE(article.marks[Find(article, text, "pilots")] & kBracketed);
  EXPECT_FALSE(article.marks[Find(article, text, "went")] & kBracketed);
  EXPECT_TRUE(article.marks[Find(article, text, "before")] & kAfterCut);
  EXPECT_TRUE(article.marks[Find(article, text, "home")] & kAfterCut);
  EXPECT_FALSE(article.marks[Find(article, text, "dawn")] & kAfterCut);
  EXPECT_TRUE(article.marks[Find(article, text, "Halvering")] & kCapital);
  EXPECT_FALSE(article.marks[Find(article, text, "dawn")] & kCapital);
}

TEST(Annotate, KindredFormsHaveOneStem) {
  const std::string text = "\u201cThey warned of the warning, and war came to Warsaw,\u201d said Marta Oswin.";
  const AnnotatedArticle article = Annotated(text);
  EXPECT_EQ(article.Form(Find(article, text, "warned")).stem, article.Form(Find(article, text, "warning")).stem);
  EXPECT_NE(article.Form(Find(article, text, "warned")).stem, article.Form(Find(article, text, "war")).stem);
}

TEST(Annotate, OnlyQuotedWordsHaveForms) {
  const std::string text =
      "\u201cWe will realise it,\u201d Marta Oswin said of the harbour, \u201cor realize it,\u201d and \u201cnobody "
      "goes\u201d.";
  const AnnotatedArticle article = Annotated(text);
  EXPECT_EQ(article.Form(Find(article, text, "realise")).spelling,
            article.Form(Find(article, text, "realize")).spelling);
  EXPECT_NE(article.Form(Find(article, text, "nobody")).spelling, article.Form(Find(article, text, "goes")).spelling);
  for (std::uint32_t i = 0; i < article.words.size(); ++i) {
    EXPECT_EQ(article.Form(i).spelling != 0, article.quotation[i] != kNoQuotation) << i;
  }
}

TEST(Annotate, EachWordStandsInItsSentence) {
  const AnnotatedArticle article = Annotated("Two tugs left. Nobody was hurt. The quay is closed.\n\nIt rained.");
  ASSERT_EQ(article.layout.sentences.size(), 4U);
  for (std::uint32_t s = 0; s < article.layout.sentences.size(); ++s) {
    const WordRange sentence = article.layout.sentences[s];
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) EXPECT_EQ(article.SentenceOf(i), s) << i;
  }
}

TEST(Annotate, ATextWithoutWordsIsRefused) {
  AnnotatedArticle article;
  EXPECT_EQ(Annotate("... --- ...", "", &article).code(), Status::Code::kBadInput);
  EXPECT_EQ(Annotate("", "", &article).code(), Status::Code::kBadInput);
  EXPECT_EQ(Annotate("caf\xe9", "", &article).code(), Status::Code::kBadInput);
}

TEST(Annotate, WhatIsOverwrittenLeavesNothingBehind) {
  AnnotatedArticle article;
  ASSERT_TRUE(Annotate("\u201cNobody goes inside tonight,\u201d said Marta Oswin.", "", &article).ok());
  ASSERT_TRUE(Annotate("It rained.", "", &article).ok());
  EXPECT_TRUE(article.quotations.empty());
  EXPECT_TRUE(article.quoted_words.empty());
  EXPECT_EQ(article.part.size(), 2U);
  EXPECT_EQ(article.quotation[0], kNoQuotation);
}

}  // namespace
}  // namespace newsprint
