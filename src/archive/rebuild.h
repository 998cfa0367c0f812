// Makes every index of an archive anew from its texts: after damage, or for another recipe.
#ifndef NEWSPRINT_ARCHIVE_REBUILD_H_
#define NEWSPRINT_ARCHIVE_REBUILD_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/examine.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

struct Rebuilt {
  std::uint64_t articles = 0;  // kept
  std::vector<Damage> lost;    // what could not be read, and is gone
};

// Builds a new database beside the old one and changes over at the end; until then the archive is as it was, whatever
// happens. Texts, fields, ids, runs, links to copies and the list of files taken in are kept; the postings are made
// anew by `keys_of`, which belongs to `settings`. Closes the archive.
// REQUIRES: opened with Access::kRebuild. kFailed where `progress` ends it.
Status RebuildArchive(std::unique_ptr<Archive> archive, const ArchiveSettings& settings, const KeysOf& keys_of,
                      int threads, const Progress& progress, Rebuilt* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_REBUILD_H_
