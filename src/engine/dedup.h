// Deduplication: one copy of each story. The text of the whole input is never in memory at once.
#ifndef NEWSPRINT_ENGINE_DEDUP_H_
#define NEWSPRINT_ENGINE_DEDUP_H_

#include <cstdint>
#include <string>
#include <vector>

#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

struct DedupResult {
  std::vector<std::string> ids;              // in their order; every number above is a position here
  std::vector<RecordPlace> kept;             // in input order
  std::vector<std::uint32_t> kept_articles;  // which article each of these is
  std::vector<CopyPair> pairs;               // by (a, b)
  std::vector<Removed> removed;              // by article
  std::vector<Cluster> clusters;             // largest first
  std::vector<Quarantined> quarantine;
  Summary summary;
};

Status DedupInput(ArticleReader& articles, const DedupOptions& options, const Progress& progress, DedupResult* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_DEDUP_H_
