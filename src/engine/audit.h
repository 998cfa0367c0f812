// The audit: who shares wording with whom.
#ifndef NEWSPRINT_ENGINE_AUDIT_H_
#define NEWSPRINT_ENGINE_AUDIT_H_

#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// Audits what `articles` reads. With `against`, one side of each pair is from each of the two.
// kLimit over options.match.memory; kFailed with the message "stopped" where `progress` returned false.
Status AuditInput(ArticleReader& articles, ArticleReader* against, const AuditOptions& options,
                  const Progress& progress, AuditResult* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_AUDIT_H_
