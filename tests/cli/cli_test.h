// Runs the real command in a fresh folder, and tells what it printed and how it ended.
#ifndef NEWSPRINT_TESTS_CLI_CLI_TEST_H_
#define NEWSPRINT_TESTS_CLI_CLI_TEST_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsprint {

struct CommandResult {
  int exit_code = -1;  // -1: it was ended by a signal, or by us after a minute
  int signal = 0;      // that ended it
  std::string out;
  std::string err;
};

struct CommandInput {
  std::string stdin_text;
  std::vector<std::string> environment;  // "NAME=VALUE", beside a PATH and nothing else
  int signal = 0;                        // sent after half a second; standard input stays open
  bool close_stdout = false;             // nobody reads its standard output
};

// A test with a folder of its own, in which the command runs.
class CliTest : public ::testing::Test {
 protected:
  CliTest();
  ~CliTest() override;

  CommandResult Run(const std::vector<std::string>& arguments, const CommandInput& input = {}) const;

  // The same on a terminal of 100 columns: all that appears on it.
  std::string RunOnTerminal(const std::vector<std::string>& arguments, const CommandInput& input = {}) const;

  // Path of a file in the folder that now holds `text`.
  std::string Write(const std::string& name, std::string_view text) const;
  std::string Read(const std::string& name) const;  // fails the test where there is none
  bool Exists(const std::string& name) const;
  std::vector<std::string> Files() const;  // names in the folder, sorted
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

// One line of JSON Lines.
std::string JsonArticle(std::string_view id, std::string_view text, std::string_view more = "");

std::vector<std::string> Lines(std::string_view text);

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_CLI_CLI_TEST_H_
