// --against, --source, --window and --relation: the answer is that part of the whole answer, for less work.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/audit.h"
#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

// Reports of two outlets and of nobody's, over ten days, that share a passage each with the two that follow.
std::vector<Article> News() {
  RandomNews news(5100, 1'000'000'000);
  std::vector<Article> articles;
  std::vector<Spelt> passages;
  for (std::size_t i = 0; i < 60; ++i) {
    passages.push_back(news.Words(20));
    Spelt words = news.Words(40);
    for (std::size_t back = 0; back < 3 && back <= i; ++back) news.Plant(passages[i - back], &words);
    Article article = news.Make(NumberedId(i), words);
    article.source = i % 3 == 0 ? "Harbour Post" : i % 3 == 1 ? "The Quay" : "";
    article.published = i % 7 == 0 ? "" : "2031-03-" + std::to_string(10 + i % 10) + "T12:00:00Z";
    articles.push_back(std::move(article));
  }
  return articles;
}

using Shared = std::tuple<std::string, std::string, Relation, std::uint32_t>;

template <typename Condition>
std::set<Shared> MatchesWhere(const AuditResult& result, const Condition& condition) {
  std::set<Shared> matches;
  for (const Match& match : result.matches) {
    const Article& a = result.articles[match.a];
    const Article& b = result.articles[match.b];
    if (condition(match, a, b)) matches.insert({a.id, b.id, match.relation, match.words});
  }
  return matches;
}

constexpr auto kAny = [](const Match&, const Article&, const Article&) { return true; };

TEST(Narrowing, SourceTakesThePairsOfOneOutlet) {
  const AuditResult whole = AuditOf(News());
  AuditOptions options;
  options.source = "Harbour Post";
  const AuditResult narrow = AuditOf(News(), options);
  const auto expected = MatchesWhere(whole, [](const Match&, const Article& a, const Article& b) {
    return a.source == "Harbour Post" || b.source == "Harbour Post";
  });
  EXPECT_FALSE(expected.empty());
  EXPECT_LT(expected.size(), whole.matches.size());
  EXPECT_EQ(MatchesWhere(narrow, kAny), expected);
  EXPECT_LT(narrow.summary.candidate_pairs, whole.summary.candidate_pairs);
  for (const OutletPair& pair : narrow.outlets) EXPECT_TRUE(pair.a == "Harbour Post" || pair.b == "Harbour Post");
}

TEST(Narrowing, WindowTakesPairsPublishedThatCloseTogether) {
  const AuditResult whole = AuditOf(News());
  AuditOptions options;
  options.window_days = 1;
  const AuditResult narrow = AuditOf(News(), options);
  const auto expected = MatchesWhere(whole, [](const Match&, const Article& a, const Article& b) {
    if (a.published.empty() || b.published.empty()) return false;
    return std::abs(std::stoi(a.published.substr(8, 2)) - std::stoi(b.published.substr(8, 2))) <= 1;
  });
  EXPECT_FALSE(expected.empty());
  EXPECT_LT(expected.size(), whole.matches.size());
  EXPECT_EQ(MatchesWhere(narrow, kAny), expected);
}

TEST(Narrowing, RelationTakesThoseMatches) {
  const AuditResult whole = AuditOf(ReadArticles(CorpusFile()));
  AuditOptions options;
  options.relations = {Relation::kQuote, Relation::kExcerpt};
  const AuditResult narrow = AuditOf(ReadArticles(CorpusFile()), options);
  const auto expected = MatchesWhere(whole, [](const Match& match, const Article&, const Article&) {
    return match.relation == Relation::kQuote || match.relation == Relation::kExcerpt;
  });
  EXPECT_FALSE(expected.empty());
  EXPECT_EQ(MatchesWhere(narrow, kAny), expected);
}

AuditResult AuditAgainst(const std::vector<Article>& own, const std::vector<Article>& crawl) {
  const TemporaryFolder folder;
  const auto written = [&](const char* name, const std::vector<Article>& articles) {
    std::string records;
    for (const Article& article : articles) records += PlainRecord(article.id, article.text);
    return folder.Write(name, records);
  };
  const auto reader = OpenPaths({written("own.jsonl", own)});
  const auto against = OpenPaths({written("crawl.jsonl", crawl)});
  AuditResult result;
  const Status status = AuditInput(*reader, against.get(), {}, nullptr, &result);
  EXPECT_TRUE(status.ok()) << status.message();
  return result;
}

TEST(Narrowing, AgainstTakesPairsWithOneOnEachSide) {
  const std::vector<Article> all = News();
  const std::vector<Article> own(all.begin(), all.begin() + 30);
  const std::vector<Article> crawl(all.begin() + 30, all.end());
  const std::string first_of_crawl = crawl.front().id;
  const AuditResult narrow = AuditAgainst(own, crawl);
  const auto expected = MatchesWhere(AuditOf(all), [&](const Match&, const Article& a, const Article& b) {
    return a.id < first_of_crawl && b.id >= first_of_crawl;
  });
  EXPECT_EQ(expected.size(), 3U);
  EXPECT_EQ(MatchesWhere(narrow, kAny), expected);
  EXPECT_EQ(narrow.summary.candidate_pairs, 3U);
  EXPECT_EQ(narrow.articles.size(), all.size());
}

// Copies of one story: the members of its cluster are compared with the lead, which may stand on their own side.
TEST(Narrowing, AgainstGivesNoMatchWithinOneSide) {
  RandomNews news(5200);
  const std::string text = news.Text(news.Words(80));
  std::vector<Article> own = {{"own", "", "", "", text, ""}};
  std::vector<Article> crawl;
  for (const char* id : {"a", "b", "c"}) crawl.push_back({id, "", "", "", text + " " + news.Text(news.Words(5)), ""});
  const AuditResult result = AuditAgainst(own, crawl);
  EXPECT_EQ(result.matches.size(), 3U);
  for (const Match& match : result.matches) EXPECT_EQ(result.articles[match.b].id, "own");
  ASSERT_EQ(result.clusters.size(), 1U);
  EXPECT_EQ(result.clusters[0].members.size(), 4U);
}

// A run that very many carry is joined through one of them: a question about one side keeps only what concerns it.
TEST(Narrowing, CommonRunsThatConcernNoAskedPairAreLeftOut) {
  RandomNews news(5300, 1'000'000'000);
  const Spelt in_crawl = news.Words(20);
  const Spelt in_both = news.Words(20);
  std::vector<Article> own;
  std::vector<Article> crawl;
  for (std::size_t i = 0; i < 100; ++i) {
    Spelt words = news.Words(40);
    if (i >= 20) news.Plant(in_crawl, &words);
    const Spelt end = news.Words(10);
    words.insert(words.end(), end.begin(), end.end());
    words.insert(words.end(), in_both.begin(), in_both.end());
    (i < 20 ? own : crawl).push_back(news.Make(NumberedId(i), words));
  }
  const AuditResult result = AuditAgainst(own, crawl);
  ASSERT_FALSE(result.families.empty());
  EXPECT_EQ(result.families[0].members.size(), 100U);
  for (const Family& family : result.families) {
    EXPECT_LT(result.articles[family.members.front().article].id, NumberedId(20));
  }
}

}  // namespace
}  // namespace newsprint
