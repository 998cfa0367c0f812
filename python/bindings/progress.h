// Progress of a run as Python sees it: a callback, and signals.
#ifndef NEWSPRINT_BINDINGS_PROGRESS_H_
#define NEWSPRINT_BINDINGS_PROGRESS_H_

#include <nanobind/nanobind.h>

#include <cstdint>
#include <functional>
#include <optional>

#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// Runs `work` without the GIL, with a Progress that calls `callback(stage, done, total)` unless that is None, and that
// looks for signals, so that Ctrl-C ends the run. Throws what the callback or a signal's handler raised, else as
// RaiseUnlessOk(). REQUIRES: the GIL is held.
void RunForPython(const nanobind::object& callback, const std::function<Status(const Progress& progress)>& work);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_PROGRESS_H_
