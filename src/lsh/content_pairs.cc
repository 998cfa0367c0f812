#include "lsh/content_pairs.h"

#include <cassert>

#include "lsh/pair_limits.h"

namespace newsprint {

void PairContents(std::span<const BucketContent> contents, std::vector<ContentPair>* out) {
  assert(contents.size() <= kCompareAll);
  std::int64_t articles = 0;
  for (const BucketContent& content : contents) articles += content.count;
  const bool whole = articles <= static_cast<std::int64_t>(kPairAll);
  for (std::size_t i = 0; i < contents.size(); ++i) {
    if (whole && contents[i].count > 2) out->push_back({contents[i].first, contents[i].first, true});
    for (std::size_t j = i + 1; j < contents.size(); ++j) {
      out->push_back({contents[i].first, contents[j].first, whole});
    }
  }
}

}  // namespace newsprint
