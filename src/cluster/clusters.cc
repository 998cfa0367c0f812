#include "cluster/clusters.h"

#include <algorithm>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "cluster/union_find.h"
#include "core/hash.h"

namespace newsprint {

std::uint64_t ClusterId(std::span<const ClusterMember> members, std::span<const std::string* const> ids) {
  std::uint64_t hash = members.size();
  for (const ClusterMember& member : members) hash = Mix64(hash) + HashBytes(*ids[member.article]);
  return Mix64(hash);
}

void SortClusters(std::vector<Cluster>* clusters) {
  std::sort(clusters->begin(), clusters->end(), [](const Cluster& x, const Cluster& y) {
    return x.members.size() != y.members.size() ? x.members.size() > y.members.size() : x.id < y.id;
  });
}

std::vector<Cluster> FindClusters(std::span<const ClusterLink> links, std::span<const std::string* const> ids,
                                  const std::function<bool(std::uint32_t, std::uint32_t)>& better_lead) {
  std::vector<ClusterLink> strongest(links.begin(), links.end());
  std::sort(strongest.begin(), strongest.end(), [](const ClusterLink& x, const ClusterLink& y) {
    return std::tie(y.strength, x.a, x.b) < std::tie(x.strength, y.a, y.b);
  });
  // Kruskal 1956: strongest first, so the last link that joins two parts of a cluster is its weakest.
  UnionFind parts(ids.size());
  std::vector<ClusterLink> tree;
  for (const ClusterLink& link : strongest) {
    if (parts.Union(link.a, link.b)) tree.push_back(link);
  }
  absl::flat_hash_map<std::uint32_t, std::size_t> cluster_of;  // by root
  std::vector<Cluster> clusters;
  const auto cluster = [&](std::uint32_t article) -> Cluster& {
    const auto [at, fresh] = cluster_of.try_emplace(parts.Find(article), clusters.size());
    if (fresh) clusters.emplace_back();
    return clusters[at->second];
  };
  for (const ClusterLink& link : tree) {
    Cluster& joined = cluster(link.a);
    joined.weakest = std::min(joined.weakest, link.strength);
    joined.members.push_back({link.a});
    joined.members.push_back({link.b});
  }
  for (Cluster& c : clusters) {
    const auto by_article = [](const ClusterMember& x, const ClusterMember& y) { return x.article < y.article; };
    const auto same = [](const ClusterMember& x, const ClusterMember& y) { return x.article == y.article; };
    std::sort(c.members.begin(), c.members.end(), by_article);
    c.members.erase(std::unique(c.members.begin(), c.members.end(), same), c.members.end());
    c.id = ClusterId(c.members, ids);
    c.lead = c.members.front().article;
    for (const ClusterMember& member : c.members) {
      if (better_lead(member.article, c.lead)) c.lead = member.article;
    }
  }
  SortClusters(&clusters);
  return clusters;
}

}  // namespace newsprint
