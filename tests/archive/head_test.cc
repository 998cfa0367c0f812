#include "archive/head.h"

#include <gtest/gtest.h>

#include <string>

namespace newsprint {
namespace {

Head Example() {
  Head head;
  head.settings.recipe = "newsprint-3 \"quoted\"";
  head.settings.min_run = 9;
  head.settings.threshold = 0.123456789012345;
  head.settings.added_lists = 0xfedcba9876543210;
  head.database = "db-3";
  head.last_run = 12;
  head.articles = 5'000'000'000;
  head.next_number = 400;
  for (const std::uint32_t number : {3u, 4u, 5u, 9u}) head.removing.Add(number);
  return head;
}

TEST(Head, ComesBackAsItWas) {
  const Head head = Example();
  Head back;
  std::string reason;
  ASSERT_TRUE(ReadHeadLine(HeadLine(head), &back, &reason)) << reason;
  EXPECT_EQ(back.settings.recipe, head.settings.recipe);
  EXPECT_EQ(back.settings.min_run, head.settings.min_run);
  EXPECT_EQ(back.settings.threshold, head.settings.threshold);
  EXPECT_EQ(back.settings.recall, head.settings.recall);
  EXPECT_EQ(back.settings.added_lists, head.settings.added_lists);
  EXPECT_EQ(back.database, head.database);
  EXPECT_EQ(back.last_run, head.last_run);
  EXPECT_EQ(back.articles, head.articles);
  EXPECT_EQ(back.next_number, head.next_number);
  EXPECT_EQ(back.removing.ranges(), (std::vector<NumberRange>{{3, 5}, {9, 9}}));
}

TEST(Head, NoChangedBitAndNoOtherLengthPasses) {
  const std::string line = HeadLine(Example());
  Head back;
  std::string reason;
  for (std::size_t i = 0; i < line.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = line;
      changed[i] = static_cast<char>(changed[i] ^ 1 << bit);
      EXPECT_FALSE(ReadHeadLine(changed, &back, &reason)) << i;
    }
    EXPECT_FALSE(ReadHeadLine(line.substr(0, i), &back, &reason)) << i;
  }
  EXPECT_FALSE(ReadHeadLine(line + "\n", &back, &reason));
}

TEST(NumberSet, HoldsWhatWasAdded) {
  NumberSet set;
  EXPECT_FALSE(set.contains(0));
  for (const std::uint32_t number : {0u, 1u, 5u, 7u, 8u, 0xffffffffu}) set.Add(number);
  EXPECT_EQ(set.size(), 6u);
  EXPECT_EQ(set.ranges().size(), 4u);
  for (const std::uint32_t number : {0u, 1u, 5u, 7u, 8u, 0xffffffffu}) EXPECT_TRUE(set.contains(number)) << number;
  for (const std::uint32_t number : {2u, 4u, 6u, 9u, 0xfffffffeu}) EXPECT_FALSE(set.contains(number)) << number;
}

}  // namespace
}  // namespace newsprint
