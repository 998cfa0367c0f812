// Files that a command writes.
#ifndef NEWSPRINT_CLI_OUTPUT_H_
#define NEWSPRINT_CLI_OUTPUT_H_

#include <memory>
#include <optional>
#include <string>

#include "io/atomic_file.h"
#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

// Opens the file that appears whole or not at all; none where there is no path.
Status OpenOutput(const std::optional<std::string>& path, std::unique_ptr<AtomicFile>* out);

// Passes bytes on to the file, until a signal was caught: kFailed then. REQUIRES: file outlives the sink.
Sink SinkTo(AtomicFile* file);

// Puts the file in its place, unless a signal was caught.
Status Commit(AtomicFile* file);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_OUTPUT_H_
