#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <memory>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/completion.h"
#include "cli/config_file.h"
#include "cli/exit_code.h"
#include "cli/version.h"
#include "newsprint/status.h"

namespace newsprint {
namespace {

constexpr const char* kArgumentsGroup = "Arguments";
constexpr const char* kInputGroup = "Input";
constexpr const char* kMatchGroup = "Matching";
constexpr const char* kSelectGroup = "What to report";
constexpr const char* kOutputGroup = "Output";
constexpr const char* kRunGroup = "Run";

constexpr const char* kFooter =
    "Each long option can also be set by the environment variable NEWSPRINT_<OPTION>\n"
    "(NEWSPRINT_THREADS=2) or by a line 'option = value' of the --config file; the\n"
    "command line comes first, then the environment, then the file.";

constexpr const char* kExitFooter =
    "Exit status: 0 finished; 1 failed; 2 wrong usage or settings; 3 finished, some\n"
    "records are in quarantine; 5 duplicates were found (with --exit-code only);\n"
    "13 out of disk or over a limit; 128+N ended by signal N.";

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

void AddInput(TypedInput* typed, OptionAdder* add) {
  add->Group(kInputGroup);
  add->Value("--input-format", &typed->format, "FORMAT", "auto (default), text or jsonl");
  add->Value("--id-field", &typed->id_field, "NAME", "JSON field of the id (default: the usual names)");
  add->Value("--text-field", &typed->text_field, "NAME", "JSON field of the text");
  add->Value("--title-field", &typed->title_field, "NAME", "JSON field of the title");
  add->Value("--source-field", &typed->source_field, "NAME", "JSON field of the outlet");
  add->Value("--published-field", &typed->published_field, "NAME", "JSON field of the date of publication");
  add->Value("--max-line-bytes", &typed->max_line_bytes, "SIZE", "longest JSON record (default 64M)");
  add->Value("--max-article-bytes", &typed->max_article_bytes, "SIZE", "longest text of an article (default 32M)");
  add->Value("--max-depth", &typed->max_depth, "N", "deepest nesting of a JSON record (default 256)");
}

void AddMatching(TypedMatching* typed, const char* threshold, OptionAdder* add) {
  add->Group(kMatchGroup);
  add->Value("--min-run", &typed->min_run, "N", "words in a row that are always found (default 8)");
  add->Value("--threshold", &typed->threshold, "T", threshold);
  add->Value("--recall", &typed->recall, "R", "share of the pairs at the threshold to find\n(default 0.99)");
  add->Repeated("--language-file", &typed->language_files, "FILE",
                "a language to read attributions in, or more\nwords of one (doc/languages.md); may be repeated");
  add->Repeated("--boilerplate-list", &typed->boilerplate_lists, "FILE",
                "more stock phrases to set aside (the same page);\nmay be repeated");
}

// For a command that compares nothing, `matching` is null.
void AddRun(TypedMatching* matching, TypedRun* run, Typed* config, OptionAdder* add) {
  add->Group(kRunGroup);
  if (matching != nullptr) {
    add->Value("--threads", &matching->threads, "N", "default: as many as the machine has");
    add->Value("--memory", &matching->memory, "SIZE", "end the run where it would need more (2G)");
  }
  add->Value("--config", config, "FILE", "settings, one 'option = value' a line");
  add->Flag("-q,--quiet", &run->quiet, "say nothing but errors");
  add->Flag("--json-log", &run->json_log, "progress and messages as JSON, one object a line");
}

void AddReport(Typed* format, Typed* output, Typed* limit, const char* formats, OptionAdder* add) {
  add->Group(kOutputGroup);
  add->Value("--format", format, "FORMAT", formats);
  add->Value("-o,--output", output, "FILE", "write here, whole or not at all (default: -)");
  add->Value("--limit", limit, "N", "items of a list in a text report (default 20;\n0: all)");
}

void BuildAudit(TypedAudit* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  add.Values("INPUT", &typed->inputs, "", "files, folders, or - for standard input")->required();
  AddInput(&typed->input, &add);
  AddMatching(&typed->matching, "similarity at which whole articles are found to\nbe alike (default 0.5)", &add);
  add.Group(kSelectGroup);
  add.Values("--against", &typed->against, "INPUT...", "compare INPUT with these only, not with itself");
  add.Value("--window", &typed->window, "DAYS", "only articles published that close together");
  add.Value("--source", &typed->source, "NAME", "only pairs with an article of this outlet");
  add.Value("--relation", &typed->relation, "LIST",
            "only these: copy, excerpt, background, quote,\nboilerplate, phrase");
  add.Flag("--boilerplate", &typed->boilerplate, "list boilerplate too");
  add.Flag("--phrases", &typed->phrases, "show pairs that share a phrase alone in the text\nreport too");
  AddReport(&typed->format, &typed->output, &typed->limit, "text or jsonl (default: text on a terminal)", &add);
  add.Flag("--exit-code", &typed->exit_code, "exit with 5 where copies are found");
  AddRun(&typed->matching, &typed->run, config, &add);
}

void BuildDedup(TypedDedup* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  add.Values("INPUT", &typed->inputs, "", "files, folders, or - for standard input")->required();
  AddInput(&typed->input, &add);
  AddMatching(&typed->matching,
              "take for copies what is at least so similar\n(Jaccard, whole texts); without: what reads as\n"
              "one story",
              &add);
  add.Value("--linkage", &typed->linkage, "KIND",
            "single (default), or complete: each member of a\ncluster matches the one kept");
  add.Value("--keep", &typed->keep, "WHICH",
            "first (default), last, longest, or\nsource:NAME,NAME,...: the most wanted outlet first");
  add.Group(kOutputGroup);
  add.Value("-o,--output", &typed->output, "KEPT", "the records kept, as they were read (default: -)");
  add.Value("--pairs", &typed->pairs, "FILE", "the verified pairs");
  add.Value("--removed", &typed->removed, "FILE", "each article removed, and which stands for it");
  add.Value("--clusters", &typed->clusters, "FILE", "the clusters of copies");
  add.Value("--quarantine", &typed->quarantine, "FILE", "the records that could not be read, and why");
  add.Flag("--exit-code", &typed->exit_code, "exit with 5 where copies are found");
  AddRun(&typed->matching, &typed->run, config, &add);
}

void BuildExplain(TypedExplain* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  app->add_option("A", typed->a, "a file; with --in the id of an article")
      ->type_name("")
      ->required()
      ->group(kArgumentsGroup);
  app->add_option("B", typed->b, "the other one")->type_name("")->required()->group(kArgumentsGroup);
  add.Group(kInputGroup);
  add.Values("--in", &typed->inputs, "INPUT...", "files or folders that hold the two articles");
  AddInput(&typed->input, &add);
  AddMatching(&typed->matching, "similarity at which whole articles are found to\nbe alike (default 0.5)", &add);
  AddReport(&typed->format, &typed->output, &typed->limit, "text (default) or jsonl", &add);
  AddRun(&typed->matching, &typed->run, config, &add);
}

constexpr const char* kEvalFooter =
    "RESULT holds the JSON Lines of audit, or of dedup's --pairs, --removed or\n"
    "--clusters. The form of the truth shows from its content: JSON Lines of cases\n"
    "with their members, or a table with tabs and a header:\n"
    "  id_a id_b relation [has_quote has_prose has_boiler sure]   what two share\n"
    "  id_a id_b text_a text_b [speaker altered]                  quotations\n"
    "  id_a a_start a_end id_b b_start b_end                      passages, offsets in\n"
    "                                   characters (needs --articles)\n"
    "  id_a id_b [label] [jaccard5]                               a list of pairs\n"
    "  id story, or cluster id                                    stories\n"
    "Two articles count as joined by a match, a family or a cluster. More in\n"
    "doc/truth-formats.md.";

void BuildEval(TypedEval* typed, Typed* config, CLI::App* app) {
  OptionAdder add(app);
  app->add_option("RESULT", typed->result, "what newsprint reported, as JSON Lines; - for standard input")
      ->type_name("")
      ->required()
      ->group(kArgumentsGroup);
  add.Group(kInputGroup);
  add.Value("--truth", &typed->truth, "FILE", "labels, in one of the forms below");
  add.Values("--articles", &typed->articles, "INPUT...",
             "the texts (behind RESULT): truth that gives words\nor characters is then placed in them exactly");
  AddInput(&typed->input, &add);
  AddReport(&typed->format, &typed->output, &typed->limit, "text (default) or jsonl", &add);
  AddRun(nullptr, &typed->run, config, &add);
}

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
    audit_ = Command("audit", "Who shares wording with whom");
    BuildAudit(&typed_audit_, &config_, audit_);
    dedup_ = Command("dedup", "Keep one copy of each story");
    BuildDedup(&typed_dedup_, &config_, dedup_);
    explain_ = Command("explain", "Why two articles match or do not, side by side");
    BuildExplain(&typed_explain_, &config_, explain_);
    eval_ = Command("eval", "How well a result agrees with labels");
    BuildEval(&typed_eval_, &config_, eval_);
    for (CLI::App* command : {audit_, dedup_, explain_, eval_}) Finish(command);
    eval_->footer(std::string(kEvalFooter) + "\n\n" + eval_->get_footer());
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
    if (audit_->parsed()) return std::move(typed_audit_);
    if (dedup_->parsed()) return std::move(typed_dedup_);
    if (eval_->parsed()) return std::move(typed_eval_);
    return std::move(typed_explain_);
  }

 private:
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
    command->footer(std::string(kFooter) + "\n\n" + kExitFooter);
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
    return section.empty() || section == "audit" || section == "dedup" || section == "explain" || section == "eval";
  }

  bool KnownSetting(const ConfigEntry& entry) const {
    if (entry.name == "help" || entry.name == "config") return false;
    const std::array<CLI::App*, 4> commands = {audit_, dedup_, explain_, eval_};
    return std::any_of(commands.begin(), commands.end(), [&](CLI::App* command) {
      return (entry.section.empty() || entry.section == command->get_name()) &&
             command->get_option_no_throw("--" + entry.name) != nullptr;
    });
  }

  CLI::App app_{"Finds which news reports are the same story, and which share wording.", "newsprint"};
  CLI::App* audit_ = nullptr;
  CLI::App* dedup_ = nullptr;
  CLI::App* explain_ = nullptr;
  CLI::App* eval_ = nullptr;
  CLI::App* completion_ = nullptr;
  TypedAudit typed_audit_;
  TypedDedup typed_dedup_;
  TypedExplain typed_explain_;
  TypedEval typed_eval_;
  Typed config_;
  std::string shell_;
};

}  // namespace

CommandLine ReadCommandLine(int argc, const char* const* argv) { return Parser().Read(argc, argv); }

}  // namespace newsprint
