#include "cluster/clusters.h"

#include <algorithm>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "cluster/cluster_id.h"
#include "cluster/forest.h"
#include "cluster/union_find.h"

namespace newsprint {

std::uint64_t ClusterId(std::span<const ClusterMember> members, std::span<const std::string* const> ids) {
  ClusterIdHash hash(members.size());
  for (const ClusterMember& member : members) hash.Add(*ids[member.article]);
  return hash.id();
}

void SortClusters(std::vector<Cluster>* clusters) {
  std::sort(clusters->begin(), clusters->end(), [](const Cluster& x, const Cluster& y) {
    return x.members.size() != y.members.size() ? x.members.size() > y.members.size() : x.id < y.id;
  });
}

std::vector<Cluster> FindClusters(std::span<const ClusterLink> links, std::span<const std::string* const> ids,
                                  const std::function<bool(std::uint32_t, std::uint32_t)>& better_lead) {
  const std::vector<ClusterLink> tree = StrongestForest(links, ids.size());
  UnionFind parts(ids.size());
  for (const ClusterLink& link : tree) parts.Union(link.a, link.b);
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
