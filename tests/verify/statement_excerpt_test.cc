#include "verify/statement_excerpt.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "verify/information.h"
#include "verify/quotation_match.h"
#include "verify/random_stories.h"
#include "verify/statement_bounds.h"

namespace newsprint {
namespace {

TEST(StatementExcerpt, IsTheSameStatementAsInItsArticle) {
  std::mt19937 random(11);
  std::vector<AnnotatedArticle> articles(40);
  Information information;
  for (AnnotatedArticle& article : articles) {
    ASSERT_TRUE(Annotate(RandomStory(&random), "", &article).ok());
    CountQuotations(article, &information);
  }
  // All of them one behind another, as no article has them.
  AnnotatedArticle excerpts;
  struct Place {
    const AnnotatedArticle* article;
    std::uint16_t quotation;
  };
  std::vector<Place> places;
  bool inner = false;
  bool several_pieces = false;
  for (const AnnotatedArticle& article : articles) {
    for (std::uint16_t q = 0; q < article.quotations.size(); ++q) {
      places.push_back({&article, q});
      inner = inner || !article.quotations[q].inner.empty();
      several_pieces = several_pieces || article.quotations[q].pieces.size() > 1;
      AppendStatement(article, q, &excerpts);
    }
  }
  EXPECT_TRUE(inner && several_pieces);
  StatementBounds bounds(information);
  StatementBounds of_excerpts(information);
  for (const AnnotatedArticle& article : articles) bounds.Add(std::vector{&article});
  of_excerpts.Add(std::vector<const AnnotatedArticle*>{&excerpts});

  int same = 0;
  for (std::uint16_t p = 0; p < places.size(); ++p) {
    for (std::uint16_t q = 0; q < places.size(); ++q) {
      const bool one = IsSameStatement(*places[p].article, places[p].quotation, *places[q].article, places[q].quotation,
                                       information);
      ASSERT_EQ(IsSameStatement(excerpts, p, excerpts, q, information), one) << p << " " << q;
      ASSERT_EQ(of_excerpts.MayBeSame(p, q), bounds.MayBeSame(p, q)) << p << " " << q;
      same += one;
    }
  }
  EXPECT_GT(same, static_cast<int>(places.size()));
}

}  // namespace
}  // namespace newsprint
