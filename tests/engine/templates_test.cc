// Templated reports in a collection: what the fixed wording is, and what it must not swallow.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/audit_support.h"

namespace newsprint {
namespace {

struct Day {
  const char* date;
  const char* close;
  const char* points;
  const char* direction;
  const char* turnover;
  const char* leader;
};

constexpr Day kDays[] = {{"2021-03-01T17:30:00Z", "2,911", "14", "higher", "61", "Quillmark"},
                         {"2021-03-02T17:30:00Z", "2,950", "39", "higher", "72", "Harrowgate"},
                         {"2021-03-03T17:30:00Z", "2,938", "12", "lower", "55", "Ellisund"},
                         {"2021-03-04T17:30:00Z", "3,006", "68", "higher", "88", "Brackholm"},
                         {"2021-03-05T17:30:00Z", "2,987", "19", "lower", "49", "Tarnmoor"}};

Article MarketClose(const Day& day) {
  Article article;
  article.id = absl::StrCat("close-", day.date);
  article.source = "Tideline Desk";
  article.published = day.date;
  article.title = "Ostmere shares at the close";
  article.text =
      absl::StrCat("The Ostmere index of leading shares closed ", day.points, " points ", day.direction, " at ",
                   day.close, " after a quiet session in which dealers waited for news of the budget.\n\nTurnover was ",
                   day.turnover, " million thalers. The most active stock was ", day.leader,
                   ", which is watched closely by the managers of pension funds.\n\n"
                   "The index is calculated by the exchange from the prices of the thirty companies with the largest "
                   "turnover in the "
                   "quarter before and is published every fifteen minutes while the exchange is open.");
  return article;
}

const Match* MatchOf(const AuditResult& result, std::string_view a, std::string_view b) {
  for (const Match& match : result.matches) {
    const std::string& x = result.articles[match.a].id;
    const std::string& y = result.articles[match.b].id;
    if ((x == a && y == b) || (x == b && y == a)) return &match;
  }
  return nullptr;
}

std::vector<Article> FiveDays() {
  std::vector<Article> articles;
  for (const Day& day : kDays) articles.push_back(MarketClose(day));
  return articles;
}

TEST(Templates, ReportsOfOtherDaysAreBoilerplate) {
  AuditOptions options;
  options.boilerplate = true;
  const AuditResult result = AuditOf(FiveDays(), options);
  EXPECT_TRUE(result.clusters.empty());
  for (const Day& x : kDays) {
    for (const Day& y : kDays) {
      if (std::string_view(x.date) >= y.date) continue;
      const Match* match = MatchOf(result, absl::StrCat("close-", x.date), absl::StrCat("close-", y.date));
      ASSERT_NE(match, nullptr) << x.date << ' ' << y.date;
      EXPECT_EQ(match->relation, Relation::kBoilerplate) << match->why;
      EXPECT_EQ(match->share_a, 0);
      for (const Passage& passage : match->passages) EXPECT_EQ(passage.kind, PassageKind::kBoilerplate);
    }
  }
  EXPECT_TRUE(AuditOf(FiveDays()).matches.empty());
}

TEST(Templates, TheCorrectedReportOfADayIsACopy) {
  std::vector<Article> articles = FiveDays();
  Article corrected = MarketClose(kDays[2]);
  corrected.id = "corrected";
  corrected.published = "2021-03-03T18:10:00Z";
  const std::size_t at = corrected.text.find("55");
  corrected.text.replace(at, 2, "57");
  articles.push_back(corrected);
  const AuditResult result = AuditOf(articles);
  ASSERT_EQ(result.clusters.size(), 1U);
  ASSERT_EQ(result.clusters.front().members.size(), 2U);
  const Match* match = MatchOf(result, "corrected", absl::StrCat("close-", kDays[2].date));
  ASSERT_NE(match, nullptr);
  EXPECT_EQ(match->relation, Relation::kCopy);
}

TEST(Templates, AStoryThatManyCarryIsNoTemplate) {
  std::vector<Article> articles = FiveDays();
  for (int outlet = 0; outlet < 12; ++outlet) {
    Article copy = MarketClose(kDays[0]);
    copy.id = absl::StrCat("carried-", outlet);
    copy.source = absl::StrCat("Outlet ", outlet);
    articles.push_back(copy);
  }
  const AuditResult result = AuditOf(articles);
  ASSERT_EQ(result.clusters.size(), 1U);
  EXPECT_EQ(result.clusters.front().members.size(), 13U);
}

// A feature that was filled from no template, with a report's standing paragraph in it.
TEST(Templates, WhatAStoryTakesFromAReportStaysProse) {
  std::vector<Article> articles = FiveDays();
  Article feature;
  feature.id = "feature";
  feature.published = "2021-06-01T08:00:00Z";
  feature.text =
      "For forty years Imre Voss has chalked prices on a board in the cellar of the exchange, long after the last "
      "reader "
      "of the board went home, and on Monday he will lay down his chalk.\n\nHe was hired in Brackholm as a boy of "
      "fifteen, "
      "swept floors for Gaspard Lind and learned to write figures with both hands at once.\n\n"
      "The index is calculated by the exchange from the prices of the thirty companies with the largest turnover in "
      "the "
      "quarter before and is published every fifteen minutes while the exchange is open.";
  articles.push_back(feature);
  AuditOptions options;
  options.boilerplate = true;
  const AuditResult result = AuditOf(articles, options);
  const Match* match = MatchOf(result, "feature", absl::StrCat("close-", kDays[0].date));
  ASSERT_NE(match, nullptr);
  EXPECT_EQ(match->relation, Relation::kBackground);
}

}  // namespace
}  // namespace newsprint
