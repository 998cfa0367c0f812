// Which articles of an archive are looked at beside those of a night.
#ifndef NEWSPRINT_ENGINE_NEIGHBOURS_H_
#define NEWSPRINT_ENGINE_NEIGHBOURS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "archive/archive.h"
#include "engine/collection.h"
#include "newsprint/status.h"

namespace newsprint {

// Up to so many members of a bucket are all read. Of a larger one, which is a passage carried by many, the earliest few
// stand for the rest, so that the cost of a night does not grow with the archive.
inline constexpr std::size_t kReadAll = 64;
inline constexpr std::size_t kReadOfLarge = 8;
// Members of one cluster of copies that are read beside the one that was met.
inline constexpr std::size_t kMostOfCluster = 4096;

// How an archived article was met.
enum class MeetingKind : std::uint8_t {
  kPassage,  // by a few words, in many cases by chance: the text must tell
  kCertain,  // by its signature, by several keys of quotations, or as a copy of one that was met
};

// An archived article stands in the bucket of a passage of a new one.
struct PassageMeeting {
  std::uint32_t number = 0;
  BucketKey key{};

  friend auto operator<=>(const PassageMeeting&, const PassageMeeting&) = default;
};

struct Neighbours {
  absl::flat_hash_map<std::uint32_t, MeetingKind> met;  // by number
  std::vector<PassageMeeting> passages;                 // sorted, each once
  std::vector<CopyLink> links;                          // between those met, a < b, each once
  std::uint64_t large_buckets = 0;

  std::vector<std::uint32_t> Numbers() const;  // ascending
};

// The archived articles that share a bucket with one of the collection's, and the other members of their clusters.
Status FindNeighbours(const Archive& archive, const Collection& collection, Neighbours* out);

// What of the neighbours joins the collection: those met for certain, and those that have `min_run` words in common
// with a new article around the passage by which they were met. Built from the articles as they are, of which it keeps
// nothing.
class NeighbourFilter {
 public:
  NeighbourFilter(Collection& collection, const Neighbours& neighbours);

  // Keeps a reference to this.
  StoredFilter Filter() const;

 private:
  bool SharesRun(std::uint32_t number, std::span<const WordHash> words) const;

  const Neighbours& neighbours_;
  const std::uint32_t run_;      // words in a row that must be shared
  const std::uint32_t shingle_;  // words
  // Of a bucket's key and `run_` words in a row that hold its shingle, in a new article, outside chrome.
  absl::flat_hash_set<std::uint64_t> runs_;
  absl::flat_hash_set<std::uint64_t> keys_;  // of the collection's postings
};

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NEIGHBOURS_H_
