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

Status Spool::Create(std::unique_ptr<Spool>* out) {
  std::string path = TemporaryFolder() + "/newsprint.XXXXXX";
  const int fd = ::mkostemp(path.data(), O_CLOEXEC);
  if (fd < 0) return SystemError("temporary file " + path, errno);
  ::unlink(path.c_str());
  out->reset(new Spool(fd));
  return {};
}

Spool::~Spool() { ::close(fd_); }

const Status& Spool::Append(std::string_view bytes) {
  if (!status_.ok()) return status_;
  if (const int error = WriteAll(fd_, bytes)) {
    status_ = SystemError("keeping the input in " + TemporaryFolder() + " (TMPDIR)", error);
  }
  return status_;
}

std::int64_t SpooledSource::Read(char* to, std::size_t size) {
  const std::int64_t n = source_->Read(to, size);
  if (n > 0 && !spool_->Append({to, static_cast<std::size_t>(n)}).ok()) return -EIO;
  return n;
}

}  // namespace newsprint
