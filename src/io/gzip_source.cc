#include "io/gzip_source.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>
#include <new>
#include <string_view>
#include <utility>

#include "io/expansion.h"

namespace newsprint {
namespace {

constexpr std::size_t kBuffer = std::size_t{256} << 10;
// So far back a header is looked for that a damaged member has swallowed.
constexpr std::size_t kLookBack = std::size_t{64} << 10;
constexpr std::size_t kHeader = 10;  // bytes at least
constexpr std::uint32_t kMostRecoveries = 1000;
constexpr int kGzipOnly = 15 + 16;  // window bits, as inflateInit2 takes them

// RFC 1952 section 2.3: the magic number, the only method there is, flags of which three are reserved.
bool MayBeHeader(const char* bytes) {
  return bytes[0] == '\x1F' && bytes[1] == '\x8B' && bytes[2] == '\x08' && (bytes[3] & 0xE0) == 0;
}

}  // namespace

struct GzipSource::Inflater {
  z_stream stream{};

  Inflater() {
    if (inflateInit2(&stream, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
};

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed, std::uint32_t max_expansion)
    : packed_(std::move(packed)),
      max_expansion_(max_expansion),
      inflater_(std::make_unique<Inflater>()),
      buffer_(kBuffer) {}

GzipSource::~GzipSource() = default;

std::int64_t GzipSource::Fail(std::string problem) {
  state_ = State::kFailed;
  problem_ = std::move(problem);
  return -EBADMSG;
}

std::string GzipSource::Problem(int /*error*/) const { return problem_; }

// Reads on behind what is in the buffer. Returns the bytes read, 0 at the end, or -errno.
std::int64_t GzipSource::Fill() {
  if (end_ == buffer_.size()) {
    const std::size_t keep_from = begin_ > kLookBack ? begin_ - kLookBack : 0;
    std::memmove(buffer_.data(), buffer_.data() + keep_from, end_ - keep_from);
    begin_ -= keep_from;
    end_ -= keep_from;
    dropped_ += keep_from;
  }
  const std::int64_t n = packed_->Read(buffer_.data() + end_, buffer_.size() - end_);
  if (n > 0) end_ += static_cast<std::size_t>(n);
  if (n < 0) {
    hopeless_ = true;
    Fail(packed_->Problem(static_cast<int>(-n)));
  }
  return n;
}

// Whether so many bytes are in the buffer; at the end of the file, or after a failure, they are not.
bool GzipSource::Has(std::size_t bytes) {
  while (end_ - begin_ < bytes) {
    if (Fill() <= 0) return false;
  }
  return true;
}

void GzipSource::BeginMember() {
  inflateReset(&inflater_->stream);
  member_at_ = dropped_ + begin_;
  ++members_;
  state_ = State::kWithin;
}

std::int64_t GzipSource::Read(char* to, std::size_t size) {
  for (;;) {
    switch (state_) {
      case State::kEnded:
        return 0;
      case State::kFailed:
        return -EBADMSG;
      case State::kBetween:
        while (Has(1) && members_ > 0 && buffer_[begin_] == '\0') ++begin_;
        if (state_ == State::kFailed) return -EBADMSG;
        if (begin_ == end_) {
          state_ = State::kEnded;
          return 0;
        }
        if (!Has(kHeader) || !MayBeHeader(buffer_.data() + begin_)) {
          if (state_ == State::kFailed) return -EBADMSG;
          member_at_ = dropped_ + begin_;
          return Fail("what follows gzip member " + std::to_string(members_) + " is no gzip data");
        }
        BeginMember();
        break;
      case State::kWithin:
        if (const std::int64_t n = ReadMember(to, size); n != 0) return n;
    }
  }
}

// The next bytes of the member, 0 at its end, or -errno.
std::int64_t GzipSource::ReadMember(char* to, std::size_t size) {
  z_stream* const stream = &inflater_->stream;
  stream->next_out = reinterpret_cast<Bytef*>(to);
  stream->avail_out = static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
  const uInt room = stream->avail_out;
  const std::string member = "gzip member " + std::to_string(members_);
  int result = Z_OK;
  while (result == Z_OK && stream->avail_out == room) {
    if (!Has(1)) return state_ == State::kFailed ? -EBADMSG : Fail(member + " is cut short");
    stream->next_in = reinterpret_cast<Bytef*>(buffer_.data() + begin_);
    stream->avail_in = static_cast<uInt>(end_ - begin_);
    result = inflate(stream, Z_NO_FLUSH);
    begin_ = end_ - stream->avail_in;
  }
  const std::int64_t n = room - stream->avail_out;
  unpacked_ += static_cast<std::uint64_t>(n);
  if (result == Z_STREAM_END) {
    state_ = State::kBetween;
  } else if (result != Z_OK && result != Z_BUF_ERROR) {
    Fail(member + " is damaged: " + (stream->msg != nullptr ? stream->msg : "it cannot be unpacked"));
    if (n == 0) return -EBADMSG;
  } else if (ExpandsTooFar(dropped_ + begin_, unpacked_, max_expansion_)) {
    hopeless_ = true;
    return Fail(ExpansionProblem(max_expansion_));
  }
  return n;
}

bool GzipSource::Recover() {
  if (state_ != State::kFailed || hopeless_ || ++recoveries_ > kMostRecoveries) return false;
  begin_ = member_at_ + 1 > dropped_ ? static_cast<std::size_t>(member_at_ + 1 - dropped_) : 0;
  begin_ = std::min(begin_, end_);
  while (Has(kHeader)) {
    if (MayBeHeader(buffer_.data() + begin_)) {
      BeginMember();
      return true;
    }
    ++begin_;
  }
  hopeless_ = true;
  return false;
}

}  // namespace newsprint
