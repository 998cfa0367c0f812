// The completion scripts, by running them where there is a shell for it.
#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "cli/cli_test.h"

namespace newsprint {
namespace {

using CompletionTest = CliTest;

std::string ShellOutput(const std::string& command) {
  std::string out;
  std::FILE* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 4096> buffer;
  for (std::size_t n; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) out.append(buffer.data(), n);
  ::pclose(pipe);
  return out;
}

bool HasShell(const std::string& shell) {
  return std::system(("command -v " + shell + " >/dev/null 2>&1").c_str()) == 0;
}

class BashCompletionTest : public CompletionTest {
 protected:
  // What bash would offer for the last of these words, one a line.
  std::vector<std::string> Offers(const std::string& words) {
    Write("script.bash", Run({"completion", "bash"}).out);
    Write("ask.bash", "source script.bash\nCOMP_WORDS=(newsprint " + words +
                          ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_newsprint\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
    return Lines(ShellOutput("cd '" + folder().string() + "' && bash ask.bash 2>&1"));
  }
};

TEST_F(BashCompletionTest, OffersCommandsOptionsValuesAndFiles) {
  if (!HasShell("bash")) GTEST_SKIP() << "no bash here";
  Write("articles.jsonl", "");
  EXPECT_EQ(Offers("au"), std::vector<std::string>{"audit"});
  EXPECT_EQ(Offers("audit --thr"), (std::vector<std::string>{"--threshold", "--threads"}));
  EXPECT_EQ(Offers("audit --format js"), std::vector<std::string>{"jsonl"});
  EXPECT_EQ(Offers("dedup --keep lo"), std::vector<std::string>{"longest"});
  EXPECT_EQ(Offers("dedup art"), std::vector<std::string>{"articles.jsonl"});
  EXPECT_EQ(Offers("dedup -o art"), std::vector<std::string>{"articles.jsonl"});
  EXPECT_EQ(Offers("completion z"), std::vector<std::string>{"zsh"});
  EXPECT_EQ(Offers("audit --phr"), std::vector<std::string>{"--phrases"});
}

TEST_F(CompletionTest, ZshScriptIsAFunctionOfTheCommand) {
  const CommandResult result = Run({"completion", "zsh"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out.substr(0, 18), "#compdef newsprint");
  for (const char* part : {"'audit:", "'dedup:", "'explain:", "--threshold[", "--against["}) {
    EXPECT_NE(result.out.find(part), std::string::npos) << part;
  }
  if (!HasShell("zsh")) return;
  Write("_newsprint", result.out);
  EXPECT_EQ(ShellOutput("zsh -n '" + (folder() / "_newsprint").string() + "' 2>&1"), "");
}

}  // namespace
}  // namespace newsprint
