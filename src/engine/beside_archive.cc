#include "engine/beside_archive.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

#include "engine/archive_reader.h"
#include "engine/audit.h"
#include "engine/neighbours.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

double SecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Status ReadNeighbours(const Archive& archive, const Neighbours& neighbours, Collection* collection,
                      const Progress& progress) {
  const NeighbourFilter of_collection(*collection, neighbours);
  const StoredFilter filter = of_collection.Filter();
  ArchiveReader reader(archive, neighbours.Numbers());
  return collection->ReadStored(reader, kAgainst, &filter, progress);
}

// The links of the archive between articles of the collection. REQUIRES: it is settled.
std::vector<ClusterLink> KnownLinks(const std::vector<CollectedArticle>& articles, const std::vector<CopyLink>& links) {
  absl::flat_hash_map<std::uint32_t, std::uint32_t> position;  // by number
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (articles[i].stored) position[*articles[i].stored] = i;
  }
  std::vector<ClusterLink> known;
  for (const CopyLink& link : links) {
    const auto a = position.find(link.a);
    const auto b = position.find(link.b);
    if (a == position.end() || b == position.end()) continue;
    const auto [first, second] = std::minmax(a->second, b->second);
    known.push_back({first, second, std::max(link.share_a, link.share_b)});
  }
  return known;
}

}  // namespace

Status AuditBesideArchive(const Archive& archive, Collection* collection,
                          const std::function<void(const Collection&)>& settled, const AuditOptions& options,
                          const Progress& progress, AuditResult* result, BesideArchive* figures) {
  *figures = {};
  const auto start = std::chrono::steady_clock::now();
  const std::size_t own = collection->articles().size();
  Neighbours neighbours;
  Status status = FindNeighbours(archive, *collection, &neighbours);
  if (status.ok() && progress && !progress("looking up", own, own)) status = Status::Failed("stopped");
  if (status.ok()) status = ReadNeighbours(archive, neighbours, collection, progress);
  if (!status.ok()) return status;
  figures->large_buckets = neighbours.large_buckets;
  figures->neighbours = collection->articles().size() - own;
  figures->seconds_neighbours = SecondsSince(start);

  const auto compare = std::chrono::steady_clock::now();
  collection->Settle();
  if (settled) settled(*collection);
  const std::vector<ClusterLink> known = KnownLinks(collection->articles(), neighbours.links);
  status = AuditCollection(collection, /*against=*/true, known, options, progress, result);
  figures->seconds_comparing = SecondsSince(compare);
  return status;
}

void LeaveOutUnnamed(const Collection& collection, AuditResult* result, std::vector<std::uint32_t>* left) {
  const std::vector<CollectedArticle>& articles = collection.articles();
  const auto is_new = [&](std::uint32_t i) { return !articles[i].stored; };
  std::erase_if(result->families, [&](const Family& family) {
    return std::none_of(family.members.begin(), family.members.end(),
                        [&](const FamilyMember& member) { return is_new(member.article); });
  });
  std::erase_if(result->withdrawn, [&](const Withdrawn& one) { return !is_new(one.notice); });
  std::vector<std::uint8_t> named(articles.size(), 0);
  std::uint64_t fresh = 0;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    named[i] = is_new(i);
    fresh += named[i];
  }
  for (const Match& match : result->matches) named[match.a] = named[match.b] = 1;
  for (const Cluster& cluster : result->clusters) {
    for (const ClusterMember& member : cluster.members) named[member.article] = 1;
  }
  for (const Family& family : result->families) {
    for (const FamilyMember& member : family.members) named[member.article] = 1;
  }

  for (const Withdrawn& one : result->withdrawn) {
    if (one.story >= 0) named[static_cast<std::size_t>(one.story)] = 1;
    for (const auto* list : {&one.carried_by, &one.corrected, &one.candidates}) {
      for (const std::uint32_t article : *list) named[article] = 1;
    }
  }

  left->clear();
  std::vector<std::uint32_t> position(articles.size(), kNone);
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (!named[i]) continue;
    position[i] = static_cast<std::uint32_t>(left->size());
    if (position[i] != i) {
      result->articles[position[i]] = std::move(result->articles[i]);
      result->article_words[position[i]] = result->article_words[i];
      result->wire[position[i]] = std::move(result->wire[i]);
      result->set_aside[position[i]] = std::move(result->set_aside[i]);
    }
    left->push_back(i);
  }
  result->articles.resize(left->size());
  result->article_words.resize(left->size());
  result->wire.resize(left->size());
  result->set_aside.resize(left->size());
  for (Match& match : result->matches) {
    match.a = position[match.a];
    match.b = position[match.b];
  }
  for (Cluster& cluster : result->clusters) {
    cluster.lead = position[cluster.lead];
    for (ClusterMember& member : cluster.members) member.article = position[member.article];
  }
  for (Family& family : result->families) {
    for (FamilyMember& member : family.members) member.article = position[member.article];
  }
  for (Withdrawn& one : result->withdrawn) {
    one.notice = position[one.notice];
    if (one.story >= 0) one.story = position[static_cast<std::size_t>(one.story)];
    for (auto* list : {&one.carried_by, &one.corrected, &one.candidates}) {
      for (std::uint32_t& article : *list) article = position[article];
    }
  }
  result->summary.articles = fresh;
  result->summary.families = result->families.size();
}

}  // namespace newsprint
