#include "cli/output.h"

#include "cli/signals.h"

namespace newsprint {

Status OpenOutput(const std::optional<std::string>& path, std::unique_ptr<AtomicFile>* out) {
  if (!path) return {};
  return AtomicFile::Create(*path, out);
}

Sink SinkTo(AtomicFile* file) {
  return [file](std::string_view bytes) {
    if (CaughtSignal() != 0) return Status::Failed("stopped");
    return file->Write(bytes);
  };
}

}  // namespace newsprint
