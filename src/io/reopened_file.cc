#include "io/reopened_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "io/input_files.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

Status Changed(const std::string& path) { return Status::Failed(path + ": the file has changed while it was in use"); }

}  // namespace

int FileVersion::Of(int fd, FileVersion* out) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) return errno;
  out->size = static_cast<std::uint64_t>(status.st_size);
  out->modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  return 0;
}

void ReopenedFile::Close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

Status ReopenedFile::Read(const std::string& path, const FileVersion& version, std::uint64_t offset,
                          std::uint64_t length, std::string* out) {
  if (fd_ < 0 || path_ != path) {
    Close();
    fd_ = OpenInputFile(path);
    if (fd_ < 0) return SystemError(path, -fd_);
    path_ = path;
  }
  const std::size_t before = out->size();
  Status read = AppendFrom(fd_, path, offset, length, out);
  if (!read.ok()) return read;
  // Asked after reading, so that a change in between is noticed too.
  FileVersion now;
  if (const int error = FileVersion::Of(fd_, &now)) return SystemError(path, error);
  if (now == version) return {};
  out->resize(before);
  return Changed(path);
}

Status AppendFrom(int fd, const std::string& path, std::uint64_t offset, std::uint64_t length, std::string* out) {
  const std::size_t before = out->size();
  out->resize(before + length);
  std::uint64_t done = 0;
  while (done < length) {
    const ssize_t n = ::pread(fd, out->data() + before + done, length - done, static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      const int error = errno;
      out->resize(before);
      return n < 0 ? SystemError(path, error) : Changed(path);
    }
    done += static_cast<std::uint64_t>(n);
  }
  return {};
}

}  // namespace newsprint
