// What can be read only once, kept in a temporary file as it is read.
#ifndef NEWSPRINT_IO_SPOOL_H_
#define NEWSPRINT_IO_SPOOL_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "io/byte_source.h"
#include "newsprint/status.h"

namespace newsprint {

// A temporary file in TMPDIR, else /tmp, that has no name: it is gone when the process ends, however it ends.
class Spool {
 public:
  static Status Create(std::unique_ptr<Spool>* out);
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  // For pread.
  int fd() const { return fd_; }

  // kLimit where the disk is full. Once it has failed, it fails again.
  const Status& Append(std::string_view bytes);
  const Status& status() const { return status_; }

 private:
  explicit Spool(int fd) : fd_(fd) {}

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
