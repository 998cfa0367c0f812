// The options of each command. What is typed for them goes into `typed`, the name of the file of settings into
// `config`.
#ifndef NEWSPRINT_CLI_COMMAND_OPTIONS_H_
#define NEWSPRINT_CLI_COMMAND_OPTIONS_H_

#include <CLI/App.hpp>

#include "cli/typed_options.h"

namespace newsprint {

void BuildAudit(TypedAudit* typed, Typed* config, CLI::App* app);
void BuildDedup(TypedDedup* typed, Typed* config, CLI::App* app);
void BuildExplain(TypedExplain* typed, Typed* config, CLI::App* app);
void BuildEval(TypedEval* typed, Typed* config, CLI::App* app);

// Those that work on an archive.
void BuildAdd(TypedAdd* typed, Typed* config, CLI::App* app);
void BuildQuery(TypedQuery* typed, Typed* config, CLI::App* app);
void BuildNightly(TypedNightly* typed, Typed* config, CLI::App* app);
void BuildExport(TypedExport* typed, Typed* config, CLI::App* app);
void BuildCheck(TypedCheck* typed, Typed* config, CLI::App* app);
void BuildStats(TypedStats* typed, Typed* config, CLI::App* app);
void BuildPrune(TypedPrune* typed, Typed* config, CLI::App* app);
void BuildMigrate(TypedMigrate* typed, Typed* config, CLI::App* app);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_COMMAND_OPTIONS_H_
