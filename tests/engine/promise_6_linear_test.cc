// Promise 6: work and results grow with input plus output. Counts, no clocks.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

// Unrelated articles with the same 20 words somewhere in their prose.
std::vector<Article> Carriers(std::size_t count) {
  RandomNews news(1300, 1'000'000'000);
  const Spelt passage = news.Words(20);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    Spelt words = news.Words(50);
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(news.Between(10, 40)), passage.begin(), passage.end());
    articles.push_back(news.Make(NumberedId(i), words));
  }
  return articles;
}

// A pair or two with the representative for each carrier; and in the few buckets that hold only some carriers, because
// the words beside the passage decide which shingle of its ends is a minimum, all pairs of up to 48.
std::size_t MostPairs(std::size_t carriers) { return 2 * carriers + 6 * (48 * 47 / 2); }

TEST(Promise6, APassageCarriedByFiveHundredArticlesIsOneFamily) {
  const AuditResult result = AuditOf(Carriers(500));
  ASSERT_EQ(result.families.size(), 1U);
  EXPECT_EQ(result.families[0].members.size(), 500U);
  EXPECT_EQ(result.families[0].words, 20U);
  EXPECT_EQ(result.families[0].variants, 1U);
  EXPECT_LE(result.matches.size(), MostPairs(500));
  EXPECT_GT(result.summary.large_buckets, 0U);
  EXPECT_TRUE(result.clusters.empty());
}

TEST(Promise6, CandidatesOfACommonPassageGrowLinearly) {
  for (const std::size_t count : {250U, 2000U}) {
    const AuditResult result = AuditOf(Carriers(count));
    EXPECT_LE(result.summary.candidate_pairs, MostPairs(count));
    EXPECT_LE(result.matches.size(), MostPairs(count));
  }
}

TEST(Promise6, AThousandIdenticalArticlesAreOneCluster) {
  RandomNews news(1400);
  const std::string text = news.Text(news.Words(70)) + "\n\n\u201cThe quay will stay closed until the last crate " +
                           "has been counted,\u201d said Marta Oswin, the harbour master.";
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 1000; ++i) articles.push_back({NumberedId(i), "", "", "", text, ""});
  const AuditResult result = AuditOf(articles);
  ASSERT_EQ(result.clusters.size(), 1U);
  EXPECT_EQ(result.clusters[0].members.size(), 1000U);
  EXPECT_EQ(result.clusters[0].weakest, 1);
  EXPECT_LE(result.summary.candidate_pairs, 3 * 1000U);
  EXPECT_LE(result.matches.size(), 3 * 1000U);
  for (const Family& family : result.families) {
    EXPECT_EQ(family.members.size(), 1000U);
    EXPECT_EQ(family.variants, 1U);
  }
  // The prose and the quotation; what is behind it names the speaker, and is a phrase in no family.
  EXPECT_EQ(result.families.size(), 2U);
  const std::vector<Passage>& passages = result.matches.front().passages;
  EXPECT_EQ(std::count_if(passages.begin(), passages.end(), [](const Passage& p) { return !p.phrase; }), 2);
}

TEST(Promise6, DedupOfIdenticalArticlesComparesFewPairs) {
  const TemporaryFolder folder;
  RandomNews news(1500);
  const std::string text = news.Text(news.Words(80));
  std::string records;
  for (std::size_t i = 0; i < 1000; ++i) records += PlainRecord(NumberedId(i), text);
  for (const CopyRule rule : {CopyRule::kJaccard, CopyRule::kRelation}) {
    DedupOptions options;
    options.rule = rule;
    const DedupResult result = DedupOf(folder.Write("same.jsonl", records), options);
    ASSERT_EQ(result.clusters.size(), 1U);
    EXPECT_EQ(result.clusters[0].members.size(), 1000U);
    EXPECT_EQ(result.kept.size(), 1U);
    EXPECT_EQ(result.removed.size(), 999U);
    EXPECT_LE(result.summary.candidate_pairs, 3 * 1000U);
  }
}

// Many articles with two rare words in their quotations, and nothing else in common.
TEST(Promise6, QuotationsThatShareTwoRareWordsGrowLinearly) {
  RandomNews news(1600);
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 1200; ++i) {
    Article article = news.Make(NumberedId(i), news.Words(20));
    const Spelt w = news.Words(6);
    article.text += "\n\n\u201cOur harbourfolk and " + w[0] + " fishwives " + w[1] + " " + w[2] + " " + w[3] + " " +
                    w[4] + ",\u201d said Ana " + w[5] + ".";
    articles.push_back(std::move(article));
  }
  const AuditResult result = AuditOf(articles);
  EXPECT_GE(result.summary.large_buckets, 1U);
  EXPECT_LE(result.summary.candidate_pairs, 3 * 1200U);
}

}  // namespace
}  // namespace newsprint
