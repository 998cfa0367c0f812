// A run's part of each column, as sorted files.
#ifndef NEWSPRINT_ARCHIVE_RUN_FILES_H_
#define NEWSPRINT_ARCHIVE_RUN_FILES_H_

#include <string>

#include "archive/store.h"
#include "archive/stored.h"
#include "newsprint/status.h"

namespace newsprint {

// Writes what `run` adds to `store` to files in `folder`; the record of the run itself only where it has a number.
// Sorts the run's parts.
Status WriteRunFiles(const Store& store, const std::string& folder, ArchiveRun* run, FilesOfColumns* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_RUN_FILES_H_
