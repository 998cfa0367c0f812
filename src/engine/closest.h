// How near two articles come to a match.
#ifndef NEWSPRINT_ENGINE_CLOSEST_H_
#define NEWSPRINT_ENGINE_CLOSEST_H_

#include <span>

#include "engine/collection.h"
#include "newsprint/options.h"
#include "report/explanation.h"
#include "verify/align.h"
#include "verify/information.h"

namespace newsprint {

// Words [a, a + length) of one article equal words [b, b + length) of the other: a longest such run, the first in `a`;
// length 0 where they have no word in common. Time n log n.
WordRun LongestCommonRun(std::span<const WordHash> a, std::span<const WordHash> b);

Closest FindClosest(const CollectedArticle& a, const CollectedArticle& b, const MatchOptions& match,
                    const Information& information);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_CLOSEST_H_
