// Stories that a wire has withdrawn, and who carries them.
#ifndef NEWSPRINT_ENGINE_WITHDRAWN_H_
#define NEWSPRINT_ENGINE_WITHDRAWN_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cluster/clusters.h"
#include "engine/collection.h"
#include "newsprint/records.h"

namespace newsprint {

// For each kill notice the story that it withdraws, found by what is surest of: the id it comes under or names; the
// headline it carries; the headlines it quotes; the wording it shares. The story is certain where what was found is one
// story (an article, or a cluster), and that is the notice's own outlet's, or names that outlet, or comes under the
// notice's id, or the notice has no outlet; any other find is listed as candidates. Who carries it: its copies at other
// outlets, linked to a version of the story, or to the lead of the cluster as the story is.
// REQUIRES: the articles have their texts.
std::vector<Withdrawn> FindWithdrawn(const std::vector<CollectedArticle>& articles, std::span<const Cluster> clusters,
                                     std::span<const ClusterLink> copies, std::span<const Match> matches);

// An id without what makes it one of several versions (Collection::Settle).
std::string_view BareId(std::string_view id);
// The ids under which a notice comes or which it may name, and keys of the headlines it may mean.
std::vector<std::string> IdsNamed(const CollectedArticle& notice);
std::vector<std::uint64_t> HeadlinesNamed(const CollectedArticle& notice);
// The key of an article's headline; 0 where that is too short or too long to name a story.
std::uint64_t HeadlineKey(const Article& article);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_WITHDRAWN_H_
