// add, query, nightly and export: what they say, where their results go, and how they end.
#include <filesystem>
#include <string>
#include <vector>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using NightCommandsTest = CliTest;

constexpr const char* kStory =
    "The harbour master closed the north quay on Monday after the storm broke two moorings and drove a trawler onto "
    "the slipway. Nobody was hurt, but the fish market lost a whole day of trade while divers looked at the damage.";
constexpr const char* kOther =
    "A choir of forty pensioners rehearsed carols in the old cinema all through the evening.";

const std::vector<std::string> kNight = {"nightly", "--archive", "archive", "--in", "in", "--out", "out"};

TEST_F(NightCommandsTest, TwoNights) {
  Write("in/monday.jsonl", JsonArticle("a", kStory));
  EXPECT_EQ(Run(kNight).exit_code, 0);
  Write("in/tuesday.jsonl", JsonArticle("b", kStory) + JsonArticle("c", kOther));
  const CommandResult second = Run(kNight);
  EXPECT_EQ(second.exit_code, 0) << second.err;
  EXPECT_EQ(second.out, "");
  EXPECT_NE(second.err.find("1 article kept, 1 removed"), std::string::npos) << second.err;
  EXPECT_EQ(Read("out/latest/kept.jsonl"), JsonArticle("c", kOther));
  EXPECT_NE(Read("out/latest/removed.jsonl").find(R"("id":"b","kept":"a","relation":"copy")"), std::string::npos);
  EXPECT_NE(Read("out/latest/matches.jsonl").find(R"("a":"a","b":"b")"), std::string::npos);
  EXPECT_NE(Read("out/latest/summary.json").find(R"("type":"summary","run":2,)"), std::string::npos);
  EXPECT_EQ(Read("out/latest/quarantine.jsonl"), "");
  const std::string page = Read("out/latest/report.html");
  EXPECT_EQ(page.substr(0, 15), "<!DOCTYPE html>");
  EXPECT_EQ(page.substr(page.size() - 8), "</html>\n");

  const CommandResult third = Run(kNight);
  EXPECT_EQ(third.exit_code, 0);
  EXPECT_EQ(third.err, "newsprint: Nothing new in in: nothing was written.\n");
  EXPECT_FALSE(Exists("out/000003-" + std::filesystem::read_symlink(folder() / "out/latest").string().substr(7)));
}

TEST_F(NightCommandsTest, TextOfArticlesIsNothingButTextOnThePage) {
  Write("in/a.jsonl", JsonArticle("<script>alert(1)</script>", kStory) + JsonArticle("b&b", kStory));
  EXPECT_EQ(Run(kNight).exit_code, 0);
  const std::string page = Read("out/latest/report.html");
  EXPECT_EQ(page.find("<script>alert"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;"), std::string::npos);
  EXPECT_NE(page.find("b&amp;b"), std::string::npos);
}

TEST_F(NightCommandsTest, WhatIsInQuarantineIsInTheResultsAndInTheExitCode) {
  Write("in/a.jsonl", JsonArticle("a", kStory) + "no json\n");
  EXPECT_EQ(Run(kNight).exit_code, 3);
  EXPECT_NE(Read("out/latest/quarantine.jsonl").find("in/a.jsonl:2"), std::string::npos);
  EXPECT_EQ(Run(kNight).exit_code, 0) << "the file is not read again";
}

TEST_F(NightCommandsTest, QueryAnswersAndChangesNothing) {
  Write("old.jsonl", JsonArticle("a", kStory) + JsonArticle("b", kOther));
  EXPECT_EQ(Run({"add", "--archive", "archive", "old.jsonl"}).err, "newsprint: 2 articles added.\n");
  const CommandResult found =
      Run({"query", "--archive", "archive", "-", "--exit-code"}, {.stdin_text = JsonArticle("z", kStory)});
  EXPECT_EQ(found.exit_code, 5) << found.err;
  EXPECT_NE(found.out.find(R"("type":"match","a":"z","b":"a","relation":"copy")"), std::string::npos) << found.out;
  EXPECT_EQ(found.out.find(R"("id":"b")"), std::string::npos) << found.out;
  Write("new.txt", "Three lighthouse keepers have painted their tower green without asking anybody.");
  const CommandResult none = Run({"query", "--archive", "archive", "new.txt", "--format", "text"});
  EXPECT_EQ(none.exit_code, 0) << none.err;
  EXPECT_EQ(Run({"add", "--archive", "archive", "old.jsonl"}).err,
            "newsprint: 0 articles added; 2 repeated records.\n");
}

TEST_F(NightCommandsTest, ExportPrintsWhatAnAuditPrints) {
  Write("all.jsonl", JsonArticle("a", kStory) + JsonArticle("b", kOther) + JsonArticle("c", kStory));
  EXPECT_EQ(Run({"add", "--archive", "archive", "all.jsonl", "-q"}).exit_code, 0);
  const std::vector<std::string> audited = Lines(Run({"audit", "all.jsonl"}).out);
  const std::vector<std::string> exported = Lines(Run({"export", "--archive", "archive"}).out);
  ASSERT_EQ(audited.size(), exported.size());
  for (std::size_t i = 0; i + 1 < audited.size(); ++i) EXPECT_EQ(exported[i], audited[i]);
}

TEST_F(NightCommandsTest, WhereNoArchiveIsItEndsWithTen) {
  Write("a.txt", kStory);
  EXPECT_EQ(Run({"query", "--archive", "absent", "a.txt"}).exit_code, 10);
  EXPECT_EQ(Run({"export", "--archive", "absent"}).exit_code, 10);
  EXPECT_FALSE(Exists("absent"));
}

TEST_F(NightCommandsTest, AFolderOfOtherFilesBecomesNoArchive) {
  Write("letters/a.txt", kStory);
  Write("in/a.txt", kStory);
  const CommandResult night = Run({"nightly", "--archive", "letters", "--in", "in", "--out", "out"});
  EXPECT_NE(night.exit_code, 0);
  EXPECT_NE(night.err.find("letters"), std::string::npos) << night.err;
  EXPECT_FALSE(Exists("out"));
}

TEST_F(NightCommandsTest, OtherSettingsThanTheArchivesAreRefused) {
  Write("a.txt", kStory);
  EXPECT_EQ(Run({"add", "--archive", "archive", "a.txt", "--min-run", "6", "-q"}).exit_code, 0);
  EXPECT_EQ(Run({"query", "--archive", "archive", "a.txt"}).exit_code, 0) << "the archive's own settings are used";
  const CommandResult other = Run({"query", "--archive", "archive", "a.txt", "--min-run", "9"});
  EXPECT_EQ(other.exit_code, 12);
  EXPECT_NE(other.err.find("newsprint migrate"), std::string::npos) << other.err;
}

TEST_F(NightCommandsTest, FoldersWithinOneAnotherAreRefused) {
  Write("in/a.txt", kStory);
  EXPECT_EQ(Run({"nightly", "--archive", "archive", "--in", "in", "--out", "in/out"}).exit_code, 2);
  EXPECT_EQ(Run({"nightly", "--archive", "in/archive", "--in", "in", "--out", "out"}).exit_code, 2);
  EXPECT_EQ(Run({"nightly", "--archive", "archive", "--in", "in", "--out", "archive/out"}).exit_code, 2);
  EXPECT_EQ(Run({"nightly", "--archive", "archive", "--in", "in"}).exit_code, 2);
  EXPECT_EQ(Files(), std::vector<std::string>{"in"});
}

TEST_F(NightCommandsTest, ASignalEndsANightWithItsNumber) {
  // A pipe among the files would wait for ever; the night is ended while it waits for standard input of `add`.
  Write("a.jsonl", JsonArticle("a", kStory));
  const CommandResult ended =
      Run({"add", "--archive", "archive", "-"}, {.stdin_text = JsonArticle("a", kStory), .signal = 15});
  EXPECT_EQ(ended.exit_code, 128 + 15);
  EXPECT_EQ(Run({"query", "--archive", "archive", "a.jsonl"}).exit_code, 0);
}

}  // namespace
}  // namespace newsprint
