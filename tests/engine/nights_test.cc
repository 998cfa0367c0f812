// What a night finds, keeps and hands on.
#include "engine/nights.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"

namespace newsprint {
namespace {

Article Dated(Article article, const std::string& published) {
  article.published = published;
  return article;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool Holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Nights, AnotherTextUnderAKnownIdIsAVersion) {
  RandomNews news(8000);
  Nights nights;
  const Article first = Dated(news.Make("story", news.Words(40)), "2024-03-02");
  Article second = Dated(news.Make("story", news.Words(40)), "2024-03-01");
  EXPECT_EQ(nights.Night({first}).summary.versions, 0U);
  // Its date is earlier, but the id was given.
  const NightlyOutcome outcome = nights.Night({second, first});
  EXPECT_EQ(outcome.summary.versions, 1U);
  EXPECT_EQ(outcome.summary.audit.repeated, 1U);
  EXPECT_EQ(outcome.summary.audit.articles, 1U);
  const AuditResult exported = nights.Export();
  ASSERT_EQ(exported.articles.size(), 2U);
  EXPECT_EQ(exported.articles[0].id, "story");
  EXPECT_EQ(exported.articles[0].text, first.text);
  EXPECT_EQ(exported.articles[1].id.substr(0, 6), "story@");
  EXPECT_EQ(exported.articles[1].text, second.text);
  // And a third time the version itself is known.
  EXPECT_EQ(nights.Night({Dated(second, "2024-03-01")}).summary.audit.repeated, 1U);
}

TEST(Nights, ARunOfWordsIsFoundAgainNightsLater) {
  RandomNews news(8100);
  const Spelt run = news.Words(8);
  Nights nights;
  for (int night = 1; night <= 5; ++night) {
    std::vector<Article> articles;
    for (int i = 0; i < 30; ++i) {
      Spelt words = news.Words(60);
      if ((night == 1 || night == 5) && i == 7) news.Plant(run, &words);
      articles.push_back(news.Make("night" + std::to_string(night) + "-" + std::to_string(i), words));
    }
    nights.Night(articles);
  }
  const std::vector<std::string> matches = LinesOf(nights.Latest("matches.jsonl"));
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_TRUE(Holds(matches[0], R"("a":"night1-7","b":"night5-7")")) << matches[0];
}

TEST(Nights, ARunThatVeryManyCarryIsFoundAgain) {
  RandomNews news(8200);
  const Spelt run = news.Words(8);
  Nights nights;
  std::vector<Article> carriers;
  for (std::size_t i = 0; i < 150; ++i) {
    Spelt words = news.Words(40);
    news.Plant(run, &words);
    carriers.push_back(news.Make(NumberedId(i), words));
  }
  nights.Night(carriers);
  nights.Night({news.Make("between", news.Words(40))});
  Spelt words = news.Words(40);
  news.Plant(run, &words);
  const NightlyOutcome outcome = nights.Night({news.Make("tonight", words)});
  EXPECT_GT(outcome.summary.large_buckets, 0U);
  EXPECT_GE(outcome.summary.audit.matches, 1U);
  // The cost of it does not follow the number of carriers.
  EXPECT_LE(outcome.summary.neighbours, 64U);
  EXPECT_TRUE(Holds(nights.Latest("matches.jsonl"), "\"b\":\"tonight\""));
}

// Forty words, of which the last few are the article's own.
Article Copy(const std::string& id, const Spelt& story, RandomNews* news) {
  Spelt words = story;
  for (std::size_t i = words.size() - 4; i < words.size(); ++i) words[i] = news->Words(1).front();
  return news->Make(id, words);
}

TEST(Nights, ACopyOfAnArchivedArticleIsRemovedAndItsClusterIsWhole) {
  RandomNews news(8300);
  const Spelt story = news.Words(60);
  Nights nights;
  nights.Night({Dated(Copy("one", story, &news), "2024-03-01T06:00:00Z"),
                Dated(Copy("two", story, &news), "2024-03-01T07:00:00Z")});
  nights.Night({Dated(Copy("three", story, &news), "2024-03-02T07:00:00Z"), news.Make("other", news.Words(50))});
  EXPECT_TRUE(Holds(nights.Latest("clusters.jsonl"), "\"size\":3")) << nights.Latest("clusters.jsonl");
  const std::vector<std::string> removed = LinesOf(nights.Latest("removed.jsonl"));
  ASSERT_EQ(removed.size(), 1U);
  EXPECT_TRUE(Holds(removed[0], R"({"type":"removed","id":"three","kept":"one","relation":"copy")")) << removed[0];
  const std::vector<std::string> kept = LinesOf(nights.Latest("kept.jsonl"));
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_TRUE(Holds(kept[0], "\"other\""));
}

TEST(Nights, AClusterIsWholeThoughItsBucketsAreLarge) {
  RandomNews news(8400);
  const Spelt story = news.Words(80);
  Nights nights;
  std::vector<Article> copies;
  for (std::size_t i = 0; i < 100; ++i) copies.push_back(Copy(NumberedId(i), story, &news));
  nights.Night(copies);
  nights.Night({Copy("tonight", story, &news)});
  EXPECT_TRUE(Holds(nights.Latest("clusters.jsonl"), "\"size\":101"));
}

TEST(Nights, WithKeepLastANewVersionSupersedesTheArchivedOne) {
  RandomNews news(8500);
  const Spelt story = news.Words(60);
  Nights nights;
  nights.night.keep = Keep::kLast;
  nights.Night({Dated(Copy("story", story, &news), "2024-03-01T06:00:00Z")});
  const Article corrected = Dated(Copy("story", story, &news), "2024-03-01T09:00:00Z");
  const NightlyOutcome outcome = nights.Night({corrected});
  EXPECT_EQ(outcome.summary.kept, 1U);
  EXPECT_EQ(outcome.summary.removed, 0U);
  EXPECT_EQ(nights.Latest("kept.jsonl"), RecordOf(corrected));
  const std::string removed = nights.Latest("removed.jsonl");
  EXPECT_TRUE(Holds(removed, R"("id":"story","kept":"story@)")) << removed;
  // One that is older than what was handed on is not.
  EXPECT_EQ(nights.Night({Dated(Copy("story", story, &news), "2024-03-01T05:00:00Z")}).summary.removed, 1U);
}

TEST(Nights, PlainTextFilesAreHandedOnAsRecords) {
  Nights nights;
  std::filesystem::create_directories(nights.in() + "/deeper");
  std::ofstream(nights.in() + "/deeper/quay.txt") << "The harbour master closed the north quay on Monday.\n";
  nights.Run();
  EXPECT_EQ(nights.Latest("kept.jsonl"),
            R"({"type":"article","id":"deeper/quay.txt","source":null,"published":null,"title":null,)"
            R"("text":"The harbour master closed the north quay on Monday.\n"})"
            "\n");
}

TEST(Nights, AFileThatHasChangedIsReadAgain) {
  RandomNews news(8600);
  Nights nights;
  const Article a = news.Make("a", news.Words(30));
  const Article b = news.Make("b", news.Words(30));
  nights.Deliver("day.jsonl", {a});
  nights.Run();
  nights.Deliver("day.jsonl", {a, b});
  const NightlyOutcome outcome = nights.Run();
  EXPECT_EQ(outcome.summary.audit.articles, 1U);
  EXPECT_EQ(outcome.summary.audit.repeated, 1U);
  EXPECT_EQ(nights.Latest("kept.jsonl"), RecordOf(b));
}

TEST(Nights, ARepeatedRecordGivesBetterFields) {
  RandomNews news(8700);
  Nights nights;
  Article plain = news.Make("a", news.Words(30));
  nights.Night({plain});
  Article full = Dated(plain, "2024-03-01");
  full.source = "Harbour Courier";
  EXPECT_EQ(nights.Night({full}).summary.corrected, 1U);
  EXPECT_EQ(nights.Export().articles[0].source, "Harbour Courier");
  EXPECT_EQ(nights.Export().articles[0].published, "2024-03-01");
  EXPECT_EQ(nights.Night({plain}).summary.corrected, 0U);
}

TEST(Nights, AQueryFindsWhatHasRunAndChangesNothing) {
  RandomNews news(8800);
  const Spelt story = news.Words(60);
  Nights nights;
  const Article archived = Copy("m", story, &news);
  nights.Night({archived, news.Make("other", news.Words(50))});
  const std::string before = ComparableRecords(nights.Export());
  for (const char* id : {"a", "z"}) {
    const AuditResult found = nights.Query({Copy(id, story, &news)});
    ASSERT_EQ(found.matches.size(), 1U);
    EXPECT_EQ(found.articles[found.matches[0].a].id, id);
    EXPECT_EQ(found.articles[found.matches[0].b].id, "m");
    EXPECT_EQ(found.matches[0].relation, Relation::kCopy);
    EXPECT_EQ(found.articles.size(), 2U) << "articles that are in no match are not in the result";
    for (const Passage& passage : found.matches[0].passages) {
      EXPECT_LE(passage.a.end, found.articles[found.matches[0].a].text.size());
      EXPECT_LE(passage.b.end, found.articles[found.matches[0].b].text.size());
    }
  }
  const AuditResult itself = nights.Query({archived});
  ASSERT_EQ(itself.matches.size(), 1U);
  EXPECT_EQ(itself.matches[0].jaccard, 1);
  EXPECT_TRUE(ComparableRecords(nights.Export()) == before);
  EXPECT_EQ(nights.Query({news.Make("new", news.Words(50))}).matches.size(), 0U);
}

TEST(Nights, SettingsAreTheArchivesOwn) {
  RandomNews news(8900);
  Nights nights;
  nights.Night({news.Make("a", news.Words(30))});
  ArchiveOptions options = nights.archive();
  options.min_run = 12;
  OpenedArchive opened;
  const Status status = OpenArchive(options, Archive::Access::kRead, false, &opened);
  EXPECT_EQ(status.code(), Status::Code::kOtherVersion);
  EXPECT_TRUE(Holds(status.message(), "migrate")) << status.message();
}

TEST(Nights, ANightThatNeedsMoreThanItsMemoryLeavesNothing) {
  RandomNews news(9000);
  Nights nights;
  std::vector<Article> articles;
  for (std::size_t i = 0; i < 40; ++i) articles.push_back(news.Make(NumberedId(i), news.Words(3000)));
  nights.Deliver("day.jsonl", articles);
  OpenedArchive opened;
  ArchiveOptions options = nights.archive();
  options.match.memory = 1 << 20;
  ASSERT_TRUE(OpenArchive(options, Archive::Access::kWrite, true, &opened).ok());
  NightlyOptions night;
  night.in = nights.in();
  night.out = nights.out();
  night.date = "2024-03-01";
  NightlyOutcome outcome;
  EXPECT_EQ(RunNight(
                &opened, night, nullptr, [](const std::string&) {}, &outcome)
                .code(),
            Status::Code::kLimit);
  EXPECT_TRUE(std::filesystem::is_empty(nights.out()));
  EXPECT_EQ(opened.archive->last_run(), 0U);
}

}  // namespace
}  // namespace newsprint
