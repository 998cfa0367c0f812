#include "engine/taken_files.h"

#include <filesystem>
#include <system_error>
#include <utility>

#include "core/hash.h"
#include "io/byte_source.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;

// XXH3, 128 bits, of a file's content, the highest byte first. Returns 0 or an errno.
int HashFile(const std::string& path, std::string* buffer, FileHash* out) {
  const int fd = OpenInputFile(path);
  if (fd < 0) return -fd;
  FileSource source(fd);
  XXH3_state_t state;
  XXH3_128bits_reset(&state);
  for (;;) {
    const std::int64_t read = source.Read(buffer->data(), buffer->size());
    if (read < 0) return static_cast<int>(-read);
    if (read == 0) break;
    XXH3_128bits_update(&state, buffer->data(), static_cast<std::size_t>(read));
  }
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(&state));
  std::copy(std::begin(canonical.digest), std::end(canonical.digest), out->begin());
  return 0;
}

}  // namespace

Status FindNewFiles(const std::string& in, const Archive& archive, const Progress& progress, NewFiles* out) {
  *out = {};
  std::error_code error;
  if (!std::filesystem::is_directory(in, error)) {
    return error ? SystemError(in, error.value()) : Status::Usage("--in must name a folder, and " + in + " is none");
  }
  std::vector<InputFile> files;
  if (Status status = ListInputFiles({in}, &files); !status.ok()) return status;
  std::string buffer(kBuffer, '\0');
  std::uint64_t done = 0;
  for (InputFile& file : files) {
    if (progress && !progress("listing", done++, files.size())) return Status::Failed("stopped");
    TakenFile taken{std::string(file.name()), {}};
    if (file.problem.empty()) {
      if (const int failed = HashFile(file.path, &buffer, &taken.content)) {
        file.problem = "cannot be read: " + ErrorText(failed);
      }
    }
    if (!file.problem.empty()) {
      out->unreadable.push_back({file.path, file.problem});
      continue;
    }
    bool known = false;
    if (Status status = archive.FileTaken(taken, &known); !status.ok()) return status;
    if (known) {
      ++out->skipped;
      continue;
    }
    out->files.push_back(std::move(file));
    out->taken.push_back(std::move(taken));
  }
  return {};
}

}  // namespace newsprint
