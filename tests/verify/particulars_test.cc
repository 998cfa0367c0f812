// Figures and names in shared wording, counted by hand.
#include "verify/particulars.h"

#include <gtest/gtest.h>

#include "verify/align.h"
#include "verify/compare_texts.h"
#include "verify/part_blocks.h"
#include "verify/relation.h"

namespace newsprint {
namespace {

ParticularsShared Compared(std::string_view a, std::string_view b) {
  const AnnotatedArticle left = Annotated(a);
  const AnnotatedArticle right = Annotated(b);
  const std::vector<SharedWording> wording =
      PartBlocks(Aligner(left.words.hash).Align(right.words.hash), left, right, 8);
  const ParticularsShared shared = CompareParticulars(wording, left, right);
  const std::vector<SharedWording> swapped =
      PartBlocks(Aligner(right.words.hash).Align(left.words.hash), right, left, 8);
  const ParticularsShared other_way = CompareParticulars(swapped, right, left);
  EXPECT_EQ(shared.overlap, other_way.overlap);
  EXPECT_EQ(shared.figure_slots, other_way.figure_slots);
  EXPECT_EQ(shared.name_slots, other_way.name_slots);
  return shared;
}

constexpr std::string_view kTuesday =
    "The Ostmere index of shares closed 14 points higher at 2,911 on Tuesday as dealers bought the stocks of banks. "
    "Turnover was 61 million thalers. The bank Quillmark rose most among them and the brewer Dunmoor fell most.";
constexpr std::string_view kFriday =
    "The Ostmere index of shares closed 52 points higher at 3,006 on Friday as dealers bought the stocks of banks. "
    "Turnover was 88 million thalers. The bank Harrowgate rose most among them and the brewer Ellisund fell most.";

TEST(Particulars, ATemplateHasOtherFiguresAndNamesInItsSlots) {
  const ParticularsShared shared = Compared(kTuesday, kFriday);
  EXPECT_EQ(shared.figures, 0U);
  EXPECT_EQ(shared.figure_slots, 3U);
  EXPECT_GE(shared.name_slots, 2U);
  EXPECT_LT(shared.overlap, 0.4);
  EXPECT_GT(shared.part, 0.8);
  EXPECT_TRUE(IsTemplated(shared));
}

TEST(Particulars, ACorrectedReportKeepsAllButOne) {
  constexpr std::string_view kCorrected =
      "The Ostmere index of shares closed 14 points higher at 2,911 on Tuesday as dealers bought the stocks of banks. "
      "Turnover was 67 million thalers. The bank Quillmark rose most among them and the brewer Dunmoor fell most.";
  const ParticularsShared shared = Compared(kTuesday, kCorrected);
  EXPECT_EQ(shared.figures, 2U);
  EXPECT_EQ(shared.figure_slots, 1U);
  EXPECT_EQ(shared.name_slots, 0U);
  EXPECT_GT(shared.overlap, 0.8);
  EXPECT_FALSE(IsTemplated(shared));
}

TEST(Particulars, EqualReportsHaveNoSlots) {
  const ParticularsShared shared = Compared(kTuesday, kTuesday);
  EXPECT_EQ(shared.overlap, 1);
  EXPECT_EQ(shared.figure_slots + shared.name_slots + shared.figures_beside + shared.names_beside, 0U);
  EXPECT_FALSE(IsTemplated(shared));
}

TEST(Particulars, WhatIsQuotedDoesNotCount) {
  const ParticularsShared shared = Compared(
      "Mara Tolle said: \"We counted 14 boats in the harbour of Quillmark that morning and they were all gone by "
      "noon.\"",
      "Mara Tolle said: \"We counted 40 boats in the harbour of Dunmoor that morning and they were all gone by "
      "noon.\"");
  EXPECT_EQ(shared.words, 0U);
  EXPECT_EQ(shared.figure_slots, 0U);
}

TEST(Particulars, ANameBesideAShortPassageIsChance) {
  ParticularsShared shared;
  shared.fewer = 12;
  shared.words = 10;
  shared.part = 0.1;
  shared.names_beside = 2;
  EXPECT_FALSE(IsTemplated(shared));
  shared.part = 0.5;
  EXPECT_FALSE(IsTemplated(shared));
  shared.name_slots = 1;
  EXPECT_TRUE(IsTemplated(shared));
}

TEST(Particulars, TheNextIssueOfATableChangesMoreThanACorrection) {
  ParticularsShared table;
  table.overlap = 0.9;
  table.fewer = 40;
  table.words = 120;
  table.part = 0.9;
  table.figures = 40;
  table.figure_slots = 5;
  EXPECT_FALSE(IsTemplated(table));
  table.figure_slots = 6;
  EXPECT_TRUE(IsTemplated(table));
}

}  // namespace
}  // namespace newsprint
