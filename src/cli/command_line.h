// The command line: which command, and what was typed for it.
#ifndef NEWSPRINT_CLI_COMMAND_LINE_H_
#define NEWSPRINT_CLI_COMMAND_LINE_H_

#include <string>
#include <variant>

#include "cli/typed_options.h"

namespace newsprint {

// Nothing is left to do but to print this and to exit: help, the version, a completion script, an error of usage.
struct Answer {
  std::string text;   // to standard output
  std::string error;  // to standard error
  int exit_code = 0;
};

using CommandLine = std::variant<Answer, TypedAudit, TypedDedup, TypedExplain, TypedEval, TypedAdd, TypedQuery,
                                 TypedNightly, TypedExport, TypedCheck, TypedStats, TypedPrune, TypedMigrate>;

// Reads the arguments, then for each option that they do not give the environment variable NEWSPRINT_<OPTION>, then
// the file that --config names.
CommandLine ReadCommandLine(int argc, const char* const* argv);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_COMMAND_LINE_H_
