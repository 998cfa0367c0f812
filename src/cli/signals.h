// Signals that end a run: noted, so that the run can stop at a safe place and leave nothing half-written.
#ifndef NEWSPRINT_CLI_SIGNALS_H_
#define NEWSPRINT_CLI_SIGNALS_H_

namespace newsprint {

// From now on the first SIGINT, SIGTERM, SIGHUP or SIGPIPE is noted; a second one of its kind ends the process at once.
void CatchSignals();

// The signal noted first; 0 where there was none.
int CaughtSignal();

// A descriptor that is readable from the first signal on; -1 before CatchSignals().
int SignalDescriptor();

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_SIGNALS_H_
