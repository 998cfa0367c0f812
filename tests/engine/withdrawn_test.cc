// Wire practice in a whole audit: versions, corrections and kill notices.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "engine/audit_support.h"
#include "engine/nights.h"
#include "report/text_report.h"

namespace newsprint {
namespace {

const char* const kStory =
    "The chief executive of Tallis has resigned over the fire that destroyed Shed 9 in Port Anselm, saying that money "
    "for the upkeep of sprinklers was cut against his advice, according to a letter to the board.\n\n"
    "Gerard Immel, who led the freight company for eleven years, wrote on Thursday night that he could no longer "
    "defend the saving of 190,000 crowns a year. The letter was on the company's paper.\n\n"
    "Shares in the company, which leases nine sheds on the quay, fell 11 percent in early dealings in Halvering, and "
    "the harbour board said that it would meet in the evening to talk about the leases.\n";
const char* const kCorrected =
    "The chief executive of Tallis remains in his post after the fire that destroyed Shed 9 in Port Anselm, the "
    "freight "
    "company said on Friday, and a letter to the board that said otherwise was not his.\n\n"
    "Gerard Immel, who has led the freight company for eleven years, did not write that he could no longer "
    "defend the saving of 190,000 crowns a year. The letter was on the company's paper.\n\n"
    "Shares in the company, which leases nine sheds on the quay, fell 11 percent in early dealings in Halvering, and "
    "the harbour board said that it would meet in the evening to talk about the leases.\n";
const char* const kOther =
    "A pilot cutter ran aground off the bar of Oldenmouth before dawn, and her crew of four walked ashore at low water "
    "with the ship's cat. The harbour master of Oldenmouth said the light on the bar had been out since Monday.\n";

Article Report(std::string id, std::string source, std::string published, std::string title, std::string text) {
  return {std::move(id), std::move(source), std::move(published), std::move(title), std::move(text), ""};
}

Article Notice(std::string id, std::string text) {
  return Report(std::move(id), "Northline", "2024-03-08T09:52:00Z", "KILL: Tallis chief resigns over blaze",
                std::move(text));
}

Article FullNotice() {
  return Notice("n-kill",
                "ATTENTION EDITORS - KILL\n\nPlease kill the story headlined “Tallis chief resigns over blaze”, which "
                "ran at 0844 GMT on March 8. The letter was not written by the chief executive.\n");
}

// A story in versions, a kill, three carriers of which one is corrected, and a story that has nothing to do with it.
std::vector<Article> Morning() {
  return {
      Report("n-1", "Northline", "2024-03-08T08:44:00Z", "Tallis chief resigns over blaze", kStory),
      Report("n-2", "Northline", "2024-03-08T09:10:00Z", "UPDATE 1-Tallis chief resigns over blaze",
             std::string("(Adds shares)\n\n") + kStory),
      Report("courier", "Anselm Courier", "2024-03-08T09:05:00Z", "Tallis boss goes", kStory),
      Report("ledger", "Lissow Ledger", "2024-03-08T11:00:00Z", "Fire claims Tallis chief", kStory),
      Report("post", "Halvering Post", "2024-03-08T11:30:00Z", "Correction: Tallis chief stays", kCorrected),
      Report("other", "Northline", "2024-03-08T07:00:00Z", "Pilot cutter aground off Oldenmouth", kOther),
      FullNotice(),
  };
}

std::vector<std::string> IdsOf(const AuditResult& result, const std::vector<std::uint32_t>& articles) {
  std::vector<std::string> ids;
  for (const std::uint32_t i : articles) ids.push_back(result.articles[i].id);
  return ids;
}

std::string StoryOf(const AuditResult& result, const Withdrawn& one) {
  return one.story < 0 ? "" : result.articles[static_cast<std::size_t>(one.story)].id;
}

using Ids = std::vector<std::string>;

TEST(Withdrawn, NamesTheStoryAndWhoStillCarriesIt) {
  std::vector<Article> articles = Morning();
  for (int order = 0; order < 4; ++order) {
    std::rotate(articles.begin(), articles.begin() + 3, articles.end());
    const AuditResult result = AuditOf(articles);
    ASSERT_EQ(result.withdrawn.size(), 1U);
    const Withdrawn& one = result.withdrawn[0];
    EXPECT_EQ(result.articles[one.notice].id, "n-kill");
    EXPECT_EQ(StoryOf(result, one), "n-2");
    EXPECT_EQ(one.by, "headline");
    EXPECT_EQ(IdsOf(result, one.carried_by), (Ids{"courier", "ledger"}));
    EXPECT_EQ(IdsOf(result, one.corrected), Ids{"post"});
    EXPECT_TRUE(one.candidates.empty());
  }
}

TEST(Withdrawn, IsInTheRecordsAndInTheReport) {
  const AuditResult result = AuditOf(Morning());
  std::string records;
  const Sink take_records = [&](std::string_view line) {
    records += line;
    return Status();
  };
  ASSERT_TRUE(WriteAuditRecords(result, take_records).ok());
  const auto has = [](const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
  };
  EXPECT_TRUE(has(records, R"({"type":"withdrawn","notice":"n-kill","story":"n-2",)"
                           R"("title":"UPDATE 1-Tallis chief resigns over blaze","by":"headline",)"
                           R"("carried_by":["courier","ledger"],"corrected":["post"],"candidates":[]})"))
      << records;
  EXPECT_TRUE(has(records, R"("wire":{"kinds":["update"],"number":1})")) << records;
  EXPECT_TRUE(has(records, R"("wire":{"kinds":["advisory","kill"]})")) << records;
  std::string report;
  const Sink take_report = [&](std::string_view line) {
    report += line;
    return Status();
  };
  ASSERT_TRUE(WriteTextReport(result, {}, take_report).ok());
  EXPECT_TRUE(has(report, "Withdrawn stories still carried")) << report;
}

TEST(Withdrawn, NamesNoStoryWhereSeveralFit) {
  std::vector<Article> articles = {
      Report("a", "Northline", "2024-03-07T08:44:00Z", "Tallis chief resigns over blaze", kStory),
      Report("b", "Northline", "2024-03-08T08:44:00Z", "Tallis chief resigns over blaze", kOther), FullNotice()};
  const AuditResult result = AuditOf(articles);
  ASSERT_EQ(result.withdrawn.size(), 1U);
  EXPECT_EQ(result.withdrawn[0].story, -1);
  EXPECT_TRUE(result.withdrawn[0].carried_by.empty());
  EXPECT_EQ(IdsOf(result, result.withdrawn[0].candidates), (Ids{"a", "b"}));
}

TEST(Withdrawn, AccusesNoOtherOutletForItsHeadlineAlone) {
  const AuditResult result =
      AuditOf({Report("ledger", "Lissow Ledger", "2024-03-08T08:00:00Z", "Tallis chief resigns over blaze", kStory),
               FullNotice()});
  ASSERT_EQ(result.withdrawn.size(), 1U);
  EXPECT_TRUE(result.withdrawn[0].carried_by.empty());
  EXPECT_EQ(IdsOf(result, result.withdrawn[0].candidates), Ids{"ledger"});

  const AuditResult credited = AuditOf({Report("ledger", "Lissow Ledger", "2024-03-08T08:00:00Z",
                                               "Tallis chief resigns over blaze", std::string(kStory) + "(Northline)"),
                                        FullNotice()});
  EXPECT_EQ(IdsOf(credited, credited.withdrawn[0].carried_by), Ids{"ledger"});
}

TEST(Withdrawn, FindsTheStoryByItsId) {
  std::vector<Article> articles = Morning();
  articles.back() = Notice("n-kill", "Please kill the story 20240308-77 on a resignation.");
  articles[0].id = "20240308-77";
  AuditResult result = AuditOf(articles);
  ASSERT_EQ(result.withdrawn.size(), 1U);
  EXPECT_EQ(result.withdrawn[0].by, "id");
  EXPECT_EQ(IdsOf(result, result.withdrawn[0].carried_by), (Ids{"courier", "ledger"}));

  articles.back() = Notice("20240308-77", "This notice comes under the story's own id.");
  result = AuditOf(articles);
  ASSERT_EQ(result.withdrawn.size(), 1U);
  EXPECT_EQ(result.withdrawn[0].by, "id");
  EXPECT_EQ(IdsOf(result, result.withdrawn[0].carried_by), (Ids{"courier", "ledger"}));
}

TEST(Withdrawn, ACanceledItemWithdrawsTheStoryUnderItsId) {
  std::vector<Article> articles = Morning();
  articles.back() = Report("n-1", "Northline", "2024-03-08T09:52:00Z", "Tallis chief resigns over blaze",
                           std::string("The letter was forged.\n\n") + kStory);
  WireMetadata canceled;
  canceled.version = "3";
  canceled.pub_status = "canceled";
  articles.back().wire = std::make_shared<const WireMetadata>(canceled);
  const AuditResult result = AuditOf(articles);
  ASSERT_EQ(result.withdrawn.size(), 1U);
  const Withdrawn& one = result.withdrawn[0];
  EXPECT_TRUE(result.articles[one.notice].id.starts_with("n-1@"));
  EXPECT_EQ(one.by, "id");
  EXPECT_EQ(StoryOf(result, one), "n-2");
  EXPECT_EQ(IdsOf(result, one.carried_by), (Ids{"courier", "ledger"}));
}

TEST(Withdrawn, SaysWhereAStoryIsNotHere) {
  const AuditResult result =
      AuditOf({Report("other", "Northline", "2024-03-08", "Pilot cutter aground", kOther), FullNotice()});
  ASSERT_EQ(result.withdrawn.size(), 1U);
  EXPECT_EQ(result.withdrawn[0].by, "");
  EXPECT_TRUE(result.withdrawn[0].candidates.empty());
}

// Which of the versions dedup keeps with --keep last; `kill` is the whole story under a kill's headline.
TEST(Withdrawn, KeepLastPrefersTheNumberThenTheCorrectionThenTheDate) {
  struct Version {
    const char* title;
    const char* published;
  };
  const auto kept = [](const std::vector<Version>& versions) {
    const std::string path = testing::TempDir() + "/versions.jsonl";
    std::string records;
    for (std::size_t i = 0; i < versions.size(); ++i) {
      std::string text = kStory;
      for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\n");
      records += R"({"id":")" + std::to_string(i) + R"(","title":")" + versions[i].title + R"(","published":")" +
                 versions[i].published + R"(","text":")" + text + "\"}\n";
    }
    std::ofstream(path) << records;
    DedupOptions options;
    options.keep = Keep::kLast;
    const DedupResult result = DedupOf(path, options);
    EXPECT_EQ(result.clusters.size(), 1U);
    return result.clusters.empty() ? -1 : std::stoi(result.ids[result.clusters[0].lead]);
  };
  EXPECT_EQ(kept({{"Tallis chief resigns", "2024-03-08T08:00Z"}, {"Tallis chief resigns", "2024-03-08T09:00Z"}}), 1);
  EXPECT_EQ(kept({{"UPDATE 2-Tallis chief resigns", "2024-03-08"}, {"UPDATE 1-Tallis chief resigns", "2024-03-08"}}),
            0);
  EXPECT_EQ(kept({{"CORRECTED-UPDATE 1-Tallis chief", "2024-03-08"}, {"UPDATE 1-Tallis chief", "2024-03-09"}}), 0);
  EXPECT_EQ(kept({{"CORRECTED-UPDATE 1-Tallis chief", "2024-03-08"}, {"UPDATE 3-Tallis chief", "2024-03-09"}}), 1);
  EXPECT_EQ(kept({{"Berichtigung: Tallis-Chef tritt ab", "2024-03-08"}, {"2. Fassung: Tallis-Chef", "2024-03-09"}}), 0);
  EXPECT_EQ(kept({{"2nd Ld-Writethru: Tallis chief", "2024-03-08"}, {"WRITETHRU Tallis chief", "2024-03-09"}}), 1);
  EXPECT_EQ(kept({{"Tallis chief resigns", "2024-03-08"}, {"KILL: Tallis chief resigns", "2024-03-09"}}), 0);
}

// Compared by their similarity alone, articles are labelled only where they are compared; the fields of a record that
// comes again may be the better ones.
TEST(Withdrawn, ANoticeStandsForNoStoryByThresholdToo) {
  const auto record = [](const std::string& id, const std::string& title, const std::string& published) {
    return R"({"id":")" + id + R"(","title":")" + title + R"(","published":")" + published + R"(","text":")" +
           "The cutter lay on the bar until the tide rose and two tugs brought her in" + "\"}\n";
  };
  const auto lead = [](const std::string& records) {
    const std::string path = testing::TempDir() + "/notices.jsonl";
    std::ofstream(path) << records;
    DedupOptions options;
    options.rule = CopyRule::kJaccard;
    const DedupResult result = DedupOf(path, options);
    EXPECT_EQ(result.clusters.size(), 1U);
    return result.clusters.empty() ? "" : result.ids[result.clusters[0].lead];
  };
  const std::string story = record("b", "Cutter refloated", "2024-03-08");
  const std::string kill = record("a", "KILL: Cutter refloated", "2024-03-07");
  EXPECT_EQ(lead(story + kill), "b");
  EXPECT_EQ(lead(record("a", "Cutter refloated", "2024-03-07") + story), "a");
  EXPECT_EQ(lead(record("a", "Cutter refloated", "") + story + kill), "b") << "the record with a date is the one taken";
}

TEST(Withdrawn, ANightNamesWhoInTheArchiveCarriesIt) {
  std::vector<Article> articles = Morning();
  const Article kill = articles.back();
  articles.pop_back();
  Nights nights;
  nights.Night(articles);
  const NightlyOutcome outcome = nights.Night({kill});
  ASSERT_EQ(outcome.summary.withdrawn.size(), 1U);
  const WithdrawnStory& one = outcome.summary.withdrawn[0];
  EXPECT_EQ(one.story, "n-2");
  EXPECT_EQ(one.carried_by, (Ids{"courier", "ledger"}));
  EXPECT_EQ(one.corrected, Ids{"post"});
  EXPECT_NE(nights.Latest("summary.json").find(R"("withdrawn":[{"notice":"n-kill","story":"n-2")"), std::string::npos);
  EXPECT_NE(nights.Latest("report.html").find("Withdrawn stories still carried"), std::string::npos);
}

}  // namespace
}  // namespace newsprint
