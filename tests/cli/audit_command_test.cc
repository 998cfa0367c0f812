#include <string>
#include <vector>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using AuditCommandTest = CliTest;

constexpr const char* kStory =
    "The harbour master closed the north quay on Monday after the storm broke two moorings and drove a trawler onto "
    "the "
    "slipway. Nobody was hurt, but the fish market lost a whole day of trade while divers looked at the damage.";
constexpr const char* kOther =
    "A choir of forty pensioners rehearsed carols in the old cinema all through the evening.";

TEST_F(AuditCommandTest, WritesRecordsWhereNoTerminalIs) {
  Write("in.jsonl", JsonArticle("b", kStory) + JsonArticle("a", kStory) + JsonArticle("c", kOther));
  const CommandResult result = Run({"audit", "in.jsonl"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err, "");
  const std::vector<std::string> lines = Lines(result.out);
  ASSERT_GE(lines.size(), 5U);
  EXPECT_EQ(lines[0].substr(0, 26), R"({"type":"article","id":"a")");
  EXPECT_EQ(lines[3].substr(0, 49), R"({"type":"match","a":"a","b":"b","relation":"copy")");
  EXPECT_EQ(lines.back().substr(0, 17), R"({"type":"summary")");
}

TEST_F(AuditCommandTest, WritesTextWithoutEscapesWhereAskedTo) {
  Write("in.jsonl", JsonArticle("b", kStory) + JsonArticle("a", kStory));
  const CommandResult result = Run({"audit", "in.jsonl", "--format", "text", "-o", "report.txt"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "");
  const std::string report = Read("report.txt");
  EXPECT_NE(report.find("1. Copies of one story"), std::string::npos) << report;
  EXPECT_EQ(report.find('\x1b'), std::string::npos);
}

TEST_F(AuditCommandTest, OnATerminalItIsTextWithColoursUnlessNoneAreWanted) {
  Write("in.jsonl", JsonArticle("b", kStory) + JsonArticle("a", kStory));
  const std::string coloured = RunOnTerminal({"audit", "in.jsonl"});
  EXPECT_NE(coloured.find("1. Copies of one story"), std::string::npos) << coloured;
  EXPECT_NE(coloured.find("\x1b[1m"), std::string::npos);
  // The bar is gone before the report begins.
  const std::size_t report = coloured.find("2 articles");
  ASSERT_NE(report, std::string::npos) << coloured;
  EXPECT_EQ(coloured.find("\x1b[K", report), std::string::npos);
  const std::size_t cleared = coloured.rfind("\x1b[K", report);
  ASSERT_NE(cleared, std::string::npos) << coloured;
  EXPECT_EQ(coloured.substr(cleared, report - cleared), "\x1b[K\x1b[1m");

  const std::string plain = RunOnTerminal({"audit", "in.jsonl", "--quiet"}, {.environment = {"NO_COLOR=1"}});
  EXPECT_NE(plain.find("1. Copies of one story"), std::string::npos) << plain;
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
}

TEST_F(AuditCommandTest, ReadsStandardInputAndFolders) {
  Write("folder/one.txt", kStory);
  Write("folder/deeper/two.txt", kStory);
  const CommandResult folder = Run({"audit", "folder"});
  EXPECT_NE(folder.out.find(R"("a":"deeper/two.txt","b":"one.txt","relation":"copy")"), std::string::npos)
      << folder.out;
  const CommandResult standard =
      Run({"audit", "-"}, {.stdin_text = JsonArticle("1", kStory) + JsonArticle("2", kStory)});
  EXPECT_NE(standard.out.find(R"("a":"1","b":"2","relation":"copy")"), std::string::npos) << standard.out;
}

TEST_F(AuditCommandTest, WhatIsInQuarantineIsInTheReportAndInTheExitCode) {
  Write("in.jsonl", JsonArticle("1", kStory) + "no json\n");
  const CommandResult result = Run({"audit", "in.jsonl", "--quiet"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.err, "");
  EXPECT_NE(result.out.find(R"({"type":"quarantine","input":"in.jsonl:2")"), std::string::npos) << result.out;
}

TEST_F(AuditCommandTest, ExitCodeTellsOfCopiesWhereAskedTo) {
  Write("copies.jsonl", JsonArticle("1", kStory) + JsonArticle("2", kStory));
  Write("none.jsonl", JsonArticle("1", kStory) + JsonArticle("2", kOther));
  EXPECT_EQ(Run({"audit", "copies.jsonl", "--exit-code"}).exit_code, 5);
  EXPECT_EQ(Run({"audit", "none.jsonl", "--exit-code"}).exit_code, 0);
}

TEST_F(AuditCommandTest, AnOutputThatCannotBeWrittenFailsBeforeTheWork) {
  Write("in.jsonl", JsonArticle("1", kStory));
  const CommandResult result = Run({"audit", "in.jsonl", "-o", "absent/report"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("absent/report"), std::string::npos);
}

TEST_F(AuditCommandTest, AFullDiskIsALimit) {
  Write("in.jsonl", JsonArticle("1", kStory));
  const CommandResult result = Run({"audit", "in.jsonl", "-o", "/dev/full"});
  EXPECT_EQ(result.exit_code, 13) << result.err;
}

TEST_F(AuditCommandTest, TheJsonLogIsOneObjectALine) {
  Write("in.jsonl", JsonArticle("1", kStory) + "no json\n");
  const CommandResult result = Run({"audit", "in.jsonl", "--json-log"});
  const std::vector<std::string> lines = Lines(result.err);
  ASSERT_FALSE(lines.empty());
  for (const std::string& line : lines) {
    EXPECT_EQ(line.substr(0, 9), R"({"type":")") << line;
    EXPECT_NE(line.find(R"("time":"20)"), std::string::npos) << line;
    EXPECT_EQ(line.back(), '}') << line;
  }
}

}  // namespace
}  // namespace newsprint
