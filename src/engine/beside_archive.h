// An audit of new articles against what an archive holds: what a night and a query have in common.
#ifndef NEWSPRINT_ENGINE_BESIDE_ARCHIVE_H_
#define NEWSPRINT_ENGINE_BESIDE_ARCHIVE_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "archive/archive.h"
#include "engine/collection.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

struct BesideArchive {
  std::uint64_t neighbours = 0;     // archived articles that joined the collection
  std::uint64_t large_buckets = 0;  // of the archive
  double seconds_neighbours = 0;    // finding and reading them
  double seconds_comparing = 0;
};

// Finds and reads the archived articles that may match those of `collection`, settles it, and audits it: pairs with at
// least one article of each side, where the archived ones are on the side kAgainst. `settled` (may be null) sees the
// collection between the two, when its articles have their ids. REQUIRES: the collection has the new articles, read and
// not settled.
Status AuditBesideArchive(const Archive& archive, Collection* collection,
                          const std::function<void(const Collection&)>& settled, const AuditOptions& options,
                          const Progress& progress, AuditResult* result, BesideArchive* figures);

// Takes the archived articles out of the result that nothing in it names, and makes the summary one of the new
// articles. `left` are the positions in the collection of the articles that are left, in their order.
void LeaveOutUnnamed(const Collection& collection, AuditResult* result, std::vector<std::uint32_t>* kept);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_BESIDE_ARCHIVE_H_
