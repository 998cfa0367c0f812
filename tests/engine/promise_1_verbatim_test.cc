// Promise 1: two articles that share a run of min_run words outside boilerplate are reported with that passage, always.
#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "newsprint/newsprint.h"

namespace newsprint {
namespace {

TEST(Promise1, PlantedRunsBetweenRandomArticlesAreReported) {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const std::uint32_t min_run = seed % 3 == 2 ? 12 : 8;
    RandomNews news(100 + seed);
    std::vector<Spelt> texts;
    for (int i = 0; i < 40; ++i) texts.push_back(news.Words(news.Between(20, 160)));
    for (int planted = 0; planted < 60; ++planted) {
      const Spelt run = news.Words(news.Between(min_run, min_run + 10));
      const std::uint64_t carriers = news.Between(2, 5);
      for (std::uint64_t c = 0; c < carriers; ++c) news.Plant(run, &texts[news.Below(texts.size())]);
    }
    std::vector<Article> articles;
    for (std::size_t i = 0; i < texts.size(); ++i) articles.push_back(news.Make(NumberedId(i), texts[i]));
    AuditOptions options;
    options.match.min_run = min_run;
    EXPECT_GT(CheckEveryRunIsJoined(AuditOf(articles, options), min_run, false), 60U) << "seed " << seed;
  }
}

TEST(Promise1, ArticlesOfFewWordsThatRepeatThemselvesAreReported) {
  for (const std::uint64_t vocabulary : {3, 5, 9}) {
    RandomNews news(200 + vocabulary, vocabulary);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < 12; ++i) {
      articles.push_back(news.Make(NumberedId(i), news.Words(news.Between(20, 90))));
    }
    CheckEveryRunIsJoined(AuditOf(articles), 8, false);
  }
}

// Sixty and more articles carry the same wording: their buckets are too large to pair all members.
TEST(Promise1, RunsThatManyArticlesCarryAreReported) {
  for (const std::size_t size : {60U, 300U}) {
    RandomNews news(300 + size);
    const Spelt core = news.Words(8);
    const Spelt before = news.Words(6);
    const Spelt after = news.Words(6);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < size; ++i) {
      Spelt run(before.end() - static_cast<std::ptrdiff_t>(news.Below(7)), before.end());
      run.insert(run.end(), core.begin(), core.end());
      run.insert(run.end(), after.begin(), after.begin() + static_cast<std::ptrdiff_t>(news.Below(7)));
      Spelt words = news.Words(news.Between(20, 60));
      news.Plant(run, &words);
      articles.push_back(news.Make(NumberedId(i), words));
    }
    const AuditResult result = AuditOf(articles);
    EXPECT_GT(result.summary.large_buckets, 0U);
    EXPECT_GE(CheckEveryRunIsJoined(result, 8, false), size * (size - 1) / 2);
  }
}

// Two large groups share all but the last or the first word of a run with the last pair, and only that pair shares all.
TEST(Promise1, APairThatSharesMoreThanTheCrowdAroundItIsReported) {
  for (const std::uint32_t min_run : {8U, 9U, 12U}) {
    RandomNews news(400 + min_run);
    const Spelt run = news.Words(min_run);
    std::vector<Article> articles;
    for (std::size_t i = 0; i < 162; ++i) {
      Spelt part = run;
      if (i < 80) part.pop_back();
      if (i >= 80 && i < 160) part.erase(part.begin());
      Spelt words = news.Words(40);
      words.insert(words.begin() + 20, part.begin(), part.end());
      articles.push_back(news.Make(NumberedId(i), words));
    }
    AuditOptions options;
    options.match.min_run = min_run;
    EXPECT_GE(CheckEveryRunIsJoined(AuditOf(articles, options), min_run, false), 1U) << "min_run " << min_run;
  }
}

// Marks part the run into passages that are each shorter than min_run, some of names only.
TEST(Promise1, ARunThatIsPartlyInQuotationMarksIsReported) {
  RandomNews news(500);
  for (int round = 0; round < 60; ++round) {
    Spelt run = news.Words(news.Between(8, 12));
    for (std::string& word : run) {
      if (news.Below(2) == 0) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
    }
    Spelt marked = run;
    const std::size_t from = news.Below(run.size());
    marked[from].insert(0, "\u201c");
    marked[news.Between(from, run.size() - 1)] += "\u201d";
    std::vector<Article> articles;
    for (const Spelt& planted : {run, marked, marked}) {
      Spelt words = news.Words(60);
      words.insert(words.begin() + 15, planted.begin(), planted.end());
      articles.push_back(news.Make(NumberedId(articles.size()), words));
    }
    const AuditResult result = AuditOf(articles);
    EXPECT_EQ(result.matches.size(), 3U) << articles[1].text;
  }
}

// The first of many carriers, which stands for all of them, has the words among its chrome; the others as their prose.
TEST(Promise1, ALargeGroupWhoseFirstHasTheRunInItsChromeIsReported) {
  RandomNews news(600);
  const Spelt run = news.Words(10);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 80; ++i) {
    Spelt words = news.Words(60);
    if (i > 0) news.Plant(run, &words);
    articles.push_back(news.Make(NumberedId(i), words));
    if (i == 0) {
      articles[0].text += "\n\nRead more:";
      for (const std::string& word : run) articles[0].text += " " + word;
      articles[0].text += "\n";
    }
  }
  const AuditResult result = AuditOf(articles);
  const AnnotatedArticle first = AnnotateAll(result.articles).front();
  ASSERT_FALSE(OutsideBoilerplate(first, first.words.size() - 10, 10));
  EXPECT_EQ(CheckEveryRunIsJoined(result, 8, false), 3U * 79 * 78 / 2);
}

TEST(Promise1, EveryRunInTheCorpusIsReported) {
  AuditOptions options;
  const AuditResult plain = AuditOf(ReadArticles(CorpusFile()), options);
  options.boilerplate = true;
  const AuditResult with_boilerplate = AuditOf(ReadArticles(CorpusFile()), options);
  EXPECT_GT(CheckEveryRunIsJoined(plain, 8, false, &with_boilerplate), 0U);
  EXPECT_GT(CheckEveryRunIsJoined(with_boilerplate, 8, true), 0U);
}

TEST(Promise1, EveryRunInRealNewsIsReported) {
  std::size_t looked_at = 0;
  for (const char* name : {"corpora/webnews_dev/docs.jsonl", "seeds"}) {
    const std::string path = SharedFile(name);
    if (!std::filesystem::exists(path)) continue;
    ++looked_at;
    AuditOptions options;
    EXPECT_GT(CheckEveryRunIsJoined(AuditOf(ReadArticles(path), options), 8, false), 0U) << name;
    options.boilerplate = true;
    EXPECT_GT(CheckEveryRunIsJoined(AuditOf(ReadArticles(path), options), 8, true), 0U) << name;
  }
  if (looked_at == 0) GTEST_SKIP() << "no real news beside the project";
}

}  // namespace
}  // namespace newsprint
