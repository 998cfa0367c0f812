#include "verify/quotation_match.h"

#include <gtest/gtest.h>

#include <string>

#include "verify/compare_texts.h"

namespace newsprint {
namespace {

std::string First(const std::string& paragraph) {
  return "Smoke hung over the eastern quay on Tuesday as crews from three towns pumped water.\n\n" + paragraph +
         "\n\nThe port of Halvering keeps forty cranes, and none of them moved before the weekend.";
}

std::string Second(const std::string& paragraph) {
  return "A week of talks about money for the island's pilots ended late in the capital.\n\n" + paragraph +
         "\n\nMembers of the assembly go home on Friday and return when the apples are in.";
}

std::size_t SharedQuotations(const std::string& a, const std::string& b) {
  return PassagesOf(CompareTexts(First(a), Second(b)), PassageKind::kQuote).size();
}

TEST(QuotationMatch, AShortQuotationOfOneSpeakerIsFound) {
  EXPECT_EQ(SharedQuotations("\u201cA reckless, shameful gamble,\u201d said Anna Tolliver.",
                             "Anna Tolliver called it \u201ca reckless, shameful gamble.\u201d"),
            1U);
}

TEST(QuotationMatch, AShortQuotationOfTwoSpeakersIsNot) {
  EXPECT_EQ(SharedQuotations("\u201cWe need more time,\u201d said Anna Tolliver.",
                             "\u201cWe need more time,\u201d said Piet Wallin."),
            0U);
}

TEST(QuotationMatch, CommonplacesAreNoSharedQuotation) {
  EXPECT_EQ(SharedQuotations(
                "\u201cWe will continue to work with the families of the drowned sailors,\u201d said Anna Tolliver.",
                "\u201cWe will continue to ask for a fair price for every bushel of apples,\u201d said Piet Wallin."),
            0U);
}

TEST(QuotationMatch, FourWordsOfOneSpeakerWithinALongOneAreFound) {
  EXPECT_EQ(
      SharedQuotations(
          "\u201cThere is no doubt that the council will have to raise the sea wall before the autumn, whatever it "
          "costs the island,\u201d said Anna Tolliver.",
          "Anna Tolliver said the council had to \u201craise the sea wall\u201d."),
      1U);
}

TEST(QuotationMatch, AQuotationWithinAQuotationIsMatchedByItself) {
  const std::string also = " The port authority of Halvering would not say who had paid for it.";
  const Match match = CompareTexts(
      First(
          "The letter said: \u201cThe evidence shows that Tolliver drew up the plan in order to give the older harbour "
          "pilots, in his own words, \u2018pilots and wealthy ferrymen,\u2019 and that the council hid his part in "
          "it for years from everyone who asked.\u201d" +
          also),
      Second("The study called the plan \u201cadvantageous to pilots and wealthy ferrymen.\u201d" + also));
  const auto quotations = PassagesOf(match, PassageKind::kQuote);
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_EQ(quotations[0].words, 4U);
  EXPECT_FALSE(quotations[0].altered);
  EXPECT_FALSE(quotations[0].speakers_differ);
}

TEST(QuotationMatch, AnEditedQuotationIsFoundAndCalledAltered) {
  const Match match = CompareTexts(
      First("\u201cThe ferries will sail again before the herring season opens,\u201d said Anna Tolliver."),
      Second("\u201cOur ferries would sail again before herring season opens,\u201d Tolliver told the assembly."));
  const auto quotations = PassagesOf(match, PassageKind::kQuote);
  ASSERT_EQ(quotations.size(), 1U);
  EXPECT_TRUE(quotations[0].altered);
  EXPECT_LT(quotations[0].similarity, 1);
  EXPECT_EQ(match.relation, Relation::kQuote);
}

TEST(QuotationMatch, AShortQuotationWithinALongOneIsFound) {
  EXPECT_EQ(SharedQuotations(
                "\u201cThe drums were stacked to the rafters, the sprinklers were dry, and the watchman had been sent "
                "home at nine because his contract said so,\u201d said Anna Tolliver.",
                "Tolliver said \u201cthe sprinklers were dry, and the watchman had been sent home\u201d."),
            1U);
}

TEST(QuotationMatch, IsSameStatementGoesByWhatTheSharedWordsTell) {
  const Information information;
  const AnnotatedArticle a = Annotated("\u201cThe herring fleet sails again at midnight,\u201d said Anna Tolliver.");
  const AnnotatedArticle b = Annotated("Tolliver: \u201cThe herring fleet sailed again at midnight.\u201d");
  const AnnotatedArticle c = Annotated("\u201cThe one of them that is at the of,\u201d said Piet Wallin.");
  ASSERT_EQ(a.quotations.size(), 1U);
  ASSERT_EQ(b.quotations.size(), 1U);
  ASSERT_EQ(c.quotations.size(), 1U);
  EXPECT_TRUE(IsSameStatement(a, 0, b, 0, information));
  EXPECT_TRUE(IsSameStatement(b, 0, a, 0, information));
  EXPECT_FALSE(IsSameStatement(a, 0, c, 0, information));
}

TEST(QuotationMatch, NoWordOfAQuotationIsUsedTwice) {
  const std::string quotation = "\u201cA reckless, shameful gamble with other people's harbours,\u201d";
  const Match match = CompareTexts(First(quotation + " said Anna Tolliver."),
                                   Second(quotation + " Tolliver said.\n\nIt was, she repeated, " + quotation +
                                          " and nothing else, Tolliver said."));
  std::uint32_t words = 0;
  for (const Passage& passage : PassagesOf(match, PassageKind::kQuote)) words += passage.words;
  EXPECT_GE(words, 8U);
  EXPECT_LE(words, 16U);
}

}  // namespace
}  // namespace newsprint
