// What an open archive consists of. Private to src/archive.
#ifndef NEWSPRINT_ARCHIVE_ARCHIVE_STATE_H_
#define NEWSPRINT_ARCHIVE_ARCHIVE_STATE_H_

#include <memory>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/folder.h"
#include "archive/folder_lock.h"
#include "archive/head.h"
#include "archive/removal.h"
#include "archive/store.h"

namespace newsprint {

struct Archive::State {
  std::string folder;
  FolderLock lock;  // held until all else is closed
  Head head;
  std::vector<std::string> found;
  std::unique_ptr<Store> store;

  std::string database() const { return folder + "/" + head.database; }
  std::string temporary() const { return folder + "/" + kTemporaryName; }

  // Reads the head, opens the database and compares the two.
  Status Open(Access access);
  // The same for Access::kRebuild, whatever can be had of them.
  Status OpenForRebuild();
  // Takes over what the database has beyond the head, where a crash came between them.
  Status CatchUp(Access access);
  // Wipes out what head.removing lists, and empties that list.
  Status FinishRemoval();
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_ARCHIVE_STATE_H_
