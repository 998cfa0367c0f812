// Digests and live pages: pages that carry stretches of several stories.
#ifndef NEWSPRINT_CLUSTER_DIGESTS_H_
#define NEWSPRINT_CLUSTER_DIGESTS_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// Calls a match `excerpt` instead of `copy` where one of the two is a digest: two other articles, about different
// things and no copies of one another, are in it, each in a place of its own, and each makes up less than half of it.
// Without this one digest would join all of its stories into one cluster. (Two that are about the same were cut from
// one story.) `matches` by (a, b).
void DemoteDigests(std::uint32_t articles, const std::function<bool(std::uint32_t x, std::uint32_t y)>& same_topic,
                   std::vector<Match>* matches);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_DIGESTS_H_
