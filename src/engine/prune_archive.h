// Taking articles out of an archive for good.
#ifndef NEWSPRINT_ENGINE_PRUNE_ARCHIVE_H_
#define NEWSPRINT_ENGINE_PRUNE_ARCHIVE_H_

#include <string>
#include <unordered_set>
#include <vector>

#include "archive/archive.h"
#include "newsprint/status.h"

namespace newsprint {

// Which articles are to go. Exactly one of them is set.
struct PruneOptions {
  std::string before;                   // published before that day (or moment) began; articles without a date stay
  std::string source;                   // of this outlet
  std::unordered_set<std::string> ids;  // with one of these ids, or a version of it
};

// The articles that `options` ask for, by number, without their texts. kUsage where a date is none.
Status FindPruned(const Archive& archive, const PruneOptions& options, std::vector<StoredArticle>* out);

// Removes them, so that no file of the archive holds anything of them. REQUIRES: archive is open for writing.
Status PruneArchive(const std::vector<StoredArticle>& pruned, Archive* archive);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_PRUNE_ARCHIVE_H_
