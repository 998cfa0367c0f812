// The postings of one partition of the bucket table, sorted into buckets within the cache.
#ifndef NEWSPRINT_LSH_BUCKET_SORTER_H_
#define NEWSPRINT_LSH_BUCKET_SORTER_H_

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "lsh/posting.h"

namespace newsprint {

// Storage that serves one partition after another. Not thread-safe.
class BucketSorter {
 public:
  // Calls body(bucket) for each key that two postings or more have; those are sorted by article and position. Does not
  // look at the lowest `skip` bits of a key but where all others are equal: they say little of what is in `postings`.
  void ForEachBucket(std::span<const Posting> postings, int skip,
                     const std::function<void(std::span<const Posting> bucket)>& body);

 private:
  std::vector<Posting> sorted_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_BUCKET_SORTER_H_
