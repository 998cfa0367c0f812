// Wiping out articles: what belongs to them is dropped while files are rewritten, so that no file holds it any more.
#ifndef NEWSPRINT_ARCHIVE_REMOVAL_H_
#define NEWSPRINT_ARCHIVE_REMOVAL_H_

#include <memory>
#include <vector>

#include "archive/number_set.h"
#include "archive/store.h"
#include "newsprint/status.h"

namespace newsprint {

// The filters that drop all entries of the articles in `numbers`.
class RemovalFilters {
 public:
  explicit RemovalFilters(const NumberSet& numbers);  // which must stay
  ~RemovalFilters();
  RemovalFilters(const RemovalFilters&) = delete;
  RemovalFilters& operator=(const RemovalFilters&) = delete;

  const Filters& filters() const { return filters_; }

 private:
  std::vector<std::unique_ptr<rocksdb::CompactionFilter>> owned_;
  Filters filters_{};
};

// Rewrites every file of `store`, opened with the filters of `numbers`, that may hold something of these articles.
Status WipeOut(const NumberSet& numbers, Store* store);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_REMOVAL_H_
