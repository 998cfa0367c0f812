// What becomes of the runs that large buckets were joined through.
#include "engine/common_wordings.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

#include "text/words.h"

namespace newsprint {
namespace {

std::vector<WordHash> WordsOf(std::string_view text) {
  Words words;
  EXPECT_TRUE(FindWords(text, &words).ok());
  return words.hash;
}

TEST(AgreementAround, GoesAsFarAsBothAgree) {
  const auto first = WordsOf("so the old quay stays shut until noon said she");
  const auto member = WordsOf("then the old quay stays shut until noon said he");
  const RunReach reach = AgreementAround(first, 3, member, 3, 2, {3, 7});
  EXPECT_EQ(reach.before, 2U);
  EXPECT_EQ(reach.from, 6U);
}

TEST(AgreementAround, GoesNoFurtherThanWasAgreedBeforeAndAsTheRunAtLeast) {
  const auto words = WordsOf("the old quay stays shut until noon");
  const RunReach narrow = AgreementAround(words, 2, words, 2, 3, {1, 4});
  EXPECT_EQ(narrow.before, 1U);
  EXPECT_EQ(narrow.from, 4U);
  const RunReach run = AgreementAround(words, 2, words, 2, 3, {0, 3});
  EXPECT_EQ(run.before, 0U);
  EXPECT_EQ(run.from, 3U);
}

TEST(AgreementAround, EndsWhereAnArticleDoes) {
  const auto longer = WordsOf("today the old quay stays shut until noon");
  const auto shorter = WordsOf("the old quay stays shut");
  const RunReach reach = AgreementAround(longer, 2, shorter, 1, 2, {2, 6});
  EXPECT_EQ(reach.before, 1U);
  EXPECT_EQ(reach.from, 4U);
}

constexpr RunPlace kStory{};
constexpr RunPlace kChrome{.chrome = true};
constexpr RunPlace kCaption{.caption = true};
constexpr RunPlace kFixedWording{.fixed = true};

using Members = std::vector<std::size_t>;

TEST(OutsideBoilerplate, LeavesOutMembersThatHaveTheRunInTheirChrome) {
  EXPECT_EQ(OutsideBoilerplate(std::vector{kChrome, kStory, kStory, kChrome}), (Members{1, 2}));
  EXPECT_EQ(OutsideBoilerplate(std::vector{kChrome, kStory, kChrome}), Members());
}

TEST(OutsideBoilerplate, TakesACaptionForAStorysOnlyBesideAStory) {
  EXPECT_EQ(OutsideBoilerplate(std::vector{kCaption, kCaption, kStory}), (Members{0, 1, 2}));
  EXPECT_EQ(OutsideBoilerplate(std::vector{kCaption, kCaption, kCaption}), Members());
}

TEST(OutsideBoilerplate, TakesForFixedWordingWhatHalfOfTheMembersHaveAsThat) {
  EXPECT_EQ(OutsideBoilerplate(std::vector{kFixedWording, kStory, kFixedWording, kStory}), Members());
  EXPECT_EQ(OutsideBoilerplate(std::vector{kFixedWording, kStory, kStory}), (Members{0, 1, 2}));
}

TEST(CoveredWords, TellsApartRepresentativesAndNumbersOfMembers) {
  CoveredWords covered;
  covered.Add(3, 30, {10, 40});
  EXPECT_TRUE(covered.Has(3, 30, {10, 18}));
  EXPECT_TRUE(covered.Has(3, 30, {32, 40}));
  EXPECT_FALSE(covered.Has(3, 30, {33, 41}));
  EXPECT_FALSE(covered.Has(3, 31, {10, 18}));
  EXPECT_FALSE(covered.Has(4, 30, {10, 18}));
}

}  // namespace
}  // namespace newsprint
