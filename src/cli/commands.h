// The commands. Each does its work, says what a person needs to know, and returns an exit code.
#ifndef NEWSPRINT_CLI_COMMANDS_H_
#define NEWSPRINT_CLI_COMMANDS_H_

#include "cli/log.h"
#include "cli/settings.h"

namespace newsprint {

struct AddSettings;  // cli/archive_settings.h
struct CheckSettings;
struct ExportSettings;
struct MigrateSettings;
struct NightlySettings;
struct PruneSettings;
struct QuerySettings;
struct StatsSettings;

int RunAudit(const AuditSettings& settings, Log* log);
int RunDedup(const DedupSettings& settings, Log* log);
int RunEval(const EvalSettings& settings, Log* log);
int RunExplain(const ExplainSettings& settings, Log* log);

int RunAdd(const AddSettings& settings, Log* log);
int RunCheck(const CheckSettings& settings, Log* log);
int RunExport(const ExportSettings& settings, Log* log);
int RunMigrate(const MigrateSettings& settings, Log* log);
int RunNightly(const NightlySettings& settings, Log* log);
int RunPrune(const PruneSettings& settings, Log* log);
int RunQuery(const QuerySettings& settings, Log* log);
int RunStats(const StatsSettings& settings, Log* log);

// Says why a run failed, and returns its exit code. A run that a signal ended says nothing: its sender knows.
int Fail(const Status& status, Log* log);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_COMMANDS_H_
