#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/signals.h"

namespace newsprint {

int Fail(const Status& status, Log* log) {
  if (const int signal = CaughtSignal(); signal != 0) return kExitSignalled + signal;
  log->Error(status.message());
  return ExitCodeOf(status);
}

}  // namespace newsprint
