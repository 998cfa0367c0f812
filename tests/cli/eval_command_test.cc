#include <string>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using EvalCommandTest = CliTest;

constexpr const char* kStory =
    "The harbour master closed the north quay on Monday after the storm broke two moorings and drove a trawler onto "
    "the slipway. Nobody was hurt, but the fish market lost a whole day of trade while divers looked at the damage.";
constexpr const char* kOther =
    "A choir of forty pensioners rehearsed carols in the old cinema all through the evening.";

TEST_F(EvalCommandTest, MeasuresWhatAuditAndDedupWrote) {
  Write("news.jsonl", JsonArticle("a", kStory) + JsonArticle("b", kStory) + JsonArticle("c", kOther));
  Write("truth.tsv", "id_a\tid_b\trelation\nb\ta\tcopy\na\tc\tnone\nb\tc\tquote\n");
  ASSERT_EQ(Run({"audit", "news.jsonl", "--format", "jsonl", "-o", "audit.jsonl", "-q"}).exit_code, 0);
  const CommandResult text = Run({"eval", "--truth", "truth.tsv", "audit.jsonl"});
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_EQ(text.err, "");
  EXPECT_NE(text.out.find("relation: kappa 0.500"), std::string::npos) << text.out;
  EXPECT_NE(text.out.find("     4  b c\n        the truth says quote, the result none"), std::string::npos) << text.out;
  const CommandResult records =
      Run({"eval", "--truth", "truth.tsv", "-", "--format", "jsonl"}, {.stdin_text = Read("audit.jsonl")});
  EXPECT_EQ(records.exit_code, 0) << records.err;
  EXPECT_NE(records.out.find(R"({"type":"score","name":"copy","wanted":1,"right":1,"recall":1.0,"given":1)"),
            std::string::npos)
      << records.out;

  Run({"dedup", "news.jsonl", "-o", "kept.jsonl", "--removed", "removed.jsonl", "-q"});
  const CommandResult copies = Run({"eval", "--truth", "truth.tsv", "removed.jsonl"});
  EXPECT_NE(copies.out.find("relation: kappa 1.000"), std::string::npos) << copies.out;
}

TEST_F(EvalCommandTest, ExitCodesTellWhatWasWrong) {
  Write("audit.jsonl", "{\"type\":\"summary\"}\n");
  Write("truth.tsv", "id_a\tid_b\trelation\na\tb\tsimilar\n");
  Write("spans.tsv", "id_b\tb_start\tb_end\tid_a\ta_start\ta_end\nx\t0\t4\ty\t2\t6\n");
  const CommandResult bad = Run({"eval", "--truth", "truth.tsv", "audit.jsonl"});
  EXPECT_EQ(bad.exit_code, 1);
  EXPECT_NE(bad.err.find("truth.tsv, line 2: relation must be copy, excerpt"), std::string::npos) << bad.err;
  EXPECT_EQ(Run({"eval", "--truth", "none.tsv", "audit.jsonl"}).exit_code, 1);
  EXPECT_EQ(Run({"eval", "audit.jsonl"}).exit_code, 2);
  EXPECT_EQ(Run({"eval", "--truth", "truth.tsv"}).exit_code, 2);
  EXPECT_EQ(Run({"eval", "--truth", "-", "-"}).exit_code, 2);
  const CommandResult spans = Run({"eval", "--truth", "spans.tsv", "audit.jsonl"});
  EXPECT_EQ(spans.exit_code, 2);
  EXPECT_NE(spans.err.find("--articles"), std::string::npos) << spans.err;
  const CommandResult help = Run({"eval", "--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_NE(help.out.find("id_a a_start a_end"), std::string::npos) << help.out;
}

}  // namespace
}  // namespace newsprint
