// Bytes of the input read a second time.
#ifndef NEWSPRINT_IO_REOPENED_FILE_H_
#define NEWSPRINT_IO_REOPENED_FILE_H_

#include <cstdint>
#include <string>

#include "newsprint/status.h"

namespace newsprint {

// By what a change of a file is noticed.
struct FileVersion {
  std::uint64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970

  // Returns 0 or an errno.
  static int Of(int fd, FileVersion* out);
  friend bool operator==(const FileVersion&, const FileVersion&) = default;
};

// Keeps the file opened last, since places are mostly read again in order. Not thread-safe.
class ReopenedFile {
 public:
  ReopenedFile() = default;
  ~ReopenedFile() { Close(); }
  ReopenedFile(const ReopenedFile&) = delete;
  ReopenedFile& operator=(const ReopenedFile&) = delete;

  // Appends bytes [offset, offset + length) of `path` to `out`. kFailed where it is no longer `version`.
  Status Read(const std::string& path, const FileVersion& version, std::uint64_t offset, std::uint64_t length,
              std::string* out);

 private:
  void Close();

  int fd_ = -1;
  std::string path_;
};

// Appends bytes [offset, offset + length) of an open file to `out`. kFailed where it is shorter.
Status AppendFrom(int fd, const std::string& path, std::uint64_t offset, std::uint64_t length, std::string* out);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_REOPENED_FILE_H_
