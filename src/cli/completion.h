// Completion scripts for shells, made from the command line itself, so that they cannot fall behind it.
#ifndef NEWSPRINT_CLI_COMPLETION_H_
#define NEWSPRINT_CLI_COMPLETION_H_

#include <CLI/App.hpp>
#include <string>

namespace newsprint {

// REQUIRES: shell is "bash" or "zsh".
std::string CompletionScript(const CLI::App& app, const std::string& shell);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_COMPLETION_H_
