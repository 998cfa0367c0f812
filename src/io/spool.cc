#include "io/spool.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "io/system_error.h"

namespace newsprint {
namespace {

std::string TemporaryFolder() {
  const char* folder = ::getenv("TMPDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

}  // namespace

Status Spool::Create(std::string_view what, std::unique_ptr<Spool>* out) {
  std::string path = TemporaryFolder() + "/newsprint.XXXXXX";
  const int fd = ::mkostemp(path.data(), O_CLOEXEC);
  if (fd < 0) return SystemError("temporary file " + path, errno);
  ::unlink(path.c_str());
  out->reset(new Spool(what, fd));
  return {};
}

Spool::~Spool() { ::close(fd_); }

const Status& Spool::Append(std::string_view bytes) {
  if (!status_.ok()) return status_;
  if (const int error = WriteAll(fd_, bytes)) status_ = Failure(error);
  return status_;
}

Status Spool::WriteAt(std::uint64_t offset, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(fd_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return Failure(errno);
    offset += static_cast<std::uint64_t>(n);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

Status Spool::ReadAt(std::uint64_t offset, std::span<char> to) const {
  while (!to.empty()) {
    const ssize_t n = ::pread(fd_, to.data(), to.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return Failure(n < 0 ? errno : EIO);
    offset += static_cast<std::uint64_t>(n);
    to = to.subspan(static_cast<std::size_t>(n));
  }
  return {};
}

Status Spool::Failure(int error) const {
  return SystemError("keeping " + what_ + " in " + TemporaryFolder() + " (TMPDIR)", error);
}

std::int64_t SpooledSource::Read(char* to, std::size_t size) {
  const std::int64_t n = source_->Read(to, size);
  if (n > 0 && !spool_->Append({to, static_cast<std::size_t>(n)}).ok()) return -EIO;
  return n;
}

}  // namespace newsprint
