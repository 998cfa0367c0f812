// Bytes of the input read a second time.
#ifndef NEWSPRINT_IO_REOPENED_FILE_H_
#define NEWSPRINT_IO_REOPENED_FILE_H_

#include <cstdint>
#include <memory>
#include <string>

#include "io/unpacked_file.h"
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

// What was read before, and may be read again.
struct KnownFile {
  std::string path;
  FileVersion version;  // when it was opened
  int spool = -1;       // the temporary file that keeps it, where it can be read only once
};

// Where bytes stand in one of the streams that a file holds (io/unpacked_file.h).
struct StreamPlace {
  std::uint32_t stream = 0;
  bool packed = false;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

// Keeps the file opened last, since places are mostly read again in order; a packed stream is read through once for
// places in order. Not thread-safe.
class ReopenedFile {
 public:
  explicit ReopenedFile(std::uint32_t max_expansion) : max_expansion_(max_expansion) {}
  ~ReopenedFile() { Close(); }
  ReopenedFile(const ReopenedFile&) = delete;
  ReopenedFile& operator=(const ReopenedFile&) = delete;

  // Appends those bytes to `out`. kFailed where the file is no longer the version that was read.
  Status Read(const KnownFile& file, const StreamPlace& place, std::string* out);

 private:
  void Close();
  Status Open(const KnownFile& file);
  Status CheckVersion(const KnownFile& file) const;
  Status ReadPacked(const KnownFile& file, const StreamPlace& place, std::string* out);
  // Goes to the place, from where the packed stream stands or from its beginning.
  bool GoTo(const StreamPlace& place);
  // Bytes of the packed stream, as the first reading had them: damage within is passed over.
  bool ReadBytes(char* to, std::uint64_t size);

  const std::uint32_t max_expansion_;
  int fd_ = -1;
  std::string path_;
  std::unique_ptr<UnpackedFile> unpacked_;  // where places in a packed stream were asked for
  std::uint64_t at_ = 0;                    // in its present stream
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_REOPENED_FILE_H_
