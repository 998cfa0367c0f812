// Who may work in an archive's folder: one that writes, or many that read. The lock is the kernel's, on the folder
// itself: it ends with the process, however that ends, and there is no file of it.
#ifndef NEWSPRINT_ARCHIVE_FOLDER_LOCK_H_
#define NEWSPRINT_ARCHIVE_FOLDER_LOCK_H_

#include <string>

#include "newsprint/status.h"

namespace newsprint {

class FolderLock {
 public:
  FolderLock() = default;
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  // Does not wait: kInUse where another holds it, kNoArchive where there is no such folder. REQUIRES: called once.
  Status Take(const std::string& folder, bool alone);

 private:
  int fd_ = -1;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_FOLDER_LOCK_H_
