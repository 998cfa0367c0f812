// A source whose beginning can be looked at before it is read.
#ifndef NEWSPRINT_IO_PEEK_SOURCE_H_
#define NEWSPRINT_IO_PEEK_SOURCE_H_

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "io/byte_source.h"

namespace newsprint {

class PeekSource final : public ByteSource {
 public:
  explicit PeekSource(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

  // The first bytes: at least `size` of them, unless the source ends or fails before.
  // REQUIRES: nothing has been read yet.
  std::string_view Peek(std::size_t size);

  std::int64_t Read(char* to, std::size_t size) override;
  std::string Problem(int error) const override { return source_->Problem(error); }
  bool Recover() override;
  std::int64_t Seek(std::int64_t offset, int whence) override;

 private:
  std::unique_ptr<ByteSource> source_;
  std::string ahead_;
  std::size_t taken_ = 0;  // of ahead_
  int error_ = 0;          // met while looking ahead, and not told yet
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_PEEK_SOURCE_H_
