// The command `newsprint`.
#include <cstdio>
#include <variant>

#include "cli/archive_settings.h"
#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/signals.h"

namespace newsprint {
namespace {

int Run(const Answer& answer) {
  std::fputs(answer.error.c_str(), stderr);
  std::fputs(answer.text.c_str(), stdout);
  return std::fflush(stdout) == 0 ? answer.exit_code : kExitFailed;
}

// Checks what was typed and runs the command with it.
template <typename TypedOptions, typename Settings>
int Run(const TypedOptions& typed, Status (*check)(const TypedOptions&, Settings*),
        int (*command)(const Settings&, Log*)) {
  Log log({typed.run.quiet, typed.run.json_log});
  Settings settings;
  Status status = CheckCpu();
  if (status.ok()) status = check(typed, &settings);
  return status.ok() ? command(settings, &log) : Fail(status, &log);
}

int Run(const TypedAudit& typed) { return Run(typed, CheckAudit, RunAudit); }
int Run(const TypedDedup& typed) { return Run(typed, CheckDedup, RunDedup); }
int Run(const TypedEval& typed) { return Run(typed, CheckEval, RunEval); }
int Run(const TypedExplain& typed) { return Run(typed, CheckExplain, RunExplain); }
int Run(const TypedAdd& typed) { return Run(typed, CheckAdd, RunAdd); }
int Run(const TypedExport& typed) { return Run(typed, CheckExport, RunExport); }
int Run(const TypedNightly& typed) { return Run(typed, CheckNightly, RunNightly); }
int Run(const TypedCheck& typed) { return Run(typed, CheckCheck, RunCheck); }
int Run(const TypedStats& typed) { return Run(typed, CheckStats, RunStats); }
int Run(const TypedPrune& typed) { return Run(typed, CheckPrune, RunPrune); }
int Run(const TypedMigrate& typed) { return Run(typed, CheckMigrate, RunMigrate); }
int Run(const TypedQuery& typed) { return Run(typed, CheckQuery, RunQuery); }

}  // namespace
}  // namespace newsprint

int main(int argc, char** argv) {
  newsprint::CatchSignals();
  return std::visit([](const auto& command) { return newsprint::Run(command); },
                    newsprint::ReadCommandLine(argc, argv));
}
