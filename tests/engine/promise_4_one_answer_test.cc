// Promise 4: the same articles give the same bytes, whatever the order of the input and the number of threads.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"
#include "report/json_lines.h"

namespace newsprint {
namespace {

// The records of an audit but for the summary.
std::string RecordsOf(const AuditResult& result) {
  std::string records;
  const Status status = WriteAuditRecords(result, [&](std::string_view line) {
    if (line.find("{\"type\":\"summary\"") != 0) records += line;
    return Status();
  });
  EXPECT_TRUE(status.ok()) << status.message();
  return records;
}

void CheckOneAnswer(const std::vector<Article>& articles) {
  RandomNews news(1000);
  AuditOptions options;
  options.boilerplate = true;
  options.match.threads = 1;
  const std::string expected = RecordsOf(AuditOf(articles, options));
  EXPECT_NE(expected.find("\"type\":\"match\""), std::string::npos);
  for (int round = 0; round < 4; ++round) {
    std::vector<Article> shuffled = articles;
    if (round > 0) news.Shuffle(&shuffled);
    options.match.threads = 1 + round % 2;
    // Not EXPECT_EQ: a failure would print both results whole.
    EXPECT_TRUE(RecordsOf(AuditOf(shuffled, options)) == expected) << "round " << round;
  }
}

TEST(Promise4, TheCorpusGivesTheSameBytesInAnyOrder) { CheckOneAnswer(ReadArticles(CorpusFile())); }

TEST(Promise4, RandomArticlesGiveTheSameBytesInAnyOrder) {
  for (const std::uint64_t vocabulary : {100'000, 12}) {
    RandomNews news(1100 + vocabulary, vocabulary);
    std::vector<Spelt> texts(150);
    for (Spelt& text : texts) text = news.Words(news.Between(15, 60));
    for (int planted = 0; planted < 40; ++planted) {
      const Spelt run = news.Words(news.Between(8, 30));
      const std::uint64_t carriers = planted < 2 ? 80 : 3;
      for (std::uint64_t c = 0; c < carriers; ++c) news.Plant(run, &texts[news.Below(texts.size())]);
    }
    std::vector<Article> articles;
    for (const Spelt& text : texts) {
      Article article = news.Make(NumberedId(news.Below(140)), text);  // some ids come twice
      article.source = "Outlet " + std::to_string(news.Below(3));
      article.published = "2024-03-0" + std::to_string(news.Between(1, 9));
      articles.push_back(article);
      if (news.Below(10) == 0) {  // a record that comes again, with other fields
        article.title = "Title " + std::to_string(news.Below(3));
        articles.push_back(article);
      }
    }
    articles.push_back({"empty", "", "", "", " ", "news:1"});
    CheckOneAnswer(articles);
  }
}

// The kept records as they were read, in one fixed order.
std::vector<std::string> KeptRecords(const std::string& content, const DedupResult& result) {
  std::vector<std::string> kept;
  for (const RecordPlace& place : result.kept) kept.push_back(content.substr(place.offset, place.length));
  std::sort(kept.begin(), kept.end());
  return kept;
}

TEST(Promise4, DedupKeepsTheSameRecordsInAnyOrder) {
  const TemporaryFolder folder;
  RandomNews news(1200);
  std::vector<std::string> records;
  for (std::size_t story = 0; story < 20; ++story) {
    Spelt words = news.Words(80);
    for (int version = 0; version < 4; ++version) {
      words[news.Below(words.size())] = news.Words(1).front();
      records.push_back(PlainRecord(NumberedId(records.size()), news.Text(words)));
    }
  }
  for (const CopyRule rule : {CopyRule::kJaccard, CopyRule::kRelation}) {
    DedupOptions options;
    options.rule = rule;
    std::string clusters;
    std::string removed;
    std::vector<std::string> kept;
    for (int round = 0; round < 4; ++round) {
      options.match.threads = 1 + round % 2;
      if (round > 0) news.Shuffle(&records);
      std::string content;
      for (const std::string& record : records) content += record;
      const DedupResult result = DedupOf(folder.Write(std::to_string(round) + ".jsonl", content), options);
      std::string found;
      std::string gone;
      EXPECT_TRUE(WriteClusterRecords(result.ids, result.clusters, [&](std::string_view line) {
                    found += line;
                    return Status();
                  }).ok());
      EXPECT_TRUE(WriteRemovedRecords(result.ids, result.removed, [&](std::string_view line) {
                    gone += line;
                    return Status();
                  }).ok());
      const std::vector<std::string> records_kept = KeptRecords(content, result);
      if (round == 0) {
        EXPECT_EQ(result.clusters.size(), 20U);
        clusters = found;
        removed = gone;
        kept = records_kept;
      }
      EXPECT_EQ(found, clusters) << "round " << round;
      EXPECT_EQ(gone, removed) << "round " << round;
      EXPECT_EQ(records_kept, kept) << "round " << round;
    }
  }
}

}  // namespace
}  // namespace newsprint
