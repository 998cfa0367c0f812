// What a gzip file holds, all of its members one after another.
#ifndef NEWSPRINT_IO_GZIP_SOURCE_H_
#define NEWSPRINT_IO_GZIP_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "io/byte_source.h"

namespace newsprint {

// RFC 1952, through zlib. Each member's checksum and length are checked when its end is reached: by then its bytes have
// been handed on, and a failure says so. Zeros behind a member are padding. Behind damage, Recover() finds the next
// header that may begin a member. Not thread-safe.
class GzipSource final : public ByteSource {
 public:
  GzipSource(std::unique_ptr<ByteSource> packed, std::uint32_t max_expansion);
  ~GzipSource() override;
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  std::int64_t Read(char* to, std::size_t size) override;
  std::string Problem(int error) const override;
  bool Recover() override;

 private:
  enum class State : std::uint8_t {
    kBetween,  // members
    kWithin,   // a member
    kFailed,
    kEnded,
  };
  struct Inflater;  // keeps zlib.h out of here

  std::int64_t Fail(std::string problem);
  std::int64_t Fill();
  bool Has(std::size_t bytes);
  void BeginMember();
  std::int64_t ReadMember(char* to, std::size_t size);

  std::unique_ptr<ByteSource> packed_;
  const std::uint32_t max_expansion_;
  std::unique_ptr<Inflater> inflater_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // [begin_, end_) of the buffer is not inflated yet
  std::size_t end_ = 0;
  std::uint64_t dropped_ = 0;    // bytes of the file before the buffer
  std::uint64_t member_at_ = 0;  // where in the file the member begins
  std::uint64_t members_ = 0;    // begun so far
  std::uint64_t unpacked_ = 0;   // bytes handed on
  std::uint32_t recoveries_ = 0;
  State state_ = State::kBetween;
  bool hopeless_ = false;  // nothing to recover
  std::string problem_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_GZIP_SOURCE_H_
