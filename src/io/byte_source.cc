#include "io/byte_source.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "io/system_error.h"

namespace newsprint {
namespace {

// False where `stop` is readable first. A signal alone could come just before a read, which would wait all the same.
bool WaitForBytes(int fd, int stop) {
  std::array<pollfd, 2> wanted{pollfd{stop, POLLIN, 0}, pollfd{fd, POLLIN, 0}};
  while (::poll(wanted.data(), wanted.size(), -1) < 0) {
    if (errno != EINTR) return true;  // read(2) will tell
  }
  return wanted[0].revents == 0;
}

}  // namespace

FileSource::~FileSource() { ::close(fd_); }

std::string ByteSource::Problem(int error) const { return ErrorText(error); }

std::int64_t ByteSource::Seek(std::int64_t /*offset*/, int /*whence*/) { return -ESPIPE; }

std::int64_t FileSource::Read(char* to, std::size_t size) {
  if (stop_ >= 0 && !WaitForBytes(fd_, stop_)) return -EINTR;
  const std::int64_t n = ReadSome(fd_, to, size);
  if (n > 0 && counter_ != nullptr) *counter_ += static_cast<std::uint64_t>(n);
  return n;
}

std::int64_t FileSource::Seek(std::int64_t offset, int whence) {
  const off_t at = ::lseek(fd_, offset, whence);
  return at >= 0 ? at : -errno;
}

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
