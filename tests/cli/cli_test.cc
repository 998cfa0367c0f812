#include "cli/cli_test.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace newsprint {
namespace {

constexpr auto kPatience = std::chrono::seconds(60);
constexpr auto kBeforeSignal = std::chrono::milliseconds(500);

struct Pipe {
  Pipe() { EXPECT_EQ(::pipe2(ends.data(), O_CLOEXEC), 0); }
  std::array<int, 2> ends{};
  int reading() const { return ends[0]; }
  int writing() const { return ends[1]; }
};

void Close(int* descriptor) {
  if (*descriptor >= 0) ::close(*descriptor);
  *descriptor = -1;
}

[[noreturn]] void BecomeCommand(const std::vector<std::string>& arguments, const CommandInput& input,
                                const std::string& folder) {
  ::signal(SIGPIPE, SIG_DFL);
  if (::chdir(folder.c_str()) != 0) ::_exit(126);
  std::vector<char*> argv{const_cast<char*>(NEWSPRINT_COMMAND)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::vector<char*> environment{const_cast<char*>("PATH=/usr/bin:/bin")};
  for (const std::string& variable : input.environment) environment.push_back(const_cast<char*>(variable.c_str()));
  environment.push_back(nullptr);
  ::execve(NEWSPRINT_COMMAND, argv.data(), environment.data());
  ::_exit(127);
}

// Reads what is there; closes at the end.
void Drain(int* descriptor, std::string* text) {
  std::array<char, 4096> buffer;
  const ssize_t n = ::read(*descriptor, buffer.data(), buffer.size());
  if (n > 0) text->append(buffer.data(), static_cast<std::size_t>(n));
  if (n <= 0) Close(descriptor);
}

}  // namespace

CliTest::CliTest() {
  std::string pattern = (std::filesystem::temp_directory_path() / "newsprint-cli-XXXXXX").string();
  EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
  folder_ = pattern;
}

CliTest::~CliTest() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

CommandResult CliTest::Run(const std::vector<std::string>& arguments, const CommandInput& input) const {
  Pipe in;
  Pipe out;
  Pipe err;
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(in.reading(), STDIN_FILENO);
    ::dup2(out.writing(), STDOUT_FILENO);
    ::dup2(err.writing(), STDERR_FILENO);
    BecomeCommand(arguments, input, folder_.string());
  }
  Close(&in.ends[0]);
  Close(&out.ends[1]);
  Close(&err.ends[1]);
  if (input.close_stdout) Close(&out.ends[0]);
  ::signal(SIGPIPE, SIG_IGN);  // the command need not read its input

  CommandResult result;
  std::string_view to_write = input.stdin_text;
  bool signalled = input.signal == 0;
  const auto start = std::chrono::steady_clock::now();
  while (out.reading() >= 0 || err.reading() >= 0) {
    if (to_write.empty() && input.signal == 0) Close(&in.ends[1]);
    std::array<pollfd, 3> wanted{pollfd{out.reading(), POLLIN, 0}, pollfd{err.reading(), POLLIN, 0},
                                 pollfd{to_write.empty() ? -1 : in.writing(), POLLOUT, 0}};
    ::poll(wanted.data(), wanted.size(), 200);
    if (wanted[0].revents != 0) Drain(&out.ends[0], &result.out);
    if (wanted[1].revents != 0) Drain(&err.ends[0], &result.err);
    if (wanted[2].revents != 0) {
      const ssize_t n = ::write(in.writing(), to_write.data(), std::min<std::size_t>(to_write.size(), 4096));
      to_write.remove_prefix(n > 0 ? static_cast<std::size_t>(n) : to_write.size());
    }
    if (!signalled && std::chrono::steady_clock::now() > start + kBeforeSignal) {
      ::kill(child, input.signal);
      signalled = true;
    }
    if (std::chrono::steady_clock::now() > start + kPatience) {
      ::kill(child, SIGKILL);
      ADD_FAILURE() << "the command did not end in time";
      break;
    }
  }
  Close(&in.ends[1]);
  Close(&out.ends[0]);
  Close(&err.ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
  return result;
}

std::string CliTest::RunOnTerminal(const std::vector<std::string>& arguments, const CommandInput& input) const {
  const winsize size{.ws_row = 40, .ws_col = 100, .ws_xpixel = 0, .ws_ypixel = 0};
  int terminal = -1;
  const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) BecomeCommand(arguments, input, folder_.string());
  std::string shown;
  while (terminal >= 0) Drain(&terminal, &shown);  // fails once the command has ended
  ::waitpid(child, nullptr, 0);
  return shown;
}

std::string CliTest::Write(const std::string& name, std::string_view text) const {
  const std::filesystem::path path = folder_ / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
  return path.string();
}

std::string CliTest::Read(const std::string& name) const {
  std::ifstream file(folder_ / name, std::ios::binary);
  EXPECT_TRUE(file.is_open()) << name;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool CliTest::Exists(const std::string& name) const { return std::filesystem::exists(folder_ / name); }

std::vector<std::string> CliTest::Files() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

std::string JsonArticle(std::string_view id, std::string_view text, std::string_view more) {
  return "{\"id\":\"" + std::string(id) + "\",\"text\":\"" + std::string(text) + "\"" + std::string(more) + "}\n";
}

std::vector<std::string> Lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace newsprint
