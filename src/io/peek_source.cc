#include "io/peek_source.h"

#include <algorithm>
#include <cstring>

namespace newsprint {

std::string_view PeekSource::Peek(std::size_t size) {
  while (ahead_.size() < size && error_ == 0) {
    const std::size_t before = ahead_.size();
    ahead_.resize(size);
    const std::int64_t n = source_->Read(ahead_.data() + before, size - before);
    ahead_.resize(before + static_cast<std::size_t>(std::max<std::int64_t>(n, 0)));
    if (n < 0) error_ = static_cast<int>(-n);
    if (n <= 0) break;
  }
  return ahead_;
}

std::int64_t PeekSource::Read(char* to, std::size_t size) {
  if (taken_ < ahead_.size()) {
    const std::size_t n = std::min(size, ahead_.size() - taken_);
    std::memcpy(to, ahead_.data() + taken_, n);
    taken_ += n;
    return static_cast<std::int64_t>(n);
  }
  return error_ != 0 ? -error_ : source_->Read(to, size);
}

bool PeekSource::Recover() {
  error_ = 0;
  return source_->Recover();
}

std::int64_t PeekSource::Seek(std::int64_t offset, int whence) {
  const std::int64_t at = source_->Seek(offset, whence);
  if (at >= 0) taken_ = ahead_.size();
  return at;
}

}  // namespace newsprint
