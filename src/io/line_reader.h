// Lines out of a source of bytes, through one large buffer.
#ifndef NEWSPRINT_IO_LINE_READER_H_
#define NEWSPRINT_IO_LINE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/byte_source.h"

namespace newsprint {

// Memory is bounded by the buffer plus the longest line allowed. Not thread-safe.
class LineReader {
 public:
  // Bytes that may be read behind the end of a line or of what Ahead() returns (simdjson reads in blocks).
  static constexpr std::size_t kPadding = 64;

  struct Line {
    std::string_view bytes;        // without "\n" or "\r\n"; valid until the next call
    bool carriage_return = false;  // it ended with a "\r"
    std::uint64_t offset = 0;      // bytes from the start of the source
    std::uint64_t number = 0;      // from 1
  };

  enum class Next {
    kLine,
    kTooLong,  // over the limit: skipped without being held; `offset` and `number` tell where
    kFailed,   // reading failed, see problem(); `number` is the line that was being read, and what there was of it is
               // dropped. Then what the source has behind the damage, if anything
    kEnd,
  };

  explicit LineReader(std::uint64_t max_line_bytes);

  // Begins with a new source, which must stay until the next Start().
  void Start(ByteSource* source);

  // The bytes not yet taken: at least `size` of them, unless the source ends or fails before.
  std::string_view Ahead(std::size_t size);

  // Takes `size` bytes of what Ahead() returned.
  void Skip(std::size_t size) { Take(size); }
  // Bytes from the start of the source to what Ahead() returns.
  std::uint64_t offset() const { return offset_; }
  // True once where the source failed behind what Ahead() returned last; problem() tells how. What was still unread is
  // dropped, and reading goes on behind the damage where the source has more there.
  bool TellFailure();

  Next Read(Line* line);

  // Appends all that is left to `out` and returns true, or false as soon as that is more than `limit` bytes, or
  // where reading failed.
  bool ReadRest(std::uint64_t limit, std::string* out);

  bool failed() const { return failed_; }                  // the source has, and nothing followed
  const std::string& problem() const { return problem_; }  // why it failed last, in plain words

 private:
  std::string_view unread() const { return {buffer_.data() + begin_, end_ - begin_}; }
  // False at the end of the source.
  bool Fill();
  void Take(std::size_t size);
  Next SkipLine(Line* line);

  const std::uint64_t max_line_bytes_;
  ByteSource* source_ = nullptr;
  std::vector<char> buffer_;  // kPadding bytes longer than what is ever filled
  std::size_t begin_ = 0;     // [begin_, end_) of the buffer is unread
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;  // of begin_ in the source
  std::uint64_t line_ = 0;    // lines taken so far
  bool at_end_ = false;       // the source has no more
  bool failed_ = false;
  bool failure_told_ = false;
  std::string problem_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_LINE_READER_H_
