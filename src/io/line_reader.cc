#include "io/line_reader.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace newsprint {
namespace {

// Large enough that system calls cost nothing, small enough to stay in a second-level cache.
constexpr std::size_t kBlock = std::size_t{1} << 18;

}  // namespace

LineReader::LineReader(std::uint64_t max_line_bytes) : max_line_bytes_(max_line_bytes), buffer_(kBlock + kPadding) {}

void LineReader::Start(ByteSource* source) {
  source_ = source;
  begin_ = end_ = 0;
  offset_ = line_ = 0;
  at_end_ = failed_ = failure_told_ = false;
  problem_.clear();
}

bool LineReader::Fill() {
  if (at_end_) return false;
  const std::size_t room = buffer_.size() - kPadding;
  if (begin_ > 0 && room - end_ < kBlock / 2) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (room - end_ < kBlock / 2) {
    // No line is held beyond the limit, so twice the room is only needed until there.
    const std::uint64_t longest = std::max<std::uint64_t>(max_line_bytes_ + 2 * kBlock, room + kBlock);
    buffer_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(2 * room, longest)) + kPadding);
  }
  const std::int64_t n = source_->Read(buffer_.data() + end_, buffer_.size() - kPadding - end_);
  if (n <= 0) {
    at_end_ = true;
    failed_ = n < 0;
    if (failed_) problem_ = source_->Problem(static_cast<int>(-n));
    return false;
  }
  end_ += static_cast<std::size_t>(n);
  return true;
}

void LineReader::Take(std::size_t size) {
  assert(size <= end_ - begin_);
  begin_ += size;
  offset_ += size;
  if (begin_ == end_) begin_ = end_ = 0;
}

std::string_view LineReader::Ahead(std::size_t size) {
  while (unread().size() < size && Fill()) {
  }
  return unread();
}

bool LineReader::TellFailure() {
  if (!failed_ || failure_told_) return false;
  Take(end_ - begin_);
  failure_told_ = !source_->Recover();
  if (!failure_told_) at_end_ = failed_ = false;
  return true;
}

LineReader::Next LineReader::Read(Line* line) {
  line->offset = offset_;
  line->number = line_ + 1;
  std::size_t searched = 0;
  for (;;) {
    const std::string_view bytes = unread();
    const std::size_t newline = bytes.find('\n', searched);
    const std::size_t length = std::min(newline, bytes.size());
    if (newline == std::string_view::npos && length <= max_line_bytes_ + 1 && Fill()) {
      searched = length;
      continue;
    }
    if (failed_ && newline == std::string_view::npos) {
      if (!TellFailure()) return Next::kEnd;
      ++line_;
      return Next::kFailed;
    }
    if (bytes.empty()) return Next::kEnd;
    line->carriage_return = length > 0 && bytes[length - 1] == '\r';
    line->bytes = bytes.substr(0, length - (line->carriage_return ? 1 : 0));
    if (line->bytes.size() > max_line_bytes_) return SkipLine(line);
    ++line_;
    // The bytes stay where they are until the next Fill().
    begin_ += newline == std::string_view::npos ? length : length + 1;
    offset_ = line->offset + (newline == std::string_view::npos ? length : length + 1);
    return Next::kLine;
  }
}

LineReader::Next LineReader::SkipLine(Line* line) {
  ++line_;
  line->bytes = {};
  for (;;) {
    const std::string_view bytes = unread();
    const std::size_t newline = bytes.find('\n');
    if (newline != std::string_view::npos) {
      Take(newline + 1);
      return Next::kTooLong;
    }
    Take(bytes.size());
    if (!Fill()) return Next::kTooLong;
  }
}

bool LineReader::ReadRest(std::uint64_t limit, std::string* out) {
  std::uint64_t size = 0;
  do {
    const std::string_view bytes = unread();
    size += bytes.size();
    if (size > limit) return false;
    out->append(bytes);
    Take(bytes.size());
  } while (Fill());
  return !failed_;
}

}  // namespace newsprint
