#include <gtest/gtest.h>

#include "quote/quotations_of.h"

namespace newsprint {
namespace {

TEST(Marks, OfEveryKindArePaired) {
  EXPECT_EQ(Quoted("The ferry is “late again today” in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("The ferry is ‘late again today’ in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("The ferry is \"late again today\" in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("The ferry is 'late again today' in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("The ferry is ``late again today'' in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("The ferry is ''late again today'' in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("The ferry is ‘‘late again today’’ in Lindow."), Strings{"late again today"});
  EXPECT_EQ(Quoted("Le bac est « encore en retard » à Lindow."), Strings{"encore en retard"});
  EXPECT_EQ(Quoted("Le bac est «\u00a0encore en retard\u00a0» à Lindow."), Strings{"encore en retard"});
  EXPECT_EQ(Quoted("Die Fähre ist »wieder zu spät« in Lindow."), Strings{"wieder zu spät"});
  EXPECT_EQ(Quoted("Die Fähre ist „wieder zu spät“ in Lindow."), Strings{"wieder zu spät"});
  EXPECT_EQ(Quoted("Die Fähre ist ‚wieder zu spät‘ in Lindow."), Strings{"wieder zu spät"});
  EXPECT_EQ(Quoted("Die Fähre ist ›wieder zu spät‹ in Lindow."), Strings{"wieder zu spät"});
  EXPECT_EQ(Quoted("Färjan är ”sen igen” i Lindow."), Strings{"sen igen"});
  EXPECT_EQ(Quoted("市長は「船が遅い」と述べた。"), Strings{"船が遅い"});
  EXPECT_EQ(Quoted("市長は『船が遅い』と述べた。"), Strings{"船が遅い"});
}

TEST(Marks, MixedByTheWriterArePaired) {
  EXPECT_EQ(Quoted("\"The tide turned,” Ada Brook said."), Strings{"The tide turned"});
  EXPECT_EQ(Quoted("“The tide turned,\" Ada Brook said."), Strings{"The tide turned"});
}

TEST(Marks, OnlyTheOuterQuotationIsReported) {
  EXPECT_EQ(Quoted("“He said ‘never again’ to us,” she said."), Strings{"He said ‘never again’ to us"});
  EXPECT_EQ(Quoted("‘He said “never again” to us,’ she said."), Strings{"He said “never again” to us"});
  EXPECT_EQ(Quoted("\"He said 'never again' to us,\" she said."), Strings{"He said 'never again' to us"});
  EXPECT_EQ(Quoted("Il a dit : « Elle répète “jamais” ici »."), Strings{"Elle répète “jamais” ici"});
  EXPECT_EQ(Quoted("彼は「彼女は『船が遅い』と言った」と述べた。"), Strings{"彼女は『船が遅い』と言った"});
}

TEST(Marks, WhatAQuotationQuotesIsReportedWithIt) {
  EXPECT_EQ(QuotedWithin("“He said ‘never again’ to us,” she said."), Strings{"never again"});
  EXPECT_EQ(QuotedWithin("\"They call it 'a gift' and 'a debt' at once,\" she said."), (Strings{"a gift", "a debt"}));
  EXPECT_EQ(QuotedWithin("“He said: ‘She cried “never again” at noon,’ no more,” she said."),
            Strings{"She cried “never again” at noon"});
  EXPECT_EQ(QuotedWithin("“The captain's crew and the sailors' wives came,” she said."), Strings{});
  EXPECT_EQ(QuotedWithin("“A ‘gift,” he said. “No ‘debt’.”"), Strings{"debt"});
}

TEST(Marks, ApostrophesAreNone) {
  EXPECT_EQ(Quoted("They don't mind the voters' rights or the workers' pay, it's said."), Strings{});
  EXPECT_EQ(Quoted("The ’90s and the '80s were theirs; ’tis so, 'tis so."), Strings{});
  EXPECT_EQ(Quoted("Rock 'n' roll of the Joneses' boys' club"), Strings{});
  EXPECT_EQ(Quoted("It is 6'2\" tall and 12\" wide."), Strings{});
}

TEST(Marks, AnApostropheWithinSingleMarksDoesNotEndThem) {
  EXPECT_EQ(Quoted("She called it 'a matter of the voters' rights and nothing else' on Monday."),
            Strings{"a matter of the voters' rights and nothing else"});
  EXPECT_EQ(Quoted("She said: ‘We don’t know the sailors’ names.’"), Strings{"We don’t know the sailors’ names"});
}

TEST(Marks, AQuotationOverSeveralParagraphsEachOpenedAnewIsOne) {
  EXPECT_EQ(Quoted("“The first day was calm.\n\n“The second was not.\n\n“The third we slept,” Ada Brook said.\n"),
            Strings{"The first day was calm | The second was not | The third we slept"});
  EXPECT_EQ(Quoted("'The first day was calm.\n\n'The second was not,' Ada Brook said.\n"),
            Strings{"The first day was calm | The second was not"});
}

TEST(Marks, AnUnclosedOneEndsWithItsParagraphOrSentence) {
  EXPECT_EQ(Quoted("“The first day was calm.\n\nThe second was not."), Strings{"The first day was calm"});
  EXPECT_EQ(Quoted("Ada Brook said “the day was calm. The sea was not.\n\nIt rained."), Strings{"the day was calm"});
}

TEST(Marks, AnUnclosedOneEndsBeforeItsAttribution) {
  EXPECT_EQ(
      Quoted("\"No count is final until the last boat is in, the Harbour Commission said on Monday.\n\nIt rained."),
      Strings{"No count is final until the last boat is in"});
}

TEST(Marks, AStrayOneDoesNotTurnTheOthersInsideOut) {
  EXPECT_EQ(Quoted("A pipe of 12\" burst.\n\n\"It was loud,\" Ada Brook said.\n\n\"It was wet,\" Tom Reed said."),
            (Strings{"It was loud", "It was wet"}));
  EXPECT_EQ(Quoted("It was loud,\" Ada Brook said.\n\n\"It was wet,\" Tom Reed said."), Strings{"It was wet"});
  EXPECT_EQ(Quoted("It was ” loud. “It was wet,” Tom Reed said."), Strings{"It was wet"});
}

TEST(Marks, OneClosingMarkMayEndTwoOpenedOnes) {
  EXPECT_EQ(Quoted("\"It would help the \"river people,\" the mayor said."),
            Strings{"It would help the \"river people"});
}

TEST(Marks, AStretchOfManyHundredWordsIsNotBelieved) {
  std::string text = "He said “and then";
  for (int i = 0; i < 600; ++i) text += " on and";
  text += " on” he said. “Enough,” she said.";
  EXPECT_EQ(Quoted(text), Strings{"Enough"});
}

TEST(Marks, WithoutWordsBetweenThemQuoteNothing) {
  EXPECT_EQ(Quoted("“” '' \"\" «» 「」 “…” the end"), Strings{});
  EXPECT_EQ(Quoted("”“”“"), Strings{});
  EXPECT_EQ(Quoted(""), Strings{});
}

}  // namespace
}  // namespace newsprint
