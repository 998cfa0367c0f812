#include "archive/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "io/system_error.h"

namespace newsprint {

FolderLock::~FolderLock() {
  if (fd_ >= 0) ::close(fd_);
}

Status FolderLock::Take(const std::string& folder, bool alone) {
  fd_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd_ < 0) {
    if (errno == ENOENT) return Status::NoArchive(folder + ": no such folder");
    if (errno == ENOTDIR) return Status::NoArchive(folder + ": not a folder");
    return SystemError(folder, errno);
  }
  if (::flock(fd_, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0) return {};
  if (errno == EWOULDBLOCK) return Status::InUse(folder + ": another run works on this archive");
  return SystemError(folder, errno);
}

}  // namespace newsprint
