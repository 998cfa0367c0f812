// Clusters of copies among the matches of a collection.
#ifndef NEWSPRINT_ENGINE_COPIES_H_
#define NEWSPRINT_ENGINE_COPIES_H_

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cluster/clusters.h"
#include "engine/collection.h"
#include "newsprint/options.h"
#include "newsprint/records.h"

namespace newsprint {

// Which of two articles is the copy to keep. A strict order that the order of the input does not decide. A kill notice
// comes behind any story. With Keep::kLast: the version of the highest number on the wire (1st Ld, UPDATE 2;
// corrections and leads without a number come before all), of these a corrected one, of these the latest.
std::function<bool(std::uint32_t, std::uint32_t)> LeadOrder(const std::vector<CollectedArticle>& articles, Keep keep,
                                                            const std::vector<std::string>& keep_sources);

// The links of the matches whose relation is `copy`: as strong as the share of the shorter body.
std::vector<ClusterLink> CopyLinks(const std::vector<Match>& matches);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_COPIES_H_
