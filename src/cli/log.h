// What the command says on standard error beside its results.
#ifndef NEWSPRINT_CLI_LOG_H_
#define NEWSPRINT_CLI_LOG_H_

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/settings.h"
#include "newsprint/options.h"

namespace newsprint {

// Messages, and a progress bar where standard error is a terminal. As JSON each line is an object with "type" ("log"
// or "progress"), "time" (UTC), and "level" and "message" or "stage", "done" and "total". Not thread-safe.
class Log {
 public:
  explicit Log(const RunSettings& settings);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  void Error(const std::string& message);
  void Info(const std::string& message);  // not when quiet

  // Takes the progress bar away, so that results may be written to the same terminal.
  void EndProgress();

  // Shows the progress, and ends the run once a signal was caught. Valid as long as this is.
  Progress ProgressCallback();

 private:
  using Clock = std::chrono::steady_clock;

  void Say(const char* level, const std::string& message);
  void Show(const char* stage, std::uint64_t done, std::uint64_t total);
  void DrawBar(const char* stage, std::uint64_t done, std::uint64_t total);

  const RunSettings settings_;
  const bool bar_;  // draw a progress bar
  bool bar_drawn_ = false;
  std::string stage_;  // shown last
  Clock::time_point shown_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_LOG_H_
