#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>
#include <functional>
#include <memory>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_options.h"
#include "cli/completion.h"
#include "cli/config_file.h"
#include "cli/exit_code.h"
#include "cli/option_adder.h"
#include "cli/version.h"
#include "newsprint/status.h"

namespace newsprint {
namespace {

constexpr const char* kFooter =
    "Each long option can also be set by the environment variable NEWSPRINT_<OPTION>\n"
    "(NEWSPRINT_THREADS=2) or by a line 'option = value' of the --config file; the\n"
    "command line comes first, then the environment, then the file.";

constexpr const char* kExitFooter =
    "Exit status: 0 finished; 1 failed; 2 wrong usage or settings; 3 finished, some\n"
    "records are in quarantine; 4 an archive is damaged; 5 duplicates were found\n"
    "(with --exit-code only); 10 no archive there; 11 archive in use; 12 archive of\n"
    "another recipe, other settings or format; 13 out of disk or over a limit; 128+N\n"
    "ended by signal N.";

// Help without the names of environment variables, which the footer explains once.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    column_width(30);
    label("Positionals", kArgumentsGroup);
    label("SUBCOMMAND", "COMMAND");
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_type_name().empty() ? "" : " " + option->get_type_name();
  }
  std::string make_option_usage(const CLI::Option* option) const override {
    return option->get_name(true) + (option->get_items_expected_max() > 1 ? "..." : "");
  }
  std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override {
    std::string help = Formatter::make_help(app, std::move(name), mode);
    for (std::size_t at; (at = help.find("\n\n\n")) != std::string::npos;) help.erase(at, 1);
    return help;
  }
};

// The whole command line, with what it was found to hold.
class Parser {
 public:
  Parser() {
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.require_subcommand(1);
    app_.set_version_flag("-V,--version", VersionText());
    app_.set_help_flag("-h,--help", "print this help");
    app_.get_option("--version")->description("print the version and the recipe of signatures");
    app_.footer(std::string("'newsprint COMMAND --help' tells more.\n\n") + kExitFooter);
    Add("audit", "Who shares wording with whom", BuildAudit);
    Add("dedup", "Keep one copy of each story", BuildDedup);
    Add("explain", "Why two articles match or do not, side by side", BuildExplain);
    Add("add", "Put articles into an archive", BuildAdd);
    Add("query", "Has this run before? Articles against an archive", BuildQuery);
    Add("nightly", "The day's new files against everything before", BuildNightly);
    Add("export", "What an audit of a whole archive prints", BuildExport);
    Add("check", "Whether an archive is whole", BuildCheck);
    Add("stats", "What an archive holds", BuildStats);
    Add("prune", "Take articles out of an archive for good", BuildPrune);
    Add("migrate", "Make an archive over to another recipe", BuildMigrate);
    Add("eval", "How well a result agrees with labels", BuildEval);
    completion_ = Command("completion", "Print a completion script for a shell");
    completion_->add_option("SHELL", shell_, "bash or zsh")
        ->type_name("")
        ->group(kArgumentsGroup)
        ->required()
        ->check(CLI::IsMember({"bash", "zsh"}));
    completion_->set_help_flag("-h,--help", "print this help")->group(kRunGroup);
    completion_->footer(
        "For bash: source <(newsprint completion bash)\n"
        "For zsh: newsprint completion zsh >DIR/_newsprint, with DIR in $fpath");
  }

  CommandLine Read(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
      if (Status status = TakeConfig(); !status.ok()) return UsageError(status.message());
    } catch (const CLI::ParseError& error) {
      std::ostringstream out;
      if (error.get_exit_code() != 0) return UsageError(error.what());
      app_.exit(error, out, out);
      return Answer{out.str(), "", kExitFine};
    }
    if (completion_->parsed()) return Answer{CompletionScript(app_, shell_), "", kExitFine};
    const auto parsed = std::find_if(commands_.begin(), commands_.end(), [](const auto& c) { return c.app->parsed(); });
    return parsed->take();
  }

 private:
  struct OneCommand {
    CLI::App* app = nullptr;
    std::function<CommandLine()> take;  // what was typed for it
  };

  template <typename TypedOptions>
  void Add(const char* name, const char* description, void (*build)(TypedOptions*, Typed*, CLI::App*)) {
    const auto typed = std::make_shared<TypedOptions>();
    CLI::App* app = Command(name, description);
    build(typed.get(), &config_, app);
    Finish(app);
    commands_.push_back({app, [typed] { return CommandLine(std::move(*typed)); }});
  }

  CLI::App* Command(const char* name, const char* description) {
    CLI::App* command = app_.add_subcommand(name, description);
    command->group("Commands");
    command->set_help_flag();  // Finish() adds it behind the other options
    return command;
  }

  static void Finish(CLI::App* command) {
    for (CLI::Option* option : command->get_options({})) {
      if (option->get_lnames().empty()) continue;
      std::string variable = "NEWSPRINT_" + option->get_lnames().front();
      for (char& c : variable) c = c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
      option->envname(variable);
    }
    command->set_help_flag("-h,--help", "print this help")->group(kRunGroup);
    const std::string own = command->get_footer();
    command->footer(own + (own.empty() ? "" : "\n\n") + kFooter + "\n\n" + kExitFooter);
  }

  Answer UsageError(const std::string& message) const {
    const std::vector<CLI::App*> parsed = app_.get_subcommands();
    const std::string command = parsed.empty() ? "" : " " + parsed.front()->get_name();
    return {"", "newsprint: " + message + "\nTry 'newsprint" + command + " --help'.\n", kExitUsage};
  }

  // Gives the options that neither the command line nor the environment set the values of the configuration file.
  Status TakeConfig() {
    if (!config_) return {};
    std::vector<ConfigEntry> entries;
    if (Status status = ReadConfigFile(*config_, &entries); !status.ok()) return status;
    CLI::App* command = app_.get_subcommands().front();
    std::vector<CLI::Option*> set;
    for (const ConfigEntry& entry : entries) {
      const std::string place = *config_ + ", line " + std::to_string(entry.line) + ": ";
      if (!KnownSection(entry.section)) return Status::Usage(place + "unknown command '" + entry.section + "'");
      if (!KnownSetting(entry)) return Status::Usage(place + "unknown setting '" + entry.name + "'");
      if (!entry.section.empty() && entry.section != command->get_name()) continue;
      CLI::Option* option = command->get_option_no_throw("--" + entry.name);
      if (option == nullptr) continue;  // of another command
      const bool from_here = std::find(set.begin(), set.end(), option) != set.end();
      if (option->count() > 0 && !from_here) continue;
      option->add_result(entry.value);
      if (!from_here) set.push_back(option);
    }
    for (CLI::Option* option : set) option->run_callback();
    return {};
  }

  bool KnownSection(const std::string& section) const {
    return section.empty() || std::any_of(commands_.begin(), commands_.end(), [&](const OneCommand& command) {
             return command.app->get_name() == section;
           });
  }

  bool KnownSetting(const ConfigEntry& entry) const {
    if (entry.name == "help" || entry.name == "config") return false;
    return std::any_of(commands_.begin(), commands_.end(), [&](const OneCommand& command) {
      return (entry.section.empty() || entry.section == command.app->get_name()) &&
             command.app->get_option_no_throw("--" + entry.name) != nullptr;
    });
  }

  CLI::App app_{"Finds which news reports are the same story, and which share wording.", "newsprint"};
  std::vector<OneCommand> commands_;
  CLI::App* completion_ = nullptr;
  Typed config_;
  std::string shell_;
};

}  // namespace

CommandLine ReadCommandLine(int argc, const char* const* argv) { return Parser().Read(argc, argv); }

}  // namespace newsprint
