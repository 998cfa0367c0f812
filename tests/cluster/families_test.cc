#include "cluster/families.h"

#include <gtest/gtest.h>

namespace newsprint {
namespace {

class FamiliesTest : public testing::Test {
 protected:
  FamiliesTest() {
    for (int i = 0; i < 100; ++i) text_.push_back("a" + std::to_string(100 + i));
    for (const std::string& id : text_) ids_.push_back(&id);
    input_.ids = ids_;
    input_.wording = [](std::uint32_t, ByteSpan span) { return std::uint64_t{span.end - span.begin}; };
    input_.words = [](std::uint32_t, ByteSpan span) { return (span.end - span.begin) / 5; };
    input_.first = [](std::span<const FamilyMember>) { return std::int64_t{-1}; };
    input_.in_one_cluster = [](std::uint32_t, std::uint32_t) { return false; };
  }

  static Match Pair(std::uint32_t a, ByteSpan in_a, std::uint32_t b, ByteSpan in_b, PassageKind kind) {
    Match match;
    match.a = a;
    match.b = b;
    Passage passage;
    passage.kind = kind;
    passage.a = in_a;
    passage.b = in_b;
    match.passages.push_back(passage);
    return match;
  }

  std::vector<std::string> text_;
  std::vector<const std::string*> ids_;
  FamilyInput input_;
};

TEST_F(FamiliesTest, OneStatementInThreeReportsIsOneFamily) {
  std::vector<Match> matches = {Pair(0, {10, 110}, 1, {50, 150}, PassageKind::kQuote),
                                Pair(1, {50, 140}, 2, {0, 90}, PassageKind::kQuote)};
  matches[0].passages[0].speaker_a = "Ada Quill";
  matches[1].passages[0].altered = true;
  const auto families = FindFamilies(&matches, {}, input_);
  ASSERT_EQ(families.size(), 1U);
  EXPECT_EQ(families[0].members.size(), 3U);
  EXPECT_EQ(families[0].members[1].span, (ByteSpan{50, 150}));  // the longest of the spans that overlap
  EXPECT_EQ(families[0].speaker, "Ada Quill");
  EXPECT_TRUE(families[0].altered);
  EXPECT_EQ(families[0].variants, 2U);
  EXPECT_EQ(matches[0].passages[0].family, families[0].id);
  EXPECT_EQ(matches[1].passages[0].family, families[0].id);
}

TEST_F(FamiliesTest, AShortPieceOfLongProseIsAFamilyOfItsOwn) {
  std::vector<Match> matches = {Pair(0, {0, 1000}, 1, {0, 1000}, PassageKind::kProse),
                                Pair(1, {300, 380}, 2, {0, 80}, PassageKind::kProse)};
  EXPECT_EQ(FindFamilies(&matches, {}, input_).size(), 2U);
}

TEST_F(FamiliesTest, APlaceRepeatedInOneArticleIsTwoMembers) {
  std::vector<Match> matches = {Pair(0, {0, 100}, 1, {0, 100}, PassageKind::kQuote),
                                Pair(0, {0, 100}, 1, {500, 600}, PassageKind::kQuote)};
  const auto families = FindFamilies(&matches, {}, input_);
  ASSERT_EQ(families.size(), 1U);
  EXPECT_EQ(families[0].members.size(), 3U);
}

TEST_F(FamiliesTest, IdsDependOnTheMembersAlone) {
  std::vector<Match> one = {Pair(3, {0, 100}, 5, {0, 100}, PassageKind::kProse)};
  std::vector<Match> two = {Pair(0, {7, 90}, 1, {0, 100}, PassageKind::kProse),
                            Pair(3, {0, 100}, 5, {0, 100}, PassageKind::kProse)};
  const auto alone = FindFamilies(&one, {}, input_);
  FindFamilies(&two, {}, input_);
  EXPECT_EQ(two[1].passages[0].family, alone[0].id);
}

TEST_F(FamiliesTest, ACommonRunThatNoFamilyHoldsBecomesOne) {
  // Article 0 shares a long text with 1 and the run with 2: without the common run, 1 and 2 would not be joined.
  std::vector<Match> matches = {Pair(0, {0, 1000}, 1, {0, 1000}, PassageKind::kProse),
                                Pair(0, {300, 350}, 2, {0, 50}, PassageKind::kProse)};
  CommonWording common;
  common.words = 8;
  common.members = {{0, {300, 350}}, {1, {300, 350}}, {2, {0, 50}}};
  const auto families = FindFamilies(&matches, std::vector{common}, input_);
  ASSERT_EQ(families.size(), 3U);
  EXPECT_EQ(families[0].members.size(), 3U);
  // The same run again, and one whose members are in one cluster, add nothing.
  EXPECT_EQ(FindFamilies(&matches, std::vector{common, common}, input_).size(), 3U);
  input_.in_one_cluster = [](std::uint32_t, std::uint32_t) { return true; };
  EXPECT_EQ(FindFamilies(&matches, std::vector{common}, input_).size(), 2U);
}

}  // namespace
}  // namespace newsprint
