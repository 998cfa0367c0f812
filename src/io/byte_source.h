// Where bytes come from: an open file, or memory.
#ifndef NEWSPRINT_IO_BYTE_SOURCE_H_
#define NEWSPRINT_IO_BYTE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsprint {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads up to `size` bytes into `to`. Returns how many, 0 at the end, or -errno.
  // REQUIRES: size > 0.
  virtual std::int64_t Read(char* to, std::size_t size) = 0;
};

// An open file; closed with the source.
class FileSource : public ByteSource {
 public:
  explicit FileSource(int fd) : fd_(fd) {}
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::int64_t Read(char* to, std::size_t size) override;

 private:
  int fd_;
};

// Bytes in memory, which must outlive the source.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : rest_(bytes) {}

  std::int64_t Read(char* to, std::size_t size) override;

 private:
  std::string_view rest_;
};

// read(2), with EINTR where a signal interrupted it whose handler was installed without SA_RESTART. Returns the bytes
// read, 0 at the end, or -errno.
std::int64_t ReadSome(int fd, char* to, std::size_t size);

// Writes all of `bytes`. Returns 0 or an errno.
int WriteAll(int fd, std::string_view bytes);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_BYTE_SOURCE_H_
