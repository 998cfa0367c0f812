#include <string>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using ExplainCommandTest = CliTest;

constexpr const char* kStory =
    "The harbour master closed the north quay on Monday after the storm broke two moorings and drove a trawler onto "
    "the "
    "slipway. Nobody was hurt, but the fish market lost a whole day of trade while divers looked at the damage.";
constexpr const char* kOther =
    "A choir of forty pensioners rehearsed carols in the old cinema all through the evening.";

TEST_F(ExplainCommandTest, ComparesTwoFilesEvenOfOneName) {
  Write("old/story.txt", kStory);
  Write("new/story.txt", kStory);
  const CommandResult result = Run({"explain", "new/story.txt", "old/story.txt"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Copies of one story"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("new/story.txt"), std::string::npos);
  EXPECT_NE(result.out.find("old/story.txt"), std::string::npos);
}

TEST_F(ExplainCommandTest, FindsTwoIdsInAnInput) {
  Write("in.jsonl", JsonArticle("x", kStory) + JsonArticle("y", kOther) + JsonArticle("z", kStory));
  const CommandResult result = Run({"explain", "z", "x", "--in", "in.jsonl"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Copies of one story"), std::string::npos) << result.out;
  EXPECT_EQ(result.out.find("choir"), std::string::npos);
  EXPECT_EQ(Run({"explain", "z", "absent", "--in", "in.jsonl"}).exit_code, 1);
}

TEST_F(ExplainCommandTest, SaysWhyTwoDoNotMatch) {
  Write("a.txt", kStory);
  Write("b.txt", kOther);
  const CommandResult result = Run({"explain", "a.txt", "b.txt"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("Nothing in common"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("Why: "), std::string::npos) << result.out;
}

TEST_F(ExplainCommandTest, AFileOfSeveralArticlesNeedsIds) {
  Write("in.jsonl", JsonArticle("x", kStory) + JsonArticle("y", kOther));
  Write("b.txt", kOther);
  const CommandResult result = Run({"explain", "in.jsonl", "b.txt"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("--in"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace newsprint
