// Files that appear whole or not at all.
#ifndef NEWSPRINT_IO_ATOMIC_FILE_H_
#define NEWSPRINT_IO_ATOMIC_FILE_H_

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

#include "newsprint/status.h"

namespace newsprint {

// Writes beside `path`, syncs and renames into place in Commit(). Without Commit() nothing is left behind.
// "-" is standard output, which is only flushed. Not thread-safe.
class AtomicFile {
 public:
  static Status Create(const std::string& path, std::unique_ptr<AtomicFile>* out);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  // kLimit where the disk is full; a failure is kept and returned again by Commit().
  Status Write(std::string_view bytes);
  Status Commit();

 private:
  AtomicFile() = default;
  std::string path_;
  std::string temporary_;
  std::FILE* file_ = nullptr;
  Status status_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_ATOMIC_FILE_H_
