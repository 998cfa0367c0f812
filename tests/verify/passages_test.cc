// Kinds of passages, what counts as altered, and quotations in pieces.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "verify/compare_texts.h"

namespace newsprint {
namespace {

const char* const kBefore = "Smoke hung over the eastern quay on Tuesday as crews from three towns pumped water.\n\n";
const char* const kAfter = "\n\nThe port of Halvering keeps forty cranes, and none of them moved before the weekend.";
const char* const kOtherBefore = "A week of talks about money for the island's pilots ended late in the capital.\n\n";
const char* const kOtherAfter = "\n\nMembers of the assembly go home on Friday and return when the apples are in.";

std::string Story(const std::string& paragraph) { return kBefore + paragraph + kAfter; }
std::string OtherStory(const std::string& paragraph) { return kOtherBefore + paragraph + kOtherAfter; }

// The one quotation that two stories share.
Passage SharedQuotation(const std::string& a, const std::string& b) {
  const Match match = CompareTexts(Story(a), OtherStory(b));
  const std::vector<Passage> passages = PassagesOf(match, PassageKind::kQuote);
  EXPECT_EQ(passages.size(), 1U) << a << " / " << b;
  EXPECT_EQ(match.relation, Relation::kQuote) << match.why;
  return passages.empty() ? Passage() : passages.front();
}

TEST(Altered, MarksAndCaseAndTheAttributionDoNotCount) {
  const std::string quoted = "\u201cThe harbour belongs to those who work it, and they have waited long enough,\u201d";
  for (const std::string other :
       {"\"The harbour belongs to those who work it, and they have waited long enough,\" Tolliver said.",
        "\u00abThe HARBOUR belongs to those who work it - and they have waited long enough\u00bb, Tolliver said.",
        "Anna Tolliver said: \u2018The harbour belongs to those who work it and they have waited long enough.\u2019",
        "\u201cThe harbour belongs to those who work it,\u201d Anna Tolliver said, \u201cand they have waited long "
        "enough.\u201d"}) {
    const Passage passage = SharedQuotation(quoted + " said Anna Tolliver.", other);
    EXPECT_FALSE(passage.altered) << other;
    EXPECT_EQ(passage.words, 14U) << other;
    EXPECT_EQ(passage.similarity, 1) << other;
  }
}

TEST(Altered, AFewWordsBeforeOrBehindTheAttributionBelongToTheQuotation) {
  const std::string quoted = "\u201cThey have waited long enough for the herring season to open again,\u201d";
  for (const std::string other :
       {"\u201cThey,\u201d Anna Tolliver said, \u201chave waited long enough for the herring season to open "
        "again.\u201d",
        "\u201cThey have,\u201d Tolliver said in a statement on Monday, \u201cwaited long enough for the herring "
        "season to "
        "open again.\u201d",
        "\u201cThey have waited long enough for the herring season to open,\u201d said Anna Tolliver, the mayor of the "
        "island's largest town, \u201cagain.\u201d"}) {
    const Passage passage = SharedQuotation(quoted + " said Anna Tolliver.", other);
    EXPECT_FALSE(passage.altered) << other;
    EXPECT_EQ(passage.words, 12U) << other;
  }
}

TEST(Altered, AWordOfTheAttributionIsNotTheQuotationsNext) {
  const Passage passage = SharedQuotation(
      "\u201cThe harbour is not for sale, the pilots have waited long enough,\u201d said Anna Tolliver.",
      "\u201cThe harbour is not for sale,\u201d the note said, \u201cthe pilots have waited long enough.\u201d");
  EXPECT_FALSE(passage.altered);
  EXPECT_EQ(passage.words, 12U);
  EXPECT_EQ(passage.similarity, 1);
}

TEST(Altered, BritishAndAmericanSpellingDoNotCount) {
  const std::string quoted =
      "\u201cWe realised that labour in the harbour had not been recognised at the centre of the programme,\u201d said "
      "Anna Tolliver.";
  EXPECT_FALSE(
      SharedQuotation(quoted,
                      "\u201cWe realized that labor in the harbor had not been recognized at the center of the "
                      "program,\u201d Tolliver said.")
          .altered);
  EXPECT_TRUE(SharedQuotation(quoted,
                              "\u201cWe realised that labour in the harbour had not been welcomed at the centre of the "
                              "programme,\u201d Tolliver said.")
                  .altered);
}

TEST(Altered, WhatTheReporterMarksAsHisOwnDoesNotCount) {
  const std::string quoted =
      "\u201cThe harbour belongs to those who work it every day of the year, and they have waited long enough,\u201d "
      "said Anna Tolliver.";
  for (const std::string other :
       {"\u201cThe harbour belongs to those who work it ... and they have waited long enough,\u201d Tolliver said.",
        "\u201cThe harbour belongs to those who work it \u2026 and they have waited long enough,\u201d Tolliver said.",
        "\u201cThe harbour belongs to those who work it every day of the year, and [the pilots] have waited long "
        "enough,\u201d Tolliver said."}) {
    EXPECT_FALSE(SharedQuotation(quoted, other).altered) << other;
  }
}

TEST(Altered, AChangedWordCounts) {
  const std::string quoted =
      "\u201cThe harbour belongs to those who work it, and they have waited long enough,\u201d said Anna Tolliver.";
  for (const std::string other :
       {"\u201cThe harbour belongs to those who own it, and they have waited long enough,\u201d Tolliver said.",
        "\u201cThe harbour belongs to those who work it, and they waited long enough,\u201d Tolliver said.",
        "\u201cThe old harbour belongs to those who work it, and they have also waited long enough,\u201d Tolliver "
        "said."}) {
    const Passage passage = SharedQuotation(quoted, other);
    EXPECT_TRUE(passage.altered) << other;
    EXPECT_LT(passage.similarity, 1) << other;
  }
}

TEST(Passages, TwoQuotationsAroundTheReportersWordsArePieces) {
  const std::string a = Story(
      "Anna Tolliver said that the owners had \u201cforgotten the men who mend the nets\u201d and \u201cleft the old "
      "harbour wall to the winter gales.\u201d");
  const std::string b = OtherStory(
      "\u201cThe owners have forgotten the men who mend the nets and left the old harbour wall to the winter "
      "gales,\u201d Anna Tolliver said.");
  const Match match = CompareTexts(a, b);
  ASSERT_EQ(match.passages.size(), 1U);
  const Passage& passage = match.passages[0];
  EXPECT_EQ(passage.words, 16U);  // "and" is the reporter's
  ASSERT_EQ(passage.pieces_a.size(), 2U);
  EXPECT_EQ(Cut(a, passage.pieces_a[0]), "forgotten the men who mend the nets");
  EXPECT_EQ(Cut(a, passage.pieces_a[1]), "left the old harbour wall to the winter gales");
  EXPECT_TRUE(passage.pieces_b.empty());
}

TEST(Passages, AQuotationBeginsAndEndsInsideTheMarks) {
  const std::string a =
      Story("Anna Tolliver said the wall would \u201cbe a shelter for the whole fishing fleet\u201d in the winter.");
  const std::string b =
      OtherStory("\u201cIt would be a shelter for the whole fishing fleet in the winter,\u201d Anna Tolliver said.");
  const Match match = CompareTexts(a, b);
  ASSERT_EQ(match.passages.size(), 1U);
  const Passage& passage = match.passages[0];
  EXPECT_EQ(passage.kind, PassageKind::kQuote);
  EXPECT_EQ(Cut(a, passage.a), "be a shelter for the whole fishing fleet");
  EXPECT_EQ(Cut(b, passage.b), "be a shelter for the whole fishing fleet");
  EXPECT_FALSE(passage.altered);
}

TEST(Passages, AQuotationSplitByItsAttributionIsOnePassageInPieces) {
  const std::string a = Story(
      "\u201cThe harbour belongs to those who work it,\u201d said Anna Tolliver, \u201cand they have waited long "
      "enough.\u201d");
  const std::string b = OtherStory(
      "\u201cThe harbour belongs to those who work it, and they have waited long enough,\u201d Anna Tolliver said.");
  const Match match = CompareTexts(a, b);
  ASSERT_EQ(match.passages.size(), 1U);
  const Passage& passage = match.passages[0];
  EXPECT_EQ(passage.kind, PassageKind::kQuote);
  EXPECT_EQ(passage.words, 14U);
  ASSERT_EQ(passage.pieces_a.size(), 2U);
  EXPECT_TRUE(passage.pieces_b.empty());
  EXPECT_EQ(Cut(a, passage.pieces_a[0]), "The harbour belongs to those who work it");
  EXPECT_EQ(Cut(a, passage.pieces_a[1]), "and they have waited long enough");
  EXPECT_EQ(passage.a.begin, passage.pieces_a[0].begin);
  EXPECT_EQ(passage.a.end, passage.pieces_a[1].end);
  EXPECT_EQ(passage.speaker_a, "Anna Tolliver");
  EXPECT_EQ(passage.speaker_b, "Anna Tolliver");
}

TEST(Passages, ProseAroundTwoWordsInMarksStaysProse) {
  const std::string sentence =
      "The committee called the pier a \u201csleeping giant\u201d in its report and asked the ministry for new maps.";
  const Match match = CompareTexts(Story(sentence), OtherStory(sentence));
  ASSERT_EQ(match.passages.size(), 1U);
  EXPECT_EQ(match.passages[0].kind, PassageKind::kProse);
  EXPECT_EQ(match.passages[0].words, 18U);
  EXPECT_EQ(match.relation, Relation::kBackground);
}

TEST(Passages, AQuotationThatOneSideReportsWithoutMarksIsAQuotation) {
  const Match match = CompareTexts(
      Story("\u201cNobody goes back inside the shed until the last of the drums is cold,\u201d said Anna Tolliver."),
      OtherStory("Tolliver told them that nobody goes back inside the shed until the last of the drums is cold."));
  const std::vector<Passage> quotations = PassagesOf(match, PassageKind::kQuote);
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_EQ(quotations[0].speaker_a, "Anna Tolliver");
}

TEST(Passages, ACaptionIsBoilerplateBesideACaptionAndProseBesideTheStory) {
  const std::string words = "crews pump water onto the burning warehouse on the eastern quay of Port Anselm";
  const std::string caption = "In this March 5, 2024 file photo, " + words + ". (Photo by Ines Rahl/Northline)";
  const Match both = CompareTexts(Story(caption), OtherStory(caption));
  EXPECT_FALSE(both.passages.empty());
  for (const Passage& passage : both.passages) EXPECT_EQ(passage.kind, PassageKind::kBoilerplate);
  EXPECT_EQ(both.relation, Relation::kBoilerplate);
  EXPECT_EQ(both.share_a, 0);

  const Match one = CompareTexts(Story(caption), OtherStory("All night, " + words + ", and nobody sleeps."));
  ASSERT_EQ(one.passages.size(), 1U);
  EXPECT_EQ(one.passages[0].kind, PassageKind::kProse);
}

TEST(Passages, BoilerplateComesLast) {
  const std::string chrome = "\n\nSign up for our free daily newsletter and never miss a story from the islands";
  const std::string sentence =
      "The inquiry heard that the shed had passed its inspection in January with two faults on the list.";
  const Match match =
      CompareTexts(chrome.substr(2) + "\n\n" + Story(sentence), chrome.substr(2) + "\n\n" + OtherStory(sentence));
  ASSERT_GE(match.passages.size(), 2U);
  EXPECT_EQ(match.passages.front().kind, PassageKind::kProse);
  EXPECT_EQ(match.passages.back().kind, PassageKind::kBoilerplate);
  EXPECT_EQ(match.words, match.passages.front().words);
}

}  // namespace
}  // namespace newsprint
