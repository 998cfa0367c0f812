// Checks of what was typed that several commands have in common.
#ifndef NEWSPRINT_CLI_CHECKER_H_
#define NEWSPRINT_CLI_CHECKER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/parse_value.h"
#include "cli/settings.h"
#include "cli/typed_options.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// Collects the first thing that is wrong, so that checks read as a list.
class Checker {
 public:
  template <typename T>
  void Count(const char* name, const Typed& typed, std::uint64_t least, std::uint64_t most, T* out) {
    std::uint64_t value = 0;
    if (Check(typed, [&] { return ParseCount(name, *typed, least, most, &value); })) *out = static_cast<T>(value);
  }
  void Size(const char* name, const Typed& typed, std::uint64_t least, std::uint64_t* out) {
    Check(typed, [&] { return ParseSize(name, *typed, least, out); });
  }
  void Fraction(const char* name, const Typed& typed, bool one_allowed, double* out) {
    Check(typed, [&] { return ParseFraction(name, *typed, one_allowed, out); });
  }
  template <typename T>
  void Choice(const char* name, const Typed& typed, const std::vector<std::pair<std::string_view, T>>& choices,
              T* out) {
    std::vector<std::string_view> names;
    for (const auto& [choice, value] : choices) names.push_back(choice);
    std::size_t at = 0;
    if (Check(typed, [&] { return ParseChoice(name, *typed, names, &at); })) *out = choices[at].second;
  }
  void Require(bool holds, const std::string& sentence) {
    if (status_.ok() && !holds) status_ = Status::Usage(sentence);
  }
  void Take(Status status) {
    if (status_.ok()) status_ = std::move(status);
  }

  const Status& status() const { return status_; }

  // Ends the checks of a command: `settings`, with how it runs, become `*out` where nothing was wrong.
  template <typename Settings>
  Status Finish(const TypedRun& run, Settings* settings, Settings* out) {
    settings->run = {run.quiet, run.json_log};
    if (status_.ok()) *out = std::move(*settings);
    return status_;
  }

 private:
  // Whether there was something and it was right.
  bool Check(const Typed& typed, const std::function<Status()>& parse) {
    if (!status_.ok() || !typed) return false;
    status_ = parse();
    return status_.ok();
  }

  Status status_;
};

void CheckInput(const TypedInput& typed, const std::vector<std::string>& paths, Checker* check, InputOptions* out);
void CheckMatching(const TypedMatching& typed, Checker* check, MatchOptions* out);
// Of a command that reads the files `read`. The format is text where none was named. An audit's result, by
// CheckTerminalReport(), may also be a page, and is text without being named only on a terminal.
void CheckReport(const TypedReport& typed, const std::vector<std::string>& read, Checker* check, ReportSettings* out);
void CheckTerminalReport(const TypedReport& typed, const std::vector<std::string>& read, Checker* check,
                         ReportSettings* out);
void CheckMeasureRecall(const Typed& typed, Checker* check, std::uint64_t* out);
void CheckKeep(const Typed& typed, Checker* check, Keep* keep, std::vector<std::string>* sources);
void CheckSelection(const TypedSelection& typed, Checker* check, AuditOptions* options, ReportSettings* report);

// All that a run reads, which it must not write over.
std::vector<std::string> FilesRead(std::vector<std::string> inputs, const MatchOptions& options);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_CHECKER_H_
