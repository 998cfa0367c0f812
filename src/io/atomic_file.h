// Files that appear whole or not at all.
#ifndef NEWSPRINT_IO_ATOMIC_FILE_H_
#define NEWSPRINT_IO_ATOMIC_FILE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "newsprint/status.h"

namespace newsprint {

// Writes beside `path`, syncs and renames into place in Commit(). Without Commit() nothing is left behind.
// "-" is standard output. A link is kept, and the file it leads to is replaced. What is no ordinary file (a pipe, a
// terminal, /dev/null, /dev/stdout) is written to directly, since it cannot be replaced. Not thread-safe.
class AtomicFile {
 public:
  // kFailed where there is no such folder or nothing may be written there.
  static Status Create(const std::string& path, std::unique_ptr<AtomicFile>* out);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  // kLimit where the disk is full; a failure is kept and returned again by Commit().
  Status Write(std::string_view bytes);

  // REQUIRES: called once, and nothing is written afterwards.
  Status Commit();

  // The file written to until Commit(), ".NAME.XXXXXX" in the target's folder (X: letters and digits), for a handler of
  // signals to remove; empty where there is none.
  const std::string& temporary() const { return temporary_; }

 private:
  AtomicFile() = default;
  Status CreateTemporary();
  Status OpenDirectly(bool create);
  Status Flush();
  Status WriteThrough(std::string_view bytes);

  std::string path_;       // as given, for messages
  std::string target_;     // what is replaced: `path_` without links
  std::string temporary_;  // empty where written directly
  int fd_ = -1;
  bool owns_fd_ = true;
  std::string buffer_;
  std::uint64_t written_ = 0;      // bytes
  std::uint64_t written_out_ = 0;  // of them, those that the disk was told of
  Status status_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_ATOMIC_FILE_H_
