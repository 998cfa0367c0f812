#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"
#include "lsh/bands.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

// Articles of which two in three were made from an earlier one by changing some words.
std::vector<Article> EditedNews(std::uint64_t seed, std::size_t count) {
  RandomNews news(seed);
  std::vector<Spelt> words;
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    words.push_back(i % 3 == 0 ? news.Words(80) : words[i - 1]);
    for (std::uint64_t edits = news.Below(6); edits > 0; --edits) words[i][news.Below(80)] = news.Words(1).front();
    articles.push_back(news.Make(NumberedId(i), words[i]));
  }
  return articles;
}

std::string RecordsOf(const std::vector<Article>& articles) {
  std::string records;
  for (const Article& article : articles) records += PlainRecord(article.id, article.text);
  return records;
}

DedupOptions HalfOfThePairs() {
  DedupOptions options;
  options.rule = CopyRule::kJaccard;
  options.match.threshold = 0.5;
  options.match.recall = 0.3;
  options.match.threads = 2;
  options.measure_recall = 1'000'000;
  return options;
}

// Whether two articles are in one cluster, or a pair of the result.
class Joined {
 public:
  explicit Joined(const DedupResult& result) : cluster_of_(result.ids.size(), -1) {
    for (const CopyPair& pair : result.pairs) pairs_.insert({pair.a, pair.b});
    for (std::size_t c = 0; c < result.clusters.size(); ++c) {
      for (const ClusterMember& m : result.clusters[c].members) cluster_of_[m.article] = static_cast<int>(c);
    }
  }
  bool Contains(std::uint32_t a, std::uint32_t b) const {
    return pairs_.contains({a, b}) || (cluster_of_[a] >= 0 && cluster_of_[a] == cluster_of_[b]);
  }

 private:
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_;
  std::vector<int> cluster_of_;
};

TEST(MeasureRecall, OfAllArticlesIsThatOfBruteForce) {
  const TemporaryFolder folder;
  const std::vector<Article> articles = EditedNews(80, 240);
  const DedupOptions options = HalfOfThePairs();
  const DedupResult result = DedupOf(folder.Write("news.jsonl", RecordsOf(articles)), options);
  Bands bands;
  ASSERT_TRUE(ChooseBands(options.match.threshold, options.match.recall, &bands).ok());

  const Joined joined(result);
  std::vector<RecallRange> ranges = {{.from = 0.5}, {.from = 0.7}, {.from = 0.8}, {.from = 0.9}};
  std::vector<Words> words(articles.size());
  for (std::uint32_t b = 0; b < articles.size(); ++b) {
    ASSERT_TRUE(FindWords(articles[b].text, &words[b]).ok());
    for (std::uint32_t a = 0; a < b; ++a) {
      const double jaccard = reference::JaccardOf(words[a].hash, words[b].hash, 5);
      if (jaccard < 0.5) continue;
      RecallRange& range = ranges[jaccard >= 0.9 ? 3 : jaccard >= 0.8 ? 2 : jaccard >= 0.7 ? 1 : 0];
      ++range.pairs;
      range.found += joined.Contains(a, b) ? 1 : 0;
      range.expected += bands.Recall(jaccard);
    }
  }

  ASSERT_TRUE(result.summary.measured_recall);
  const MeasuredRecall& measured = *result.summary.measured_recall;
  EXPECT_EQ(measured.articles, articles.size());
  ASSERT_EQ(measured.ranges.size(), ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    EXPECT_EQ(measured.ranges[i].from, ranges[i].from);
    EXPECT_EQ(measured.ranges[i].pairs, ranges[i].pairs);
    EXPECT_EQ(measured.ranges[i].found, ranges[i].found);
    EXPECT_NEAR(measured.ranges[i].expected, ranges[i].expected, 1e-9);
    EXPECT_GT(ranges[i].pairs, 5U);
  }
  EXPECT_LT(measured.ranges[0].found, measured.ranges[0].pairs) << "nothing is missed that could be missed here";
}

TEST(Promise4, MeasuredRecallDependsOnNoOrderAndNoThreads) {
  const TemporaryFolder folder;
  std::vector<Article> articles = EditedNews(81, 240);
  DedupOptions options = HalfOfThePairs();
  options.measure_recall = 40;
  const DedupResult first = DedupOf(folder.Write("first.jsonl", RecordsOf(articles)), options);
  std::reverse(articles.begin(), articles.end());
  options.match.threads = 1;
  const DedupResult second = DedupOf(folder.Write("second.jsonl", RecordsOf(articles)), options);
  ASSERT_TRUE(first.summary.measured_recall);
  ASSERT_TRUE(second.summary.measured_recall);
  const RecallRange x = first.summary.measured_recall->Whole();
  const RecallRange y = second.summary.measured_recall->Whole();
  EXPECT_EQ(first.summary.measured_recall->articles, 40U);
  EXPECT_GT(x.pairs, 10U);
  EXPECT_EQ(x.pairs, y.pairs);
  EXPECT_EQ(x.found, y.found);
  EXPECT_EQ(x.expected, y.expected);
}

TEST(MeasureRecall, OfSomeIsNearThatOfAll) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("news.jsonl", RecordsOf(EditedNews(82, 1500)));
  DedupOptions options = HalfOfThePairs();
  const RecallRange all = DedupOf(path, options).summary.measured_recall->Whole();
  options.measure_recall = 500;
  const RecallRange some = DedupOf(path, options).summary.measured_recall->Whole();
  EXPECT_LT(some.pairs, all.pairs);
  EXPECT_NEAR(static_cast<double>(some.found) / static_cast<double>(some.pairs),
              static_cast<double>(all.found) / static_cast<double>(all.pairs), 0.08);
}

TEST(MeasureRecall, CountsWhatIsJoinedThroughARepresentativeAsFound) {
  const TemporaryFolder folder;
  std::string records;
  const std::string text = RandomNews(83).Text(RandomNews(84).Words(60));
  for (std::size_t i = 0; i < 400; ++i) records += PlainRecord(NumberedId(i), text);
  DedupOptions options = HalfOfThePairs();
  options.measure_recall = 10;
  const DedupResult result = DedupOf(folder.Write("copies.jsonl", records), options);
  const RecallRange whole = result.summary.measured_recall->Whole();
  EXPECT_EQ(whole.pairs, 10U * 399 - 45);
  EXPECT_EQ(whole.found, whole.pairs);
  EXPECT_LT(result.summary.candidate_pairs, 400U * 399 / 2);
}

TEST(MeasureRecall, InventsNoFigureWhereThereAreNoPairs) {
  RandomNews news(85);
  AuditOptions options;
  options.measure_recall = 5;
  const AuditResult result = AuditOf(
      {news.Make("a", news.Words(60)), news.Make("b", news.Words(60)), news.Make("c", news.Words(60))}, options);
  ASSERT_TRUE(result.summary.measured_recall);
  EXPECT_EQ(result.summary.measured_recall->articles, 3U);
  EXPECT_EQ(result.summary.measured_recall->Whole().pairs, 0U);
}

TEST(MeasureRecall, OfAnAuditIsOfThePairsThatItWasAskedFor) {
  std::vector<Article> articles = EditedNews(86, 90);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].source = i % 30 == 0 ? "Lindow Times" : "Harbour Post";
  AuditOptions options;
  options.measure_recall = 90;
  const RecallRange all = AuditOf(articles, options).summary.measured_recall->Whole();
  EXPECT_EQ(all.found, all.pairs) << "an audit compares all that share a run of words";
  options.source = "Lindow Times";
  const RecallRange asked = AuditOf(articles, options).summary.measured_recall->Whole();
  EXPECT_GT(asked.pairs, 0U);
  EXPECT_LT(asked.pairs, all.pairs);
  EXPECT_EQ(asked.found, asked.pairs);
}

TEST(MeasureRecall, IsNotDoneWhereItIsNotAskedFor) {
  RandomNews news(87);
  EXPECT_FALSE(AuditOf({news.Make("a", news.Words(60))}).summary.measured_recall);
}

}  // namespace
}  // namespace newsprint
