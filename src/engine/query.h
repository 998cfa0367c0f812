// Has this run before? Articles set against an archive, which nothing is written to.
#ifndef NEWSPRINT_ENGINE_QUERY_H_
#define NEWSPRINT_ENGINE_QUERY_H_

#include "engine/open_archive.h"
#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// What the articles that `reader` reads share with archived ones: in each match, `a` is the article asked about. The
// result holds these and the archived articles that it names.
Status QueryArchive(const OpenedArchive& opened, ArticleReader& reader, const AuditOptions& options,
                    const Progress& progress, AuditResult* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_QUERY_H_
