// Why two articles match or do not.
#ifndef NEWSPRINT_ENGINE_EXPLAIN_H_
#define NEWSPRINT_ENGINE_EXPLAIN_H_

#include <string>

#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"
#include "report/explanation.h"

namespace newsprint {

// Compares the articles with the ids `a` and `b` among those `reader` reads, whatever would nominate them. The result
// holds the two and exactly one match, whose first article is `a`; its relation is kNone where they share nothing to
// report, and `why` says what was found. Boilerplate is listed. kFailed where there is no such article.
Status ExplainPair(ArticleReader& reader, const std::string& a, const std::string& b, const AuditOptions& options,
                   Explanation* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_EXPLAIN_H_
