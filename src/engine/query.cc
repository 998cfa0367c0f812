#include "engine/query.h"

#include <chrono>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/beside_archive.h"
#include "engine/verify_pairs.h"

namespace newsprint {

Status QueryArchive(const OpenedArchive& opened, ArticleReader& reader, const AuditOptions& options,
                    const Progress& progress, AuditResult* out) {
  const auto start = std::chrono::steady_clock::now();
  *out = {};
  CollectionOptions collect = opened.collect;
  collect.versions_of = nullptr;  // what is asked about may be in the archive
  Collection collection(collect);
  if (Status s = collection.Read(reader, kOwn, progress); !s.ok()) return s;
  AuditOptions audit = options;
  audit.match = collect.match;
  BesideArchive figures;
  if (Status s = AuditBesideArchive(*opened.archive, &collection, nullptr, audit, progress, out, &figures); !s.ok()) {
    return s;
  }
  std::vector<std::uint32_t> left;
  LeaveOutUnnamed(collection, out, &left);
  const std::vector<CollectedArticle>& articles = collection.articles();
  for (Match& match : out->matches) {
    if (!articles[left[match.a]].stored) continue;
    match = TurnMatch(std::move(match));
    std::swap(match.a, match.b);
  }
  out->summary.large_buckets += figures.large_buckets;
  out->summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return {};
}

}  // namespace newsprint
