#include <string>
#include <vector>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using DedupCommandTest = CliTest;

constexpr const char* kStory =
    "The harbour master closed the north quay on Monday after the storm broke two moorings and drove a trawler onto "
    "the "
    "slipway. Nobody was hurt, but the fish market lost a whole day of trade while divers looked at the damage.";
constexpr const char* kOther =
    "A choir of forty pensioners rehearsed carols in the old cinema all through the evening.";

TEST_F(DedupCommandTest, KeepsRecordsByteForByteInTheirOrder) {
  const std::string first = "{\"extra\": [1, 2.50],  \"id\":\"z\",\"text\":\"" + std::string(kOther) + "\" }\r\n";
  const std::string second = JsonArticle("b", kStory);
  const std::string third = JsonArticle("c", kStory);
  Write("in.jsonl", first + second + "no json\n" + third.substr(0, third.size() - 1));
  const CommandResult result = Run({"dedup", "in.jsonl", "-o", "kept.jsonl", "--pairs", "pairs.jsonl", "--removed",
                                    "removed.jsonl", "--clusters", "clusters.jsonl", "--quarantine", "bad.jsonl"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(Read("kept.jsonl"), first + second);
  EXPECT_EQ(Read("pairs.jsonl").substr(0, 33), R"({"type":"pair","a":"b","b":"c","j)");
  EXPECT_EQ(Read("removed.jsonl").substr(0, 55), R"({"type":"removed","id":"c","kept":"b","relation":"copy")");
  EXPECT_NE(Read("clusters.jsonl").find(R"("lead":"b","size":2)"), std::string::npos);
  EXPECT_NE(Read("bad.jsonl").find(R"({"type":"quarantine","input":"in.jsonl:3","reason":")"), std::string::npos);
  EXPECT_NE(result.err.find("2 articles kept, 1 removed"), std::string::npos) << result.err;
}

TEST_F(DedupCommandTest, WritesToStandardOutputAndSaysNothingWhenQuiet) {
  Write("in.jsonl", JsonArticle("1", kOther));
  const CommandResult result = Run({"dedup", "in.jsonl", "-q"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, JsonArticle("1", kOther));
  EXPECT_EQ(result.err, "");
}

TEST_F(DedupCommandTest, ReadsStandardInputTwice) {
  const CommandResult result =
      Run({"dedup", "-", "-q"}, {.stdin_text = JsonArticle("1", kStory) + JsonArticle("2", kStory)});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, JsonArticle("1", kStory));
}

TEST_F(DedupCommandTest, NamesTheFilesOfAFolder) {
  Write("folder/one.txt", kStory);
  Write("folder/two.txt", kStory);
  Write("folder/three.txt", kOther);
  const CommandResult result = Run({"dedup", "folder", "-q"});
  EXPECT_EQ(result.out, "folder/one.txt\nfolder/three.txt\n");
}

TEST_F(DedupCommandTest, NothingInNothingOut) {
  Write("empty.jsonl", "");
  const CommandResult result = Run({"dedup", "empty.jsonl", "-o", "kept.jsonl"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(Read("kept.jsonl"), "");
}

TEST_F(DedupCommandTest, ExitCodeTellsOfDuplicatesWhereAskedTo) {
  Write("in.jsonl", JsonArticle("1", kStory) + JsonArticle("2", kStory) + "no json\n");
  EXPECT_EQ(Run({"dedup", "in.jsonl"}).exit_code, 3);
  EXPECT_EQ(Run({"dedup", "in.jsonl", "--exit-code"}).exit_code, 5);
}

TEST_F(DedupCommandTest, OneFailedOutputLeavesNoneBehind) {
  Write("in.jsonl", JsonArticle("1", kStory) + JsonArticle("2", kStory));
  const CommandResult result = Run({"dedup", "in.jsonl", "-o", "kept.jsonl", "--pairs", "/dev/full"});
  EXPECT_EQ(result.exit_code, 13);
  EXPECT_EQ(Files(), std::vector<std::string>{"in.jsonl"});
}

TEST_F(DedupCommandTest, SaysTheRecallToExpect) {
  Write("in.jsonl", JsonArticle("1", kStory));
  const CommandResult result = Run({"dedup", "in.jsonl", "--threshold", "0.8"});
  for (const char* similarity : {" at 0.3", " at 0.5", " at 0.7", " at 0.8", " at 0.9"}) {
    EXPECT_NE(result.err.find(similarity), std::string::npos) << result.err;
  }
}

TEST_F(DedupCommandTest, MeasuresItsRecall) {
  Write("in.jsonl", JsonArticle("1", kStory) + JsonArticle("2", kStory) + JsonArticle("3", kOther));
  const CommandResult result =
      Run({"dedup", "in.jsonl", "--threshold", "0.8", "--measure-recall", "100", "--json-log"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("Measured recall, 3 articles drawn at random and compared with all: 100% of 1 pair "
                            "(expected 100%) at 0.8 and above; no pairs from 0.8 to 0.9, 100% of 1 pair "
                            "(expected 100%) from 0.9."),
            std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find(R"("counts":{"drawn":3,"pairs":1,"pairs_found":1})"), std::string::npos) << result.err;
}

TEST_F(DedupCommandTest, MeasuresNothingWithoutPairs) {
  Write("in.jsonl", JsonArticle("1", kStory) + JsonArticle("2", kOther));
  const CommandResult result = Run({"dedup", "in.jsonl", "--measure-recall", "2"});
  EXPECT_NE(result.err.find("Measured recall, 2 articles drawn at random and compared with all: no pairs at 0.5 and "
                            "above."),
            std::string::npos)
      << result.err;
  EXPECT_EQ(Run({"dedup", "in.jsonl"}).err.find("Measured recall"), std::string::npos);
}

}  // namespace
}  // namespace newsprint
