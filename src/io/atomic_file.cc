#include "io/atomic_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <random>

#include "io/byte_source.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;
constexpr std::size_t kLongestName = 255;
// The disk is set to work on so many bytes while more are written, so that the last sync has little to wait for.
constexpr std::uint64_t kWriteOut = std::uint64_t{8} << 20;

// With its last slash; "./" for a bare name.
std::string FolderOf(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "./" : path.substr(0, slash + 1);
}

std::string TemporaryName(const std::string& target) {
  constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  static_assert(kLetters.size() == 62);
  std::random_device random;
  std::uniform_int_distribution<std::size_t> letter(0, kLetters.size() - 1);
  std::string suffix = ".";
  for (int i = 0; i < 6; ++i) suffix.push_back(kLetters[letter(random)]);
  const std::string name = target.substr(target.rfind('/') + 1);  // npos + 1 is 0
  return FolderOf(target) + "." + name.substr(0, kLongestName - 1 - suffix.size()) + suffix;
}

// fsync; what cannot be synced (a pipe, a terminal) need not be. Returns 0 or an errno.
int Sync(int fd) {
  if (::fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS) return 0;
  return errno;
}

// Makes a rename in `folder` last. Returns 0 or an errno.
int SyncFolder(const std::string& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return errno == EACCES ? 0 : errno;  // a folder one may write to but not read
  const int error = Sync(fd);
  ::close(fd);
  return error;
}

}  // namespace

Status AtomicFile::Create(const std::string& path, std::unique_ptr<AtomicFile>* out) {
  std::unique_ptr<AtomicFile> file(new AtomicFile);
  file->path_ = path;
  file->target_ = path;
  Status status;
  struct stat target {};
  if (path == "-") {
    file->fd_ = STDOUT_FILENO;
    file->owns_fd_ = false;
  } else if (::lstat(path.c_str(), &target) != 0) {
    status = errno == ENOENT && !path.empty() ? file->CreateTemporary() : SystemError(path, errno);
  } else if (S_ISLNK(target.st_mode)) {
    char* const resolved = ::realpath(path.c_str(), nullptr);
    if (resolved != nullptr) file->target_ = resolved;
    ::free(resolved);
    // What /dev/stdout and /dev/fd/N lead to is open already: it is to be written to, not replaced under its name.
    const bool open_already = path.starts_with("/dev/") || path.starts_with("/proc/");
    const bool replace =
        resolved != nullptr && !open_already && ::stat(path.c_str(), &target) == 0 && S_ISREG(target.st_mode);
    status = replace ? file->CreateTemporary() : file->OpenDirectly(/*create=*/true);
  } else if (S_ISREG(target.st_mode)) {
    status = file->CreateTemporary();
  } else {
    status = file->OpenDirectly(/*create=*/false);
  }
  if (status.ok()) *out = std::move(file);
  return status;
}

Status AtomicFile::CreateTemporary() {
  // Another name is tried where this one is taken, by chance.
  for (int attempt = 0; attempt < 100; ++attempt) {
    std::string name = TemporaryName(target_);
    fd_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd_ >= 0) {
      temporary_ = std::move(name);
      return {};
    }
    if (errno != EEXIST) break;
  }
  return SystemError(path_, errno);
}

Status AtomicFile::OpenDirectly(bool create) {
  fd_ = ::open(path_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC | (create ? O_CREAT : 0), 0666);
  return fd_ >= 0 ? Status() : SystemError(path_, errno);
}

AtomicFile::~AtomicFile() {
  if (owns_fd_ && fd_ >= 0) ::close(fd_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

Status AtomicFile::Write(std::string_view bytes) {
  if (!status_.ok()) return status_;
  if (buffer_.size() + bytes.size() > kBuffer) {
    if (!Flush().ok()) return status_;
    if (bytes.size() > kBuffer) return WriteThrough(bytes);
  }
  buffer_.append(bytes);
  return {};
}

Status AtomicFile::WriteThrough(std::string_view bytes) {
  if (const int error = WriteAll(fd_, bytes)) status_ = SystemError(path_, error);
  written_ += bytes.size();
  if (!temporary_.empty() && written_ - written_out_ >= kWriteOut) {
    // Where it fails, the sync at the end does all.
    ::sync_file_range(fd_, static_cast<off_t>(written_out_), static_cast<off_t>(written_ - written_out_),
                      SYNC_FILE_RANGE_WRITE);
    written_out_ = written_;
  }
  return status_;
}

Status AtomicFile::Flush() {
  Status status = WriteThrough(buffer_);
  buffer_.clear();
  return status;
}

Status AtomicFile::Commit() {
  if (!status_.ok() || !Flush().ok() || !owns_fd_) return status_;
  int error = Sync(fd_);
  // What was written may be refused as late as here.
  if (::close(fd_) != 0 && error == 0) error = errno;
  fd_ = -1;
  if (error == 0 && !temporary_.empty()) {
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) {
      error = errno;
    } else {
      temporary_.clear();
      error = SyncFolder(FolderOf(target_));
    }
  }
  if (error != 0) status_ = SystemError(path_, error);
  return status_;
}

}  // namespace newsprint
