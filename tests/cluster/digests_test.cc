// Pages that carry several stories.
#include "cluster/digests.h"

#include <gtest/gtest.h>

namespace newsprint {
namespace {

// Article 0 is a page of which a story makes up [begin, end), in bytes and, by a third, in words.
Match PartOfPage(std::uint32_t story, std::uint32_t begin, std::uint32_t end, double share) {
  Match match;
  match.a = 0;
  match.b = story;
  match.relation = Relation::kCopy;
  match.share_a = share;
  match.share_b = 1;
  Passage passage;
  passage.a = {begin, end};
  passage.b = {0, end - begin};
  match.passages.push_back(passage);
  return match;
}

bool Unrelated(std::uint32_t, std::uint32_t) { return false; }
bool Related(std::uint32_t, std::uint32_t) { return true; }

TEST(Digests, TwoStoriesInPlacesOfTheirOwnMakeADigest) {
  std::vector<Match> matches = {PartOfPage(1, 0, 400, 0.3), PartOfPage(2, 500, 900, 0.3)};
  DemoteDigests(3, Unrelated, &matches);
  EXPECT_EQ(matches[0].relation, Relation::kExcerpt);
  EXPECT_EQ(matches[1].relation, Relation::kExcerpt);
}

TEST(Digests, OneStoryCutTwoWaysIsNoDigest) {
  std::vector<Match> matches = {PartOfPage(1, 0, 400, 0.3), PartOfPage(2, 500, 900, 0.3)};
  DemoteDigests(3, Related, &matches);
  EXPECT_EQ(matches[0].relation, Relation::kCopy);
  EXPECT_EQ(matches[1].relation, Relation::kCopy);
}

TEST(Digests, StoriesInOnePlaceOrOfHalfThePageMakeNone) {
  std::vector<Match> one_place = {PartOfPage(1, 0, 400, 0.3), PartOfPage(2, 100, 500, 0.3)};
  DemoteDigests(3, Unrelated, &one_place);
  EXPECT_EQ(one_place[0].relation, Relation::kCopy);
  std::vector<Match> half = {PartOfPage(1, 0, 400, 0.6), PartOfPage(2, 500, 900, 0.3)};
  DemoteDigests(3, Unrelated, &half);
  EXPECT_EQ(half[0].relation, Relation::kCopy);
  EXPECT_EQ(half[1].relation, Relation::kCopy);
}

}  // namespace
}  // namespace newsprint
