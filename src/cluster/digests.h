// Digests and live pages: pages that carry stretches of several stories.
#ifndef NEWSPRINT_CLUSTER_DIGESTS_H_
#define NEWSPRINT_CLUSTER_DIGESTS_H_

#include <cstdint>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// Calls a match `excerpt` instead of `copy` where one of the two is a digest: two other articles that are no copies of
// one another are in it, each in a place of its own, and each makes up less than half of it. Without this one digest
// would join all of its stories into one cluster. `matches` by (a, b).
void DemoteDigests(std::uint32_t articles, std::vector<Match>* matches);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_DIGESTS_H_
