// A temporary file without a name: for what can be read only once, and for what memory does not hold.
#ifndef NEWSPRINT_IO_SPOOL_H_
#define NEWSPRINT_IO_SPOOL_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "io/byte_source.h"
#include "newsprint/status.h"

namespace newsprint {

// A temporary file in TMPDIR, else /tmp, that has no name: it is gone when the process ends, however it ends.
class Spool {
 public:
  // `what` it is that is kept stands in the messages. kLimit where the disk is full, as below.
  static Status Create(std::string_view what, std::unique_ptr<Spool>* out);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  // For pread.
  int fd() const { return fd_; }

  // kLimit where the disk is full. Once it has failed, it fails again.
  const Status& Append(std::string_view bytes);
  const Status& status() const { return status_; }

  // Overwrites bytes that were appended.
  Status WriteAt(std::uint64_t offset, std::string_view bytes);
  // Reads bytes that were appended, all of `to`. Thread-safe.
  Status ReadAt(std::uint64_t offset, std::span<char> to) const;

 private:
  Spool(std::string_view what, int fd) : what_(what), fd_(fd) {}
  Status Failure(int error) const;

  std::string what_;
  int fd_;
  Status status_;
};

// Hands on what `source` gives, and appends it to `spool`. A failure of the spool ends it as a failure of the source.
class SpooledSource : public ByteSource {
 public:
  // REQUIRES: `spool` outlives this.
  SpooledSource(std::unique_ptr<ByteSource> source, Spool* spool) : source_(std::move(source)), spool_(spool) {}

  std::int64_t Read(char* to, std::size_t size) override;

 private:
  std::unique_ptr<ByteSource> source_;
  Spool* spool_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_SPOOL_H_
