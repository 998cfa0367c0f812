// Help, version, settings and exit codes of the command.
#include <csignal>
#include <string>
#include <vector>

#include "cli/cli_test.h"
#include "core/cpu.h"

namespace newsprint {
namespace {

using UsageTest = CliTest;

constexpr const char* kText = "the harbour master closed the north quay on monday after the storm broke two moorings";

TEST_F(UsageTest, HelpGoesToStandardOutput) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                    {"audit", "--help"},
                                                    {"dedup", "-h"},
                                                    {"explain", "--help"},
                                                    {"check", "--help"},
                                                    {"prune", "--help"},
                                                    {"migrate", "--help"}}) {
    const CommandResult result = Run(arguments);
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.err, "");
    EXPECT_NE(result.out.find("Usage: newsprint"), std::string::npos);
    EXPECT_NE(result.out.find("Exit status:"), std::string::npos);
    for (const std::string& line : Lines(result.out)) EXPECT_LE(line.size(), 80U) << line;
  }
}

TEST_F(UsageTest, VersionNamesTheRecipe) {
  const CommandResult result = Run({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  const std::vector<std::string> lines = Lines(result.out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].substr(0, 10), "newsprint ");
  EXPECT_EQ(lines[1].substr(0, 7), "recipe ");
  EXPECT_EQ(lines[2], "kernels " + std::string(kInstructionSetNames[static_cast<std::size_t>(BestInstructionSet())]));
}

TEST_F(UsageTest, TheProcessorNamedIsTheOneWhoseKernelsRun) {
  for (std::size_t i = 0; i < kInstructionSetNames.size(); ++i) {
    const std::string name(kInstructionSetNames[i]);
    const CommandResult result = Run({"--version"}, {.environment = {"NEWSPRINT_CPU=" + name}});
    if (static_cast<InstructionSet>(i) <= BestInstructionSet()) {
      EXPECT_NE(result.out.find("\nkernels " + name + "\n"), std::string::npos) << result.out;
      continue;
    }
    Write("in.jsonl", JsonArticle("1", kText));
    const CommandResult refused = Run({"audit", "in.jsonl"}, {.environment = {"NEWSPRINT_CPU=" + name}});
    EXPECT_EQ(refused.exit_code, 2);
    EXPECT_EQ(refused.err, "newsprint: NEWSPRINT_CPU is " + name + ", which this processor does not have\n");
  }
}

TEST_F(UsageTest, WrongUsageExitsWith2AndOneSentence) {
  Write("in.jsonl", JsonArticle("1", kText));
  const std::vector<std::vector<std::string>> wrong = {{},
                                                       {"polish"},
                                                       {"audit"},
                                                       {"audit", "in.jsonl", "--polish"},
                                                       {"audit", "in.jsonl", "--threads"},
                                                       {"audit", "in.jsonl", "--threads", "0"},
                                                       {"audit", "in.jsonl", "--threads", "-1"},
                                                       {"audit", "in.jsonl", "--memory", "5Q"},
                                                       {"audit", "in.jsonl", "--threshold", "0"},
                                                       {"audit", "in.jsonl", "--threshold", "nan"},
                                                       {"audit", "in.jsonl", "--min-run", "2"},
                                                       {"audit", "in.jsonl", "--measure-recall", "0"},
                                                       {"dedup", "in.jsonl", "--measure-recall", "all"},
                                                       {"audit", "in.jsonl", "-o", "in.jsonl"},
                                                       {"audit", "in.jsonl", "--config", "absent"},
                                                       {"dedup", "in.jsonl", "--keep", "best"},
                                                       {"dedup", "in.jsonl", "--format", "text"},
                                                       {"dedup", "in.jsonl", "-o", "x", "--pairs", "./x"},
                                                       {"explain", "in.jsonl"},
                                                       {"explain", "in.jsonl", "in.jsonl"},
                                                       {"completion", "fish"}};
  for (const std::vector<std::string>& arguments : wrong) {
    const CommandResult result = Run(arguments);
    EXPECT_EQ(result.exit_code, 2) << ::testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(result.err.substr(0, 11), "newsprint: ") << result.err;
  }
  EXPECT_EQ(Files(), std::vector<std::string>{"in.jsonl"});
}

TEST_F(UsageTest, AnAbsentInputFails) {
  const CommandResult result = Run({"audit", "absent.jsonl"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("absent.jsonl"), std::string::npos);
}

TEST_F(UsageTest, TheProcessorIsOneThatIsKnown) {
  Write("in.jsonl", JsonArticle("1", kText));
  const CommandResult result = Run({"audit", "in.jsonl"}, {.environment = {"NEWSPRINT_CPU=foo"}});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.err, "newsprint: NEWSPRINT_CPU must be scalar, avx2 or avx512, not 'foo'\n");
  EXPECT_EQ(Run({"audit", "in.jsonl"}, {.environment = {"NEWSPRINT_CPU=scalar"}}).exit_code, 0);
}

TEST_F(UsageTest, TheCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile) {
  Write("in.jsonl", JsonArticle("1", kText));
  Write("bad.conf", "threads = none-of-the-file\n");
  const std::vector<std::string> with_file = {"audit", "in.jsonl", "--config", "bad.conf"};
  EXPECT_NE(Run(with_file).err.find("'none-of-the-file'"), std::string::npos);
  const CommandInput environment{.environment = {"NEWSPRINT_THREADS=none-of-the-environment"}};
  EXPECT_NE(Run(with_file, environment).err.find("'none-of-the-environment'"), std::string::npos);
  std::vector<std::string> with_flag = with_file;
  with_flag.insert(with_flag.end(), {"--threads", "1"});
  EXPECT_EQ(Run(with_flag, environment).exit_code, 0);
  EXPECT_EQ(Run({"audit", "in.jsonl"}, {.environment = {"NEWSPRINT_CONFIG=bad.conf"}}).exit_code, 2);
}

TEST_F(UsageTest, UnknownKeysOfTheFileAreErrorsWithTheirLine) {
  Write("in.jsonl", JsonArticle("1", kText));
  Write("a.conf", "threads = 1\nthread = 1\n");
  EXPECT_NE(Run({"audit", "in.jsonl", "--config", "a.conf"}).err.find("a.conf, line 2: unknown setting 'thread'"),
            std::string::npos);
  Write("b.conf", "[polish]\nthreads = 1\n");
  EXPECT_EQ(Run({"audit", "in.jsonl", "--config", "b.conf"}).exit_code, 2);
  // What only another command knows is no error, unless it is said of this one.
  Write("c.conf", "keep = longest\n[dedup]\nlinkage = complete\n[audit]\nwindow = 3\n");
  EXPECT_EQ(Run({"audit", "in.jsonl", "--config", "c.conf"}).exit_code, 0);
  Write("d.conf", "[audit]\nkeep = longest\n");
  EXPECT_EQ(Run({"audit", "in.jsonl", "--config", "d.conf"}).exit_code, 2);
  Write("e.conf", "quiet = perhaps\n");
  EXPECT_EQ(Run({"audit", "in.jsonl", "--config", "e.conf"}).exit_code, 2);
}

TEST_F(UsageTest, ASignalEndsTheRunWith128PlusItsNumberAndLeavesNothing) {
  // Standard input stays open: the run waits for more of it until the signal comes.
  for (const int signal : {SIGINT, SIGTERM}) {
    const CommandResult result =
        Run({"dedup", "-", "-o", "kept.jsonl", "--pairs", "pairs.jsonl", "--json-log"},
            {.stdin_text = JsonArticle("1", kText) + JsonArticle("2", kText), .signal = signal});
    EXPECT_EQ(result.exit_code, 128 + signal) << result.err;
    EXPECT_EQ(Files(), std::vector<std::string>{});
  }
}

TEST_F(UsageTest, AReaderThatGoesAwayEndsTheRunQuietly) {
  std::string input;
  for (int i = 0; i < 3000; ++i) {
    input += JsonArticle(std::to_string(i), std::string(kText) + " number " + std::to_string(i * i));
  }
  Write("in.jsonl", input);
  const CommandResult result =
      Run({"dedup", "in.jsonl", "--threshold", "1", "--pairs", "pairs.jsonl"}, {.close_stdout = true});
  EXPECT_EQ(result.exit_code, 128 + SIGPIPE) << result.err;
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(Files(), std::vector<std::string>{"in.jsonl"});
}

}  // namespace
}  // namespace newsprint
