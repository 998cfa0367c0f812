// Where two articles meet in the bucket table: what would nominate them.
#ifndef NEWSPRINT_ENGINE_MEETINGS_H_
#define NEWSPRINT_ENGINE_MEETINGS_H_

#include "engine/collection.h"
#include "lsh/bands.h"
#include "newsprint/options.h"
#include "report/explanation.h"

namespace newsprint {

// The same keys as the collection gives the two, looked at for themselves: how crowded a bucket is plays no part.
// REQUIRES: a and b are of the collection.
Nomination FindNomination(const Collection& collection, const CollectedArticle& a, const CollectedArticle& b,
                          const MatchOptions& match, const Bands& bands);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_MEETINGS_H_
