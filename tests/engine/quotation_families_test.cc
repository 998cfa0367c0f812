// One statement in many reports is one family, whatever each made of it (DESIGN.md section 3, promises 4 and 6).
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"

namespace newsprint {
namespace {

// The statement as five desks have it: verbatim, split by its attribution, with one word changed, cut, in brackets.
const std::vector<std::string>& Versions() {
  static const std::vector<std::string> versions = {
      "\u201cNo trawler leaves the harbour until the inspectors have counted every last crate of mackerel,\u201d said "
      "Marta Oswin.",
      "\u201cNo trawler leaves the harbour,\u201d Marta Oswin said, \u201cuntil the inspectors have counted every last "
      "crate of mackerel.\u201d",
      "\u201cNo trawler leaves the harbour until the inspectors have weighed every last crate of mackerel,\u201d said "
      "Marta Oswin.",
      "Marta Oswin said it would stay so \u201cuntil the inspectors have counted every last crate of mackerel\u201d.",
      "\u201c[Not one] trawler leaves the harbour until the inspectors have counted every last crate of "
      "mackerel,\u201d said Marta Oswin."};
  return versions;
}

// Unrelated reports of the statement, one version after the other.
std::vector<Article> Reports(std::size_t count) {
  RandomNews news(4100, 1'000'000'000);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    Article article = news.Make(NumberedId(i), news.Words(30));
    article.text += "\n\n" + Versions()[i % Versions().size()] + "\n\n" + news.Text(news.Words(30));
    article.published = "2031-03-05T10:00:00Z";
    articles.push_back(std::move(article));
  }
  articles[count / 2].published = "2031-03-04";
  return articles;
}

std::vector<const Family*> Quotations(const AuditResult& result) {
  std::vector<const Family*> quotations;
  for (const Family& family : result.families) {
    if (family.kind == PassageKind::kQuote) quotations.push_back(&family);
  }
  return quotations;
}

TEST(QuotationFamilies, OneStatementInTenThousandReportsIsOneFamily) {
  constexpr std::size_t kReports = 10'000;
  const AuditResult result = AuditOf(Reports(kReports));
  ASSERT_FALSE(result.families.empty());
  const Family& family = result.families.front();
  EXPECT_EQ(family.kind, PassageKind::kQuote);
  ASSERT_EQ(family.members.size(), kReports);
  EXPECT_EQ(family.speaker, "Marta Oswin");
  EXPECT_TRUE(family.altered);
  // Verbatim and split have the same words; the one that changes a word is altered, cuts and brackets are not.
  ASSERT_EQ(family.variant_list.size(), 4U);
  EXPECT_EQ(family.variant_list[0].count, kReports * 2 / 5);
  for (const Variant& variant : family.variant_list) {
    const FamilyMember& shown = family.members[variant.members.front()];
    const std::string text =
        result.articles[shown.article].text.substr(shown.span.begin, shown.span.end - shown.span.begin);
    EXPECT_EQ(variant.altered, text.find("weighed") != text.npos) << text;
  }
  EXPECT_EQ(family.first, static_cast<std::int64_t>(kReports / 2));
  EXPECT_LE(result.summary.candidate_pairs, 20 * kReports);
  // Whatever else hangs together is no second family of the statement.
  EXPECT_EQ(Quotations(result).size(), 1U);
}

TEST(QuotationFamilies, DoNotDependOnTheOrderOfTheReports) {
  const auto described = [](const std::vector<Article>& articles) {
    std::vector<std::pair<std::uint64_t, std::size_t>> all;
    for (const Family& family : AuditOf(articles).families) all.emplace_back(family.id, family.variants);
    return all;
  };
  std::vector<Article> articles = Reports(300);
  const auto expected = described(articles);
  RandomNews news(4200);
  for (int i = 0; i < 3; ++i) {
    news.Shuffle(&articles);
    EXPECT_EQ(described(articles), expected);
  }
}

// Two statements of one speech, each carried by many, and some reports that have both in one breath.
TEST(QuotationFamilies, TwoStatementsOfOneSpeechAreTwoFamilies) {
  const std::string one =
      "No trawler leaves the harbour until the inspectors have counted every last crate of mackerel";
  const std::string two = "My grandfather lost his lighthouse licence for painting the lantern room a cheerful orange";
  RandomNews news(4300, 1'000'000'000);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 30; ++i) {
    const std::string said = i % 3 == 0 ? one : i % 3 == 1 ? two : one + ". " + two;
    Article article = news.Make(NumberedId(i), news.Words(30));
    article.text += "\n\n\u201c" + said + ",\u201d said Marta Oswin.";
    articles.push_back(std::move(article));
  }
  const AuditResult result = AuditOf(articles);
  const std::vector<const Family*> quotations = Quotations(result);
  ASSERT_EQ(quotations.size(), 2U);
  for (const Family* family : quotations) EXPECT_EQ(family->members.size(), 20U);
}

}  // namespace
}  // namespace newsprint
