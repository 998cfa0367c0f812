// The auditor's bottom line: who carries whose wording.
#ifndef NEWSPRINT_ENGINE_OUTLETS_H_
#define NEWSPRINT_ENGINE_OUTLETS_H_

#include <vector>

#include "engine/collection.h"
#include "newsprint/records.h"

namespace newsprint {

// What each two outlets share, over all matches of articles of both but for phrases and boilerplate. By words, then by
// name. Articles without a source count nowhere.
std::vector<OutletPair> CountOutlets(const std::vector<CollectedArticle>& articles, const std::vector<Match>& matches);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_OUTLETS_H_
