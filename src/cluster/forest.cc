#include "cluster/forest.h"

#include <algorithm>
#include <tuple>

#include "cluster/union_find.h"

namespace newsprint {

std::vector<ClusterLink> StrongestForest(std::span<const ClusterLink> links, std::size_t size) {
  std::vector<ClusterLink> strongest(links.begin(), links.end());
  std::sort(strongest.begin(), strongest.end(), [](const ClusterLink& x, const ClusterLink& y) {
    return std::tie(y.strength, x.a, x.b) < std::tie(x.strength, y.a, y.b);
  });
  // Kruskal 1956: strongest first, so the last link that joins two parts of a cluster is its weakest.
  UnionFind parts(size);
  std::vector<ClusterLink> forest;
  for (const ClusterLink& link : strongest) {
    if (parts.Union(link.a, link.b)) forest.push_back(link);
  }
  return forest;
}

}  // namespace newsprint
