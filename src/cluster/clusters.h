// Clusters of copies, from verified pairs alone.
#ifndef NEWSPRINT_CLUSTER_CLUSTERS_H_
#define NEWSPRINT_CLUSTER_CLUSTERS_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// A verified pair of copies; a and b are positions in the order of ids.
struct ClusterLink {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double strength = 0;  // in (0, 1]: the share of the shorter body, or the Jaccard similarity
};

// The connected components of the links, of two articles or more. `better_lead(x, y)` says whether x is the copy to
// keep rather than y: a strict order. A cluster's weakest link is the weakest of its strongest spanning tree: without
// it the cluster would fall apart. Members' relation and share to the lead are left for the caller to verify. Largest
// first, then by id.
std::vector<Cluster> FindClusters(std::span<const ClusterLink> links, std::span<const std::string* const> ids,
                                  const std::function<bool(std::uint32_t, std::uint32_t)>& better_lead);

// A cluster's id: a hash of its members' ids in their order.
std::uint64_t ClusterId(std::span<const ClusterMember> members, std::span<const std::string* const> ids);

// Largest first, then by id.
void SortClusters(std::vector<Cluster>* clusters);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_CLUSTERS_H_
