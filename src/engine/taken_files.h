// Which files of a folder are new to an archive.
#ifndef NEWSPRINT_ENGINE_TAKEN_FILES_H_
#define NEWSPRINT_ENGINE_TAKEN_FILES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "io/input_files.h"
#include "newsprint/article.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

struct NewFiles {
  std::vector<InputFile> files;  // to be read, in the order of their paths
  std::vector<TakenFile> taken;  // the same, as the archive is to know them
  std::uint64_t skipped = 0;     // taken in before: same path, same content
  std::vector<Quarantined> unreadable;
};

// Lists the files of the folder `in` and reads them through once. kFailed where it cannot be read, kUsage where it is
// no folder.
Status FindNewFiles(const std::string& in, const Archive& archive, const Progress& progress, NewFiles* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_TAKEN_FILES_H_
