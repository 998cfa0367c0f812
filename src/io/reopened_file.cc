#include "io/reopened_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <utility>

#include "io/input_files.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

Status Changed(const std::string& path) { return Status::Failed(path + ": the file has changed while it was in use"); }

// A file from its beginning, whatever was read of it through the same descriptor, which stays open.
class PlacedSource final : public ByteSource {
 public:
  explicit PlacedSource(int fd) : fd_(fd) {}

  std::int64_t Read(char* to, std::size_t size) override {
    const ssize_t n = ::pread(fd_, to, size, at_);
    if (n < 0) return -errno;
    at_ += n;
    return n;
  }
  std::int64_t Seek(std::int64_t offset, int whence) override {
    struct stat status {};
    if (whence == SEEK_END && ::fstat(fd_, &status) != 0) return -errno;
    at_ = (whence == SEEK_END ? status.st_size : 0) + offset;
    return at_;
  }

 private:
  const int fd_;
  off_t at_ = 0;
};

// Appends bytes [offset, offset + length) of an open file to `out`. kFailed where it is shorter.
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

}  // namespace

int FileVersion::Of(int fd, FileVersion* out) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) return errno;
  out->size = static_cast<std::uint64_t>(status.st_size);
  out->modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  return 0;
}

void ReopenedFile::Close() {
  unpacked_.reset();
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
}

Status ReopenedFile::Open(const KnownFile& file) {
  if (fd_ >= 0 && path_ == file.path) return {};
  Close();
  fd_ = file.spool >= 0 ? ::dup(file.spool) : OpenInputFile(file.path);
  if (fd_ < 0) return SystemError(file.path, file.spool >= 0 ? errno : -fd_);
  path_ = file.path;
  return {};
}

Status ReopenedFile::CheckVersion(const KnownFile& file) const {
  if (file.spool >= 0) return {};
  FileVersion now;
  if (const int error = FileVersion::Of(fd_, &now)) return SystemError(file.path, error);
  return now == file.version ? Status() : Changed(file.path);
}

Status ReopenedFile::Read(const KnownFile& file, const StreamPlace& place, std::string* out) {
  if (Status status = Open(file); !status.ok()) return status;
  const std::size_t before = out->size();
  Status status =
      place.packed ? ReadPacked(file, place, out) : AppendFrom(fd_, file.path, place.offset, place.length, out);
  // Asked after reading, so that a change in between is noticed too.
  if (status.ok()) status = CheckVersion(file);
  if (!status.ok()) out->resize(before);
  return status;
}

Status ReopenedFile::ReadPacked(const KnownFile& file, const StreamPlace& place, std::string* out) {
  const bool ahead = unpacked_ != nullptr && (unpacked_->number() < place.stream ||
                                              (unpacked_->number() == place.stream && at_ <= place.offset));
  if (!ahead) {
    unpacked_ = std::make_unique<UnpackedFile>(std::make_unique<PlacedSource>(fd_), max_expansion_);
    unpacked_->NextStream();
    at_ = 0;
  }
  const std::size_t before = out->size();
  if (GoTo(place)) {
    out->resize(before + place.length);
    if (ReadBytes(out->data() + before, place.length)) return {};
  }
  out->resize(before);
  unpacked_.reset();
  return Changed(file.path);
}

bool ReopenedFile::GoTo(const StreamPlace& place) {
  while (unpacked_->number() < place.stream) {
    if (unpacked_->NextStream() == UnpackedFile::Next::kEnd) return false;
    at_ = 0;
  }
  if (unpacked_->number() != place.stream || unpacked_->stream() == nullptr) return false;
  std::array<char, 1 << 14> skipped;
  while (at_ < place.offset) {
    if (!ReadBytes(skipped.data(), std::min<std::uint64_t>(skipped.size(), place.offset - at_))) return false;
  }
  return true;
}

bool ReopenedFile::ReadBytes(char* to, std::uint64_t size) {
  ByteSource* const stream = unpacked_->stream();
  while (size > 0) {
    const std::int64_t n = stream->Read(to, size);
    if (n == 0 || (n < 0 && !stream->Recover())) return false;
    if (n < 0) continue;
    to += n;
    size -= static_cast<std::uint64_t>(n);
    at_ += static_cast<std::uint64_t>(n);
  }
  return true;
}

}  // namespace newsprint
