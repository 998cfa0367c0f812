#include "cli/completion.h"

#include <string_view>
#include <vector>

namespace newsprint {
namespace {

// Values that an option's word is one of; empty: a file's name or anything.
std::string_view ChoicesOf(std::string_view option, std::string_view command) {
  if (option == "--format") {
    const bool audit = command == "audit" || command == "query" || command == "export";
    return audit ? "text jsonl html csv sqlite graphml" : "text jsonl";
  }
  if (option == "--input-format") return "auto text html jsonl json ninjs csv tsv newsml nitf warc wet";
  if (option == "--relation") return "copy excerpt background quote boilerplate phrase";
  if (option == "--linkage") return "single complete";
  if (option == "--keep") return "first last longest source:";
  if (command == "completion" && option.empty()) return "bash zsh";
  return "";
}

bool TakesValue(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

// Whether the value is a file or a folder; other values without choices are numbers and names.
bool TakesFile(const CLI::Option& option) {
  const std::string shape = option.get_type_name();
  return shape == "FILE" || shape == "KEPT" || shape.starts_with("INPUT");
}

// "--name" and "-n" of each option.
std::vector<std::string> Names(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  return names;
}

std::string Join(const std::vector<std::string>& parts, const char* separator) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : separator) + part;
  return joined;
}

std::vector<const CLI::App*> Commands(const CLI::App& app) { return app.get_subcommands(nullptr); }

std::string BashCase(const CLI::App& command) {
  std::string cases;
  std::vector<std::string> all;
  for (const CLI::Option* option : command.get_options()) {
    const std::vector<std::string> names = Names(*option);
    if (names.empty()) continue;
    all.insert(all.end(), names.begin(), names.end());
    if (!TakesValue(*option)) continue;
    const std::string_view choices = ChoicesOf(names.front(), command.get_name());
    cases += "        " + Join(names, "|") + ") ";
    if (!choices.empty()) {
      cases += "COMPREPLY=($(compgen -W '" + std::string(choices) + "' -- \"$current\")); return ;;\n";
    } else if (TakesFile(*option)) {
      cases += "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$current\")); return ;;\n";
    } else {
      cases += "return ;;\n";
    }
  }
  const std::string_view positional = ChoicesOf("", command.get_name());
  std::string script = "    " + command.get_name() + ")\n      case $previous in\n" + cases + "      esac\n";
  script += "      if [[ $current == -* ]]; then\n        COMPREPLY=($(compgen -W '" + Join(all, " ") +
            "' -- \"$current\"))\n";
  if (!positional.empty()) {
    script += "      else\n        COMPREPLY=($(compgen -W '" + std::string(positional) + "' -- \"$current\"))\n";
  } else {
    script +=
        "      else\n        compopt -o filenames 2>/dev/null\n        COMPREPLY=($(compgen -f -- \"$current\"))\n";
  }
  return script + "      fi ;;\n";
}

std::string BashScript(const CLI::App& app) {
  std::vector<std::string> names;
  std::string cases;
  for (const CLI::App* command : Commands(app)) {
    names.push_back(command->get_name());
    cases += BashCase(*command);
  }
  return "# Completion of newsprint for bash: source <(newsprint completion bash)\n"
         "_newsprint() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  COMPREPLY=()\n"
         "  if ((COMP_CWORD == 1)); then\n"
         "    COMPREPLY=($(compgen -W '" +
         Join(names, " ") +
         " --help --version' -- \"$current\"))\n"
         "    return\n"
         "  fi\n"
         "  case ${COMP_WORDS[1]} in\n" +
         cases +
         "  esac\n"
         "}\n"
         "complete -F _newsprint newsprint\n";
}

// Inside '...[...]' of _arguments these characters need care; a line break becomes a space.
std::string ZshQuoted(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else if (c == '[' || c == ']' || c == ':') {
      quoted += std::string("\\") + c;
    } else {
      quoted += c == '\n' ? ' ' : c;
    }
  }
  return quoted;
}

std::string ZshCase(const CLI::App& command) {
  std::string script = "        " + command.get_name() + ")\n          _arguments";
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : Names(*option)) {
      const std::string_view choices = ChoicesOf("--" + option->get_lnames().front(), command.get_name());
      script += " \\\n            '*" + name + "[" + ZshQuoted(option->get_description()) + "]";
      if (TakesValue(*option)) {
        script += ":" + ZshQuoted(option->get_type_name()) + ":";
        if (!choices.empty()) {
          script += "(" + ZshQuoted(choices) + ")";
        } else if (TakesFile(*option)) {
          script += "_files";
        }
      }
      script += "'";
    }
  }
  const std::string_view positional = ChoicesOf("", command.get_name());
  script +=
      " \\\n            '*:argument:" + (positional.empty() ? "_files" : "(" + std::string(positional) + ")") + "'";
  return script + " ;;\n";
}

std::string ZshScript(const CLI::App& app) {
  std::string commands;
  std::string cases;
  for (const CLI::App* command : Commands(app)) {
    commands += "        '" + command->get_name() + ":" + ZshQuoted(command->get_description()) + "'\n";
    cases += ZshCase(*command);
  }
  return "#compdef newsprint\n"
         "# Completion of newsprint for zsh: newsprint completion zsh > a folder of $fpath, as _newsprint\n"
         "_newsprint() {\n"
         "  local line state\n"
         "  _arguments -C '1:command:->command' '*::argument:->argument' '--help[print help]' "
         "'--version[print the version]'\n"
         "  case $state in\n"
         "    command)\n"
         "      local -a commands=(\n" +
         commands +
         "      )\n"
         "      _describe command commands ;;\n"
         "    argument)\n"
         "      case ${line[1]} in\n" +
         cases +
         "      esac ;;\n"
         "  esac\n"
         "}\n"
         "_newsprint \"$@\"\n";
}

}  // namespace

std::string CompletionScript(const CLI::App& app, const std::string& shell) {
  return shell == "bash" ? BashScript(app) : ZshScript(app);
}

}  // namespace newsprint
