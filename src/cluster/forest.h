// What holds clusters together.
#ifndef NEWSPRINT_CLUSTER_FOREST_H_
#define NEWSPRINT_CLUSTER_FOREST_H_

#include <cstddef>
#include <span>
#include <vector>

#include "cluster/clusters.h"

namespace newsprint {

// The links of the strongest spanning tree of each component, the strongest first; ties go by the smaller articles.
// REQUIRES: articles are below `size`.
std::vector<ClusterLink> StrongestForest(std::span<const ClusterLink> links, std::size_t size);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_FOREST_H_
