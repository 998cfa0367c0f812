#include "cli/output.h"

#include "cli/signals.h"

namespace newsprint {
namespace {
Status Stopped() { return Status::Failed("stopped"); }
}  // namespace

Status OpenOutput(const std::optional<std::string>& path, std::unique_ptr<AtomicFile>* out) {
  if (!path) return {};
  return AtomicFile::Create(*path, out);
}

Sink SinkTo(AtomicFile* file) {
  return [file](std::string_view bytes) { return CaughtSignal() == 0 ? file->Write(bytes) : Stopped(); };
}

Status Commit(AtomicFile* file) { return CaughtSignal() == 0 ? file->Commit() : Stopped(); }

}  // namespace newsprint
