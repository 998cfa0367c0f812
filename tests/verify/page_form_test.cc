#include "verify/page_form.h"

#include <gtest/gtest.h>

#include "verify/compare_texts.h"

namespace newsprint {
namespace {

PageForm FormOf(std::string_view text) { return Annotated(text).form; }

TEST(PageForm, EntriesThatBeginWithATimeMakeARollingPage) {
  EXPECT_EQ(FormOf("18:20 The river has reached the second step of the hall.\n\n"
                   "17.05 Trains between the two towns have been stopped for the night.\n\n"
                   "9:40 The prime minister will speak at noon, her office says."),
            PageForm::kRolling);
  EXPECT_EQ(FormOf("21:40\n\nThe lights are out in the lower town.\n\n20:15\n\nThe gates are open at last.\n\n"
                   "19:02\n\nThe first boats are on the market square."),
            PageForm::kRolling);
}

TEST(PageForm, AScoreADateOrAPriceIsNoTimeOfDay) {
  EXPECT_EQ(FormOf("3.5% of the shares changed hands on the first day of the sale.\n\n"
                   "12.05.2021 was the day on which the mill burned down for good.\n\n"
                   "45:12 was the score when the lights went out over the pitch."),
            PageForm::kStory);
}

TEST(PageForm, TwoTimesAreADateLine) {
  EXPECT_EQ(FormOf("10:15 on Monday.\n\n11:20, updated.\n\nThe mill burned down to its walls during the night."),
            PageForm::kStory);
}

TEST(PageForm, ABodyThatBreaksOffIsATeaser) {
  EXPECT_EQ(FormOf("The mill burned down to its walls.\n\nNobody was hurt, but the miller said that he..."),
            PageForm::kTeaser);
  EXPECT_EQ(FormOf("The mill burned down to its walls.\n\nNobody was hurt, but the miller said that he\u2026\n\n"
                   "Read the full story"),
            PageForm::kTeaser);
  EXPECT_EQ(FormOf("The mill burned down... to its walls.\n\nNobody was hurt, the miller said on Monday."),
            PageForm::kStory);
}

}  // namespace
}  // namespace newsprint
