// The audit: who shares wording with whom.
#ifndef NEWSPRINT_ENGINE_AUDIT_H_
#define NEWSPRINT_ENGINE_AUDIT_H_

#include <span>

#include "cluster/clusters.h"
#include "engine/collection.h"
#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// Audits what `articles` reads. With `against`, one side of each pair is from each of the two.
// kLimit over options.match.memory; kFailed with the message "stopped" where `progress` returned false.
Status AuditInput(ArticleReader& articles, ArticleReader* against, const AuditOptions& options,
                  const Progress& progress, AuditResult* out);

// The audit of articles that are read and settled; AuditInput is reading and this. With `against`, pairs have one
// article of each side. `known` are links between copies that were verified before and need not be found again;
// positions in the collection, a < b; a cluster of these alone, without an article of the own side, is left out. Takes
// the articles and the quarantine out of the collection. `summary.seconds` is left to the caller, who knows when the
// run began.
Status AuditCollection(Collection* collection, bool against, std::span<const ClusterLink> known,
                       const AuditOptions& options, const Progress& progress, AuditResult* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_AUDIT_H_
