#include "lsh/content_pairs.h"

#include <algorithm>
#include <cassert>

#include "lsh/pair_limits.h"
#include "minhash/signature.h"

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

std::vector<std::size_t> ChooseLeaders(std::span<const Signature> signatures, std::uint32_t fewest_equal_values,
                                       std::size_t most) {
  std::vector<std::size_t> leaders;
  for (std::size_t i = 0; i < signatures.size() && leaders.size() < most; ++i) {
    const bool led = std::any_of(leaders.begin(), leaders.end(), [&](std::size_t leader) {
      return EqualValues(signatures[leader], signatures[i]) >= fewest_equal_values;
    });
    if (!led) leaders.push_back(i);
  }
  return leaders;
}

}  // namespace newsprint
