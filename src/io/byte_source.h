// Where bytes come from: an open file, or memory.
#ifndef NEWSPRINT_IO_BYTE_SOURCE_H_
#define NEWSPRINT_IO_BYTE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsprint {

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads up to `size` bytes into `to`. Returns how many, 0 at the end, or -errno.
  // REQUIRES: size > 0.
  virtual std::int64_t Read(char* to, std::size_t size) = 0;

  // After Read() has failed: why, in plain words.
  virtual std::string Problem(int error) const;
  // After Read() has failed: whether there is more behind the damage. Read() then goes on there.
  virtual bool Recover() { return false; }
  // As lseek(2), with SEEK_SET or SEEK_END. Returns the place, or -errno where there is no going to and fro.
  virtual std::int64_t Seek(std::int64_t offset, int whence);
};

// An open file; closed with the source.
class FileSource : public ByteSource {
 public:
  // Adds the bytes that are read to `counter`, where there is one. Where `stop` is a descriptor, Read() waits for bytes
  // until that one is readable, then gives -EINTR.
  explicit FileSource(int fd, std::uint64_t* counter = nullptr, int stop = -1)
      : fd_(fd), counter_(counter), stop_(stop) {}
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::int64_t Read(char* to, std::size_t size) override;
  std::int64_t Seek(std::int64_t offset, int whence) override;

 private:
  int fd_;
  std::uint64_t* counter_;
  int stop_;
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
