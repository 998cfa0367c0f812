// The judgement at its thresholds, on shares made up for it.
#include "verify/relation.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace newsprint {
namespace {

AnnotatedArticle Body(std::uint32_t words, std::uint32_t prose) {
  AnnotatedArticle article;
  article.body_words = words;
  article.prose_words = prose;
  return article;
}

// Both share `prose` words of prose, `counted` of them in passages that count, and `quoted` words of quotations.
Shares Shared(std::uint32_t prose, std::uint32_t counted, std::uint32_t quoted) {
  Shares shares;
  shares.body_a = shares.body_b = prose + quoted;
  shares.prose_a = shares.prose_b = prose;
  shares.counted_prose = counted;
  shares.counted_quote = quoted;
  shares.words = prose + quoted;
  shares.longest = shares.run = prose;
  return shares;
}

Relation Judged(const Shares& shares, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  const JudgedRelation judgement = Judge(shares, {}, a, b, {});
  EXPECT_FALSE(judgement.why.empty());
  const JudgedRelation swapped = Judge(shares, {}, b, a, {});
  EXPECT_EQ(judgement.relation, swapped.relation);
  return judgement.relation;
}

TEST(Relation, HalfOfTheShorterBodyIsACopy) {
  EXPECT_EQ(Judged(Shared(100, 100, 0), Body(200, 200), Body(900, 900)), Relation::kCopy);
  EXPECT_EQ(Judged(Shared(99, 99, 0), Body(200, 200), Body(900, 900)), Relation::kExcerpt);
}

TEST(Relation, QuotationsAloneMakeNoCopyOfAReport) {
  EXPECT_EQ(Judged(Shared(0, 0, 120), Body(200, 80), Body(300, 200)), Relation::kQuote);
}

TEST(Relation, FourFifthsOfTheShorterBodyAreACopyWhateverTheyAre) {
  EXPECT_EQ(Judged(Shared(0, 0, 80), Body(100, 20), Body(300, 200)), Relation::kCopy);
  EXPECT_EQ(Judged(Shared(0, 0, 79), Body(100, 21), Body(300, 200)), Relation::kQuote);
}

TEST(Relation, SixtyWordsOfProseAreAnExcerpt) {
  EXPECT_EQ(Judged(Shared(60, 60, 0), Body(400, 400), Body(900, 900)), Relation::kExcerpt);
  EXPECT_EQ(Judged(Shared(59, 59, 0), Body(400, 400), Body(900, 900)), Relation::kBackground);
}

TEST(Relation, ProseThatDoesNotCountIsAPhrase) {
  EXPECT_EQ(Judged(Shared(12, 12, 0), Body(400, 400), Body(900, 900)), Relation::kBackground);
  EXPECT_EQ(Judged(Shared(12, 0, 0), Body(400, 400), Body(900, 900)), Relation::kPhrase);
  EXPECT_EQ(Judged(Shared(8, 0, 0), Body(400, 400), Body(900, 900)), Relation::kPhrase);
  EXPECT_EQ(Judged(Shared(7, 0, 0), Body(400, 400), Body(900, 900)), Relation::kNone);
}

TEST(Relation, ProseOutranksQuotationsAndQuotationsOutrankAPhrase) {
  EXPECT_EQ(Judged(Shared(12, 12, 20), Body(400, 300), Body(900, 800)), Relation::kBackground);
  EXPECT_EQ(Judged(Shared(9, 0, 5), Body(400, 300), Body(900, 800)), Relation::kQuote);
}

TEST(Relation, NothingButBoilerplateIsBoilerplate) {
  Shares shares;
  shares.boilerplate = 30;
  EXPECT_EQ(Judged(shares, Body(400, 400), Body(900, 900)), Relation::kBoilerplate);
  shares.boilerplate = 0;
  EXPECT_EQ(Judged(shares, Body(400, 400), Body(900, 900)), Relation::kNone);
}

TEST(Relation, TextsWithoutABodyShareNoBody) {
  Shares shares;
  shares.boilerplate = 30;
  EXPECT_EQ(Judged(shares, Body(0, 0), Body(0, 0)), Relation::kBoilerplate);
}

TEST(Reuse, FairSyndicationClasses) {
  EXPECT_EQ(ReuseOf(125, 1.0), Reuse::kHeadline);
  EXPECT_EQ(ReuseOf(126, 0.81), Reuse::kNearExact);
  EXPECT_EQ(ReuseOf(126, 0.8), Reuse::kExcerpt);
  EXPECT_EQ(ReuseOf(126, 0.1), Reuse::kExcerpt);
}

}  // namespace
}  // namespace newsprint
