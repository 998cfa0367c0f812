#include "verify/statement_bounds.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "verify/annotate.h"
#include "verify/quotation_match.h"
#include "verify/random_stories.h"

namespace newsprint {
namespace {

TEST(StatementBounds, RejectOnlyWhatIsNotOneStatement) {
  std::mt19937 random(5);
  std::vector<AnnotatedArticle> articles(60);
  Information information;
  for (AnnotatedArticle& article : articles) {
    ASSERT_TRUE(Annotate(RandomStory(&random), "", &article).ok());
    CountQuotations(article, &information);
  }
  StatementBounds bounds(information);
  struct Place {
    const AnnotatedArticle* article;
    std::uint16_t quotation;
  };
  std::vector<Place> places;
  bool inner = false;
  std::vector<const AnnotatedArticle*> half[2];
  for (const AnnotatedArticle& article : articles) {
    half[2 * half[0].size() >= articles.size()].push_back(&article);
    for (std::uint16_t q = 0; q < article.quotations.size(); ++q) {
      places.push_back({&article, q});
      inner = inner || !article.quotations[q].inner.empty();
    }
  }
  bounds.Add(half[0], 1);
  bounds.Add(half[1], 3);
  EXPECT_TRUE(inner);
  int same = 0;
  int rejected = 0;
  for (std::uint32_t p = 0; p < places.size(); ++p) {
    for (std::uint32_t q = 0; q < places.size(); ++q) {
      const bool one = IsSameStatement(*places[p].article, places[p].quotation, *places[q].article, places[q].quotation,
                                       information);
      const bool may_be = bounds.MayBeSame(p, q);
      EXPECT_TRUE(may_be || !one) << p << " " << q;
      same += one;
      rejected += !may_be;
    }
  }
  EXPECT_GT(same, 300);
  EXPECT_GT(rejected, 10'000);
}

}  // namespace
}  // namespace newsprint
