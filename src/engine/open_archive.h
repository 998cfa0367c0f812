// Opening an archive with the settings that are its own.
#ifndef NEWSPRINT_ENGINE_OPEN_ARCHIVE_H_
#define NEWSPRINT_ENGINE_OPEN_ARCHIVE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "archive/archive.h"
#include "engine/collection.h"
#include "engine/word_lists.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// What a command asks of an archive. What decides signatures and comparisons is the archive's own: it was set when the
// archive was made, and a wish that differs from it is refused.
struct ArchiveOptions {
  std::string folder;
  std::optional<std::uint32_t> min_run;
  std::optional<double> threshold, recall;
  MatchOptions match;  // threads, memory and lists of words; the rest is taken from the archive
};

// An archive that is open, and what its articles are collected with. Must stay where it is.
struct OpenedArchive {
  WordLists lists;
  CollectionOptions collect;  // for articles that are set against the archive; keeps a reference to `lists`
  std::unique_ptr<Archive> archive;
};

// kNoArchive, kInUse, kDamaged as Archive::Open; kOtherVersion, with the way out, where the archive has other settings
// or other lists of words. `create`: makes an archive where the folder is absent or empty.
Status OpenArchive(const ArchiveOptions& options, Archive::Access access, bool create, OpenedArchive* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_OPEN_ARCHIVE_H_
