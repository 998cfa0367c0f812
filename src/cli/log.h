// What the command says on standard error beside its results.
#ifndef NEWSPRINT_CLI_LOG_H_
#define NEWSPRINT_CLI_LOG_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/settings.h"
#include "newsprint/options.h"
#include "report/json_record.h"

namespace newsprint {

// Messages, and a progress bar where standard error is a terminal. As JSON each line is an object with "type" ("log"
// or "progress"), "time" (UTC), "level", where they are known "stage" and "run", and then "message" and perhaps
// "counts", or "done" and "total". Not thread-safe.
class Log {
 public:
  using Counts = std::vector<std::pair<std::string_view, std::uint64_t>>;

  explicit Log(const RunSettings& settings);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  // The number of the run, for all lines from now on.
  void SetRun(std::uint32_t run) { run_ = run; }

  void Error(const std::string& message);
  void Warn(const std::string& message);                             // this and the next not when quiet
  void Info(const std::string& message, const Counts& counts = {});  // the figures are for the log as JSON

  // Takes the progress bar away, so that results may be written to the same terminal.
  void EndProgress();

  // Shows the progress, and ends the run once a signal was caught. Valid as long as this is.
  Progress ProgressCallback();

 private:
  using Clock = std::chrono::steady_clock;

  void Say(const char* level, const std::string& message, const Counts& counts);
  void Begin(const char* type, const char* level, JsonRecord* record) const;
  void Show(const char* stage, std::uint64_t done, std::uint64_t total);
  void DrawBar(const char* stage, std::uint64_t done, std::uint64_t total);

  const RunSettings settings_;
  const bool bar_;  // draw a progress bar
  bool bar_drawn_ = false;
  std::string stage_;  // told last
  std::optional<std::uint32_t> run_;
  Clock::time_point shown_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_LOG_H_
