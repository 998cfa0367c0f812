#include "io/byte_source.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace newsprint {

FileSource::~FileSource() { ::close(fd_); }

std::int64_t FileSource::Read(char* to, std::size_t size) { return ReadSome(fd_, to, size); }

std::int64_t MemorySource::Read(char* to, std::size_t size) {
  const std::size_t n = std::min(size, rest_.size());
  if (n > 0) std::memcpy(to, rest_.data(), n);
  rest_.remove_prefix(n);
  return static_cast<std::int64_t>(n);
}

std::int64_t ReadSome(int fd, char* to, std::size_t size) {
  // Not tried again where a signal interrupted it: a handler that wants that is installed with SA_RESTART, and the
  // command's, which is not, is to end a wait for standard input.
  const ssize_t n = ::read(fd, to, size);
  return n >= 0 ? n : -errno;
}

int WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return 0;
}

}  // namespace newsprint
