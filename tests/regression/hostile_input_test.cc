// Input that has brought other programs down: what comes out of an audit and a deduplication. Nothing hangs, nothing is
// lost. (A line of 30 MB and the limits on lines and depth: tests/io.)
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/audit.h"
#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"

namespace newsprint {
namespace {

Article Plain(std::string id, std::string text) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  return article;
}

const char* const kStory =
    "A brick shed on the eastern quay burned for nine hours before the tugs pushed the last of the paint out to sea.";

TEST(Regression, AThousandIdenticalFilesKeepOne) {
  const TemporaryFolder folder;
  for (std::size_t i = 0; i < 1000; ++i) folder.Write(NumberedId(i) + ".txt", kStory);
  const DedupResult result = DedupOf(folder.path(), {});
  EXPECT_EQ(result.summary.articles, 1000U);
  ASSERT_EQ(result.clusters.size(), 1U);
  EXPECT_EQ(result.clusters[0].members.size(), 1000U);
  EXPECT_EQ(result.kept.size(), 1U);
  EXPECT_EQ(result.ids[result.clusters[0].lead], "a000000.txt");
}

TEST(Regression, AnArticleOfFiveMegabytesIsComparedWhole) {
  RandomNews news(2000);
  std::string text;
  while (text.size() < std::size_t{5} << 20) text += news.Text(news.Words(4000)) + "\n\n";
  text += kStory;
  const AuditResult result = AuditOf({Plain("large", text), Plain("small", news.Text(news.Words(200)) + " " + kStory)});
  EXPECT_EQ(result.summary.articles, 2U);
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_EQ(result.matches[0].longest, 23U);
  const AuditResult copies = AuditOf({Plain("large", text), Plain("larger", text + "\n\nIt rained.")});
  ASSERT_EQ(copies.matches.size(), 1U);
  EXPECT_EQ(copies.matches[0].relation, Relation::kCopy);
  EXPECT_GT(copies.matches[0].jaccard, 0.999);
}

TEST(Regression, OneWordAHundredThousandTimes) {
  std::string text = "Fire";
  for (int i = 1; i < 100'000; ++i) text += " fire";
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i)
    articles.push_back(Plain("fire" + std::to_string(i), text + (i % 2 == 0 ? "." : " out.")));
  const AuditResult result = AuditOf(articles);
  EXPECT_EQ(result.summary.articles, 4U);
  ASSERT_EQ(result.clusters.size(), 1U);
  EXPECT_EQ(result.clusters[0].members.size(), 4U);
  EXPECT_LE(result.summary.candidate_pairs, 6U);
  for (const Match& match : result.matches) EXPECT_GE(match.longest, 99'000U);
}

TEST(Regression, AnEmptyFolderGivesAnEmptyResult) {
  const TemporaryFolder folder;
  AuditResult audit;
  ASSERT_TRUE(AuditInput(*OpenPaths({folder.path()}), nullptr, {}, nullptr, &audit).ok());
  EXPECT_EQ(audit.summary.articles, 0U);
  EXPECT_TRUE(audit.matches.empty() && audit.clusters.empty() && audit.families.empty() && audit.quarantine.empty());
  const DedupResult dedup = DedupOf(folder.path(), {});
  EXPECT_TRUE(dedup.kept.empty() && dedup.removed.empty() && dedup.clusters.empty());
}

TEST(Regression, TenThousandNestedBracketsAreQuarantinedAndTheNextLineIsRead) {
  const TemporaryFolder folder;
  const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
  const std::string path =
      folder.Write("deep.jsonl", "{\"id\":\"deep\",\"text\":" + deep + "}\n" + PlainRecord("next", kStory));
  AuditResult result;
  ASSERT_TRUE(AuditInput(*OpenPaths({path}), nullptr, {}, nullptr, &result).ok());
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_EQ(result.articles[0].id, "next");
  ASSERT_EQ(result.quarantine.size(), 1U);
  EXPECT_TRUE(result.quarantine[0].input.ends_with("deep.jsonl:1")) << result.quarantine[0].input;
}

TEST(Regression, NestedBracketsAndQuotationMarksInATextAreText) {
  std::string brackets;
  for (int i = 0; i < 10'000; ++i) brackets += "[(\u201c\u00ab";
  for (int i = 0; i < 10'000; ++i) brackets += "\u00bb\u201d)]";
  const AuditResult result =
      AuditOf({Plain("a", brackets + " " + kStory), Plain("b", std::string(kStory) + " " + brackets)});
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_EQ(result.matches[0].relation, Relation::kCopy);
}

TEST(Regression, InvalidUtf8IsQuarantinedWithItsPlace) {
  const TemporaryFolder folder;
  folder.Write("bad.txt", "The caf\xe9 closed.");
  folder.Write("good.txt", kStory);
  AuditResult result;
  ASSERT_TRUE(AuditInput(*OpenPaths({folder.path()}), nullptr, {}, nullptr, &result).ok());
  ASSERT_EQ(result.articles.size(), 1U);
  ASSERT_EQ(result.quarantine.size(), 1U);
  EXPECT_NE(result.quarantine[0].input.find("bad.txt"), std::string::npos);
  EXPECT_NE(result.quarantine[0].reason.find("UTF-8"), std::string::npos) << result.quarantine[0].reason;
}

TEST(Regression, AByteOrderMarkAndCarriageReturnsDoNotCount) {
  const TemporaryFolder folder;
  folder.Write("unix.txt", "The quay reopened at noon on Tuesday.\nNobody was hurt, its master said.\n");
  folder.Write("windows.txt",
               "\xef\xbb\xbfThe quay reopened at noon on Tuesday.\r\nNobody was hurt, its master said.\r\n");
  AuditResult result;
  ASSERT_TRUE(AuditInput(*OpenPaths({folder.path()}), nullptr, {}, nullptr, &result).ok());
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_EQ(result.matches[0].relation, Relation::kCopy);
  EXPECT_EQ(result.matches[0].jaccard, 1);
  for (const Passage& passage : result.matches[0].passages) EXPECT_FALSE(passage.altered);
}

TEST(Regression, ANulEndsAWordAndNoText) {
  std::string text = kStory;
  text.insert(text.find(" burned"), 1, '\0');
  const AuditResult result = AuditOf({Plain("nul", text), Plain("plain", kStory)});
  EXPECT_EQ(result.summary.articles, 2U);
  ASSERT_EQ(result.matches.size(), 1U);
  EXPECT_EQ(result.matches[0].jaccard, 1);
}

TEST(Regression, LoneSurrogatesLeaveTheOtherRecordsAlone) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("surrogates.jsonl",
                                        "{\"id\":\"lone\",\"text\":\"A lone one \\ud83d stands here.\"}\n"
                                        "{\"id\":\"pair\",\"text\":\"A pair \\ud83d\\ude00 stands here.\"}\n" +
                                            PlainRecord("next", kStory));
  AuditResult result;
  ASSERT_TRUE(AuditInput(*OpenPaths({path}), nullptr, {}, nullptr, &result).ok());
  EXPECT_EQ(result.articles.size() + result.quarantine.size(), 3U);
  std::vector<std::string> ids;
  for (const Article& article : result.articles) ids.push_back(article.id);
  EXPECT_NE(std::find(ids.begin(), ids.end(), "pair"), ids.end());
  EXPECT_NE(std::find(ids.begin(), ids.end(), "next"), ids.end());
}

TEST(Regression, WordsThatTakeTooMuchMemoryEndTheRunWithALimit) {
  AuditOptions options;
  options.match.memory = 1 << 20;
  RandomNews news(2100);
  AuditResult result;
  EXPECT_EQ(Audit({Plain("a", news.Text(news.Words(100'000)))}, options, &result).code(), Status::Code::kLimit);
}

}  // namespace
}  // namespace newsprint
