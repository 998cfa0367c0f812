// --language-file and --boilerplate-list.
#include <string>
#include <vector>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using WordListsTest = CliTest;

constexpr std::string_view kGainsaid = "[language]\nEnglish\n[verbs of saying]\ngainsaid\n";

std::string TwoReports() {
  return JsonArticle("a",
                     "The harbour stays dark tonight. “We will keep every lamp lit until the last boat is home,” "
                     "gainsaid Marta Oswin.\\n\\nPray turn the page for further tidings of the harbour and the town.") +
         JsonArticle("b",
                     "Nobody slept in the upper town. “We will keep every lamp lit until the last boat is home,” "
                     "gainsaid Marta Oswin.\\n\\nPray turn the page for further tidings of the harbour and the town.");
}

TEST_F(WordListsTest, AreReadByEachCommand) {
  Write("in.jsonl", TwoReports());
  Write("en.txt", kGainsaid);
  Write("stock.txt", "[paragraph]\npray turn the page for\n");
  const CommandResult plain = Run({"audit", "in.jsonl"});
  EXPECT_EQ(plain.out.find("\"speaker_a\":\"Marta Oswin\""), std::string::npos) << plain.out;
  EXPECT_NE(plain.out.find("\"kind\":\"prose\""), std::string::npos) << plain.out;
  EXPECT_EQ(plain.out.find(" lists-"), std::string::npos);

  const std::vector<std::string> added = {"--language-file", "en.txt", "--boilerplate-list", "stock.txt"};
  std::vector<std::string> audit = {"audit", "in.jsonl"};
  audit.insert(audit.end(), added.begin(), added.end());
  const CommandResult more = Run(audit);
  EXPECT_EQ(more.exit_code, 0) << more.err;
  EXPECT_NE(more.out.find("\"speaker_a\":\"Marta Oswin\""), std::string::npos) << more.out;
  EXPECT_EQ(more.out.find("\"kind\":\"prose\""), std::string::npos) << more.out;
  EXPECT_NE(more.out.find(" lists-"), std::string::npos) << more.out;

  std::vector<std::string> explain = {"explain", "a", "b", "--in", "in.jsonl", "--format", "jsonl"};
  explain.insert(explain.end(), added.begin(), added.end());
  EXPECT_NE(Run(explain).out.find("\"speaker_a\":\"Marta Oswin\""), std::string::npos);
  // Also by this one.
  EXPECT_EQ(Run({"dedup", "in.jsonl", "--boilerplate-list", "stock.txt"}).exit_code, 0);
}

TEST_F(WordListsTest, TakeOneFileEachTimeTheyAreGiven) {
  Write("in.jsonl", TwoReports());
  Write("en.txt", kGainsaid);
  Write("none.txt", "[language]\nGerman\n");
  const CommandResult result = Run({"audit", "--language-file", "none.txt", "--language-file", "en.txt", "in.jsonl"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("\"speaker_a\":\"Marta Oswin\""), std::string::npos) << result.out;
}

TEST_F(WordListsTest, ComeFromTheEnvironmentAndTheConfigurationFileToo) {
  Write("in.jsonl", TwoReports());
  Write("en.txt", kGainsaid);
  Write("stock.txt", "[paragraph]\npray turn the page for\n");
  Write("settings", "language-file = en.txt\nboilerplate-list = stock.txt\n");
  CommandInput input;
  input.environment = {"NEWSPRINT_LANGUAGE_FILE=en.txt", "NEWSPRINT_BOILERPLATE_LIST=stock.txt"};
  const auto recipe = [](const CommandResult& result) {
    const std::size_t at = result.out.find(" lists-");
    return at == std::string::npos ? "" : result.out.substr(at, 23);
  };
  const std::string by_environment = recipe(Run({"audit", "in.jsonl"}, input));
  EXPECT_EQ(by_environment.size(), 23u);
  EXPECT_EQ(recipe(Run({"audit", "in.jsonl", "--config", "settings"})), by_environment);
  EXPECT_EQ(recipe(Run({"audit", "in.jsonl", "--boilerplate-list", "stock.txt", "--language-file", "en.txt"})),
            by_environment);
}

TEST_F(WordListsTest, TheOrderOfTheFilesDoesNotMatter) {
  Write("in.jsonl", TwoReports());
  Write("one.txt", kGainsaid);
  Write("two.txt", "[language]\nEnglish\n[verbs of saying]\navowed\n");
  const auto summary = [&](const std::vector<std::string>& files) {
    std::vector<std::string> arguments = {"audit", "in.jsonl"};
    for (const std::string& file : files) {
      arguments.emplace_back("--language-file");
      arguments.push_back(file);
    }
    const std::string out = Run(arguments).out;
    return out.substr(0, out.find("\"seconds\""));
  };
  EXPECT_EQ(summary({"one.txt", "two.txt"}), summary({"two.txt", "one.txt"}));
  EXPECT_NE(summary({"one.txt", "two.txt"}), summary({"one.txt"}));
}

TEST_F(WordListsTest, OneThatIsWrongIsAnErrorWithItsLine) {
  Write("in.jsonl", TwoReports());
  Write("bad.txt", "[language]\nEnglish\n[verbs of saying]\nso to speak\n");
  Write("stock.txt", "[start]\nread\n");
  Write("large.txt", std::string((std::size_t{4} << 20) + 1, '#'));
  const auto message = [&](const std::string& option, const std::string& file) {
    const CommandResult result = Run({"audit", "in.jsonl", "-o", "out", option, file});
    EXPECT_EQ(result.exit_code, 2) << option << " " << file;
    EXPECT_FALSE(Exists("out"));
    return result.err;
  };
  EXPECT_EQ(message("--language-file", "bad.txt"), "newsprint: bad.txt, line 4: one word a line here\n");
  EXPECT_EQ(message("--boilerplate-list", "stock.txt"),
            "newsprint: stock.txt, line 2: a phrase of one word marks too much here\n");
  EXPECT_EQ(message("--boilerplate-list", "absent.txt"), "newsprint: absent.txt: No such file or directory\n");
  EXPECT_EQ(message("--boilerplate-list", "."), "newsprint: .: Is a directory\n");
  EXPECT_EQ(message("--language-file", "large.txt"), "newsprint: large.txt: has more than 4194304 bytes\n");
  EXPECT_NE(message("--language-file", "/dev/zero").find("has more than"), std::string::npos);
  EXPECT_EQ(Run({"audit", "in.jsonl", "--language-file", "-"}).exit_code, 2);
  EXPECT_EQ(Run({"dedup", "in.jsonl", "--language-file", "bad.txt"}).exit_code, 2);
  EXPECT_EQ(Run({"explain", "a", "b", "--in", "in.jsonl", "--language-file", "bad.txt"}).exit_code, 2);
}

TEST_F(WordListsTest, AreNeverWrittenOver) {
  Write("in.jsonl", TwoReports());
  Write("en.txt", kGainsaid);
  EXPECT_EQ(Run({"audit", "in.jsonl", "--language-file", "en.txt", "-o", "en.txt"}).exit_code, 2);
  EXPECT_EQ(Read("en.txt"), kGainsaid);
}

}  // namespace
}  // namespace newsprint
