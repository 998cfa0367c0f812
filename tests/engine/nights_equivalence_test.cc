// One batch or many nights (promise 4): what an archive exports is what an audit of all its articles prints.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/nights.h"
#include "engine/random_news.h"

namespace newsprint {
namespace {

// Invented news with runs of words in common, edited copies, records that come twice and later versions. A version is
// published after those before it, and stands behind them.
std::vector<Article> InventedNews(RandomNews* news) {
  std::vector<Spelt> texts(60);
  for (Spelt& text : texts) text = news->Words(news->Between(15, 80));
  for (int planted = 0; planted < 25; ++planted) {
    const Spelt run = news->Words(news->Between(8, 30));
    for (int carrier = 0; carrier < 3; ++carrier) news->Plant(run, &texts[news->Below(texts.size())]);
  }
  for (int copy = 0; copy < 20; ++copy) {
    Spelt text = texts[news->Below(texts.size())];
    text[news->Below(text.size())] = news->Words(1).front();
    texts.push_back(text);
  }
  std::vector<Article> articles;
  std::vector<int> versions(texts.size(), 0);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t id = news->Below(6) == 0 && i > 0 ? news->Below(i) : i;
    Article article = news->Make(NumberedId(id), texts[i]);
    article.source = "Outlet " + std::to_string(news->Below(3));
    article.published = "2024-03-" + std::to_string(10 + versions[id]++) + "T08:00:00Z";
    article.title = "Title " + std::to_string(i);
    articles.push_back(article);
  }
  return articles;
}

// Some of the records again, with other fields but their date: each has the title that its text begins with, so that
// the fields decide what of it is headline.
void Repeat(RandomNews* news, std::vector<Article>* night, const std::vector<Article>& before) {
  for (const Article& article : before) {
    if (news->Below(8) != 0) continue;
    Article again = article;
    again.title = again.text.substr(0, again.text.find('.'));
    if (news->Below(2) == 0) again.source = "Outlet 0";
    night->push_back(again);
  }
}

void ExpectSameRecords(const std::vector<Article>& all, const Nights& nights, const std::string& what) {
  const std::string audited = ComparableRecords(AuditOf(all));
  const std::string exported = ComparableRecords(nights.Export());
  EXPECT_NE(audited.find("\"type\":\"match\""), std::string::npos);
  // Not EXPECT_EQ: a failure would print both whole.
  EXPECT_TRUE(exported == audited) << what;
}

TEST(NightsEquivalence, RandomSplitsOfInventedNews) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    RandomNews news(7000 + seed);
    const std::vector<Article> articles = InventedNews(&news);
    const std::size_t nights_count = news.Between(2, 6);
    Nights nights;
    std::vector<Article> all;
    for (std::size_t n = 0; n < nights_count; ++n) {
      const auto begin = articles.begin() + static_cast<std::ptrdiff_t>(articles.size() * n / nights_count);
      const auto end = articles.begin() + static_cast<std::ptrdiff_t>(articles.size() * (n + 1) / nights_count);
      std::vector<Article> night(begin, end);
      Repeat(&news, &night, all);
      news.Shuffle(&night);
      all.insert(all.end(), night.begin(), night.end());
      const NightlyOutcome outcome = nights.Night(night);
      const Summary& summary = outcome.summary.audit;
      EXPECT_EQ(summary.articles + summary.repeated + summary.quarantined, night.size());
      EXPECT_FALSE(nights.Run().ran) << "a second run has nothing to do";
    }
    ExpectSameRecords(all, nights, "seed " + std::to_string(seed));
  }
}

TEST(NightsEquivalence, RandomSplitsOfTheCorpus) {
  std::vector<Article> articles = ReadArticles(CorpusFile());
  for (std::uint64_t seed = 0; seed < 2; ++seed) {
    RandomNews news(7100 + seed);
    news.Shuffle(&articles);
    Nights nights;
    for (std::size_t begin = 0; begin < articles.size();) {
      const std::size_t end = std::min(articles.size(), begin + news.Between(20, 120));
      nights.Night(
          {articles.begin() + static_cast<std::ptrdiff_t>(begin), articles.begin() + static_cast<std::ptrdiff_t>(end)});
      begin = end;
    }
    ExpectSameRecords(articles, nights, "seed " + std::to_string(seed));
  }
}

TEST(NightsEquivalence, AddingInPortionsIsTheSame) {
  RandomNews news(7200);
  const std::vector<Article> articles = InventedNews(&news);
  Nights nights;
  const AddResult added = nights.Add(articles, 7);
  EXPECT_EQ(added.articles + added.repeated, articles.size());
  EXPECT_EQ(added.runs, (articles.size() + 6) / 7);
  ExpectSameRecords(articles, nights, "added");
  const AddResult again = nights.Add(articles, 7);
  EXPECT_EQ(again.articles, 0U);
  EXPECT_EQ(again.runs, 0U) << "what is there already is no run";
}

}  // namespace
}  // namespace newsprint
