// Options of commands, as the parser of the command line takes them: groups of them that several commands have.
#ifndef NEWSPRINT_CLI_OPTION_ADDER_H_
#define NEWSPRINT_CLI_OPTION_ADDER_H_

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "cli/typed_options.h"

namespace newsprint {

inline constexpr const char* kArgumentsGroup = "Arguments";
inline constexpr const char* kInputGroup = "Input";
inline constexpr const char* kMatchGroup = "Matching";
inline constexpr const char* kSelectGroup = "What to report";
inline constexpr const char* kOutputGroup = "Output";
inline constexpr const char* kRunGroup = "Run";

inline constexpr const char* kFormats = "text (default) or jsonl";
inline constexpr const char* kTerminalFormats =
    "text, jsonl, or html: a page for a browser\n(default: text on a terminal, else jsonl)";

// Options that take one value; of several given, the last one counts.
class OptionAdder {
 public:
  explicit OptionAdder(CLI::App* app) : app_(app) {}

  void Group(const char* group) { group_ = group; }

  void Value(const char* names, Typed* typed, const char* shape, const char* description) {
    app_->add_option(
            names,
            [typed](const CLI::results_t& results) {
              *typed = results.back();
              return true;
            },
            description)
        ->type_name(shape)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)
        ->group(group_);
  }
  void Flag(const char* names, bool* flag, const char* description) {
    app_->add_flag(names, *flag, description)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast)->group(group_);
  }
  CLI::Option* Values(const char* names, std::vector<std::string>* values, const char* shape, const char* description) {
    return app_->add_option(names, *values, description)->type_name(shape)->group(group_);
  }
  // One value each time the option is given.
  void Repeated(const char* names, std::vector<std::string>* values, const char* shape, const char* description) {
    Values(names, values, shape, description)->allow_extra_args(false);
  }

 private:
  CLI::App* app_;
  const char* group_ = kArgumentsGroup;
};

void AddInput(TypedInput* typed, OptionAdder* add);
void AddLists(TypedMatching* typed, OptionAdder* add);  // those of AddMatching() that name lists of words
void AddMatching(TypedMatching* typed, const char* threshold, OptionAdder* add);
void AddMeasureRecall(Typed* typed, OptionAdder* add);
// For a command that compares nothing, `matching` is null.
void AddRun(TypedMatching* matching, TypedRun* run, Typed* config, OptionAdder* add);
void AddSelection(TypedSelection* typed, OptionAdder* add);
// `formats` is one of kFormats and kTerminalFormats. A whole report has no --limit.
void AddReport(TypedReport* typed, const char* formats, OptionAdder* add);
void AddWholeReport(TypedReport* typed, const char* formats, OptionAdder* add);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_OPTION_ADDER_H_
