// Cases that went wrong before, here or elsewhere, each with what must come out.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit.h"
#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

Article Plain(std::string id, std::string text, std::string published = {}) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  article.published = std::move(published);
  return article;
}

std::set<std::pair<std::string, std::string>> MatchedIds(const AuditResult& result) {
  std::set<std::pair<std::string, std::string>> ids;
  for (const Match& match : result.matches) ids.insert({result.articles[match.a].id, result.articles[match.b].id});
  return ids;
}

TEST(Regression, ShortTextsMatchTheirEqualsAndNothingElse) {
  const std::vector<Article> articles = {Plain("a", "Fire closes eastern quay."),
                                         Plain("b", "FIRE closes eastern quay"),
                                         Plain("c", "Fire closes western quay."),
                                         Plain("d", "Quay reopens today."),
                                         Plain("e", "Quay reopens today."),
                                         Plain("f", "Quay reopens today, master says."),
                                         Plain("g", "Quay."),
                                         Plain("h", "Quay")};
  const AuditResult result = AuditOf(articles);
  EXPECT_EQ(result.summary.articles, 8U);
  EXPECT_EQ(MatchedIds(result), (std::set<std::pair<std::string, std::string>>{{"a", "b"}, {"d", "e"}, {"g", "h"}}));
  for (const Match& match : result.matches) EXPECT_EQ(match.jaccard, 1);
  EXPECT_EQ(result.clusters.size(), 3U);

  const TemporaryFolder folder;
  std::string records;
  for (const Article& article : articles) records += PlainRecord(article.id, article.text);
  const std::string path = folder.Write("short.jsonl", records);
  for (const CopyRule rule : {CopyRule::kRelation, CopyRule::kJaccard}) {
    DedupOptions options;
    options.rule = rule;
    const DedupResult dedup = DedupOf(path, options);
    EXPECT_EQ(dedup.kept.size(), 5U);
    EXPECT_EQ(dedup.removed.size(), 3U);
  }
}

TEST(Regression, AQuotationInBodyAndPullQuoteIsOneFamily) {
  RandomNews news(3000);
  const std::string quotation =
      "\u201cWe have heat in there that bends the ladders, and nobody goes back inside until it drops,\u201d";
  const std::string a = news.Text(news.Words(60)) + "\n\n" + quotation + " said Marta Oswin, the fire chief.\n\n" +
                        news.Text(news.Words(60)) + "\n\n" + quotation + "\n\n" + news.Text(news.Words(60));
  const std::string b = news.Text(news.Words(80)) + "\n\n" + quotation + " said Oswin.\n\n" + news.Text(news.Words(50));
  const AuditResult result = AuditOf({Plain("a", a), Plain("b", b)});
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_EQ(result.matches[0].relation, Relation::kQuote);
  ASSERT_EQ(result.families.size(), 1U);
  EXPECT_EQ(result.families[0].kind, PassageKind::kQuote);
  EXPECT_EQ(result.families[0].speaker, "Marta Oswin");
  EXPECT_EQ(result.families[0].members.size(), 3U);
}

TEST(Regression, TwoSwappedParagraphsAreTwoPassages) {
  RandomNews news(3100);
  const std::string first = news.Text(news.Words(50));
  const std::string second = news.Text(news.Words(50));
  const AuditResult result = AuditOf({Plain("a", first + "\n\n" + second), Plain("b", second + "\n\n" + first)});
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_EQ(result.matches[0].relation, Relation::kCopy);
  ASSERT_EQ(result.matches[0].passages.size(), 2U);
  for (const Passage& passage : result.matches[0].passages) {
    EXPECT_EQ(passage.words, 50U);
    EXPECT_FALSE(passage.altered);
  }
  EXPECT_EQ(result.matches[0].share_a, 1);
}

// Reports of one form about different things: the form is shared, and the pair is still no copy.
TEST(Regression, ReportsOfOneFormAreNoCluster) {
  RandomNews news(3200);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 12; ++i) {
    articles.push_back(Plain(NumberedId(i), news.Text(news.Words(80)) + "\n\nThe index of leading shares closed " +
                                                std::to_string(i + 1) +
                                                " points higher at the end of a quiet session on the exchange."));
  }
  const AuditResult result = AuditOf(articles);
  EXPECT_TRUE(result.clusters.empty());
  for (const Match& match : result.matches) EXPECT_NE(match.relation, Relation::kCopy);
}

TEST(Regression, OneIdWithOneTextIsRepeatedAndWithTwoTextsTwoArticles) {
  const std::string early = "The ferry was turned back on Tuesday because of the swell.";
  const std::string late = "The ferry was turned back on Tuesday and again on Wednesday.";
  const std::vector<Article> articles = {Plain("ferry", late, "2024-03-06"), Plain("ferry", early, "2024-03-05"),
                                         Plain("ferry", early, "2024-03-05"), Plain("other", late)};
  for (const bool reversed : {false, true}) {
    std::vector<Article> input = articles;
    if (reversed) std::reverse(input.begin(), input.end());
    const AuditResult result = AuditOf(input);
    EXPECT_EQ(result.summary.repeated, 1U);
    ASSERT_EQ(result.articles.size(), 3U);
    EXPECT_EQ(result.articles[0].id, "ferry");
    EXPECT_EQ(result.articles[0].text, early);
    EXPECT_EQ(result.articles[1].text, late);
    EXPECT_EQ(result.articles[1].id.substr(0, 6), "ferry@");
    EXPECT_EQ(result.articles[1].id.size(), 14U);
    EXPECT_EQ(result.articles[1].id.find_first_not_of("0123456789abcdef", 6), std::string::npos);
    EXPECT_EQ(result.articles[2].id, "other");
  }
}

TEST(Regression, NothingBelowTheThresholdIsReported) {
  const TemporaryFolder folder;
  RandomNews news(3300);
  std::string records;
  std::size_t number = 0;
  for (int story = 0; story < 30; ++story) {
    Spelt words = news.Words(100);
    records += PlainRecord(NumberedId(number++), news.Text(words));
    for (int edit = 0; edit < story; ++edit) words[news.Below(100)] = news.Words(1).front();
    records += PlainRecord(NumberedId(number++), news.Text(words));
  }
  const std::string path = folder.Write("near.jsonl", records);
  for (const double threshold : {0.3, 0.6, 0.9, 1.0}) {
    DedupOptions options;
    options.rule = CopyRule::kJaccard;
    options.match.threshold = threshold;
    for (const CopyPair& pair : DedupOf(path, options).pairs) EXPECT_GE(pair.jaccard, threshold);
  }
}

TEST(Regression, ARunOneWordTooShortIsNotReported) {
  RandomNews news(3400);
  for (const std::size_t length : {7U, 8U}) {
    const Spelt run = news.Words(length);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < 2; ++i) {
      Spelt words = news.Words(60);
      words.insert(words.begin() + 30, run.begin(), run.end());
      articles.push_back(news.Make(NumberedId(i), words));
    }
    const AuditResult result = AuditOf(articles);
    ASSERT_EQ(result.matches.size(), length == 8 ? 1U : 0U);
    if (length == 8) {
      EXPECT_EQ(result.matches[0].relation, Relation::kPhrase);
    }
  }
}

TEST(Regression, AStraySpaceBeforeAPossessiveHidesNoRun) {
  const AuditResult result = AuditOf(
      {Plain("a", "Nobody knew what Sarvonia's harbour office had told its own ferry captains that night, they said."),
       Plain("b", "It is unclear what Sarvonia 's harbour office had told its own ferry captains that night.")});
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_GE(result.matches[0].longest, 12U);
}

}  // namespace
}  // namespace newsprint
