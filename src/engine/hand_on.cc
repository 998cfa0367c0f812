#include "engine/hand_on.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "engine/copies.h"
#include "engine/verify_pairs.h"

namespace newsprint {
namespace {

using LeadOrderFunction = std::function<bool(std::uint32_t, std::uint32_t)>;

std::optional<std::uint32_t> Best(const std::vector<std::uint32_t>& articles, const LeadOrderFunction& better) {
  if (articles.empty()) return std::nullopt;
  std::uint32_t best = articles.front();
  for (const std::uint32_t article : articles) {
    if (better(article, best)) best = article;
  }
  return best;
}

// Whether the archived article is known to be the later version. Where the dates do not tell, the one that came tonight
// is the later.
bool IsLater(const CollectedArticle& archived, const CollectedArticle& tonight) {
  return archived.published && tonight.published && archived.published->end > tonight.published->end;
}

// Appends who of one cluster is removed, without the figures.
void RemoveOfCluster(const std::vector<CollectedArticle>& articles, const Cluster& cluster, Keep keep,
                     const LeadOrderFunction& better, std::vector<Removed>* out) {
  std::vector<std::uint32_t> tonight;
  std::vector<std::uint32_t> archived;
  for (const ClusterMember& member : cluster.members) {
    (articles[member.article].stored ? archived : tonight).push_back(member.article);
  }
  const std::optional<std::uint32_t> of_tonight = Best(tonight, better);
  const std::optional<std::uint32_t> of_archive = Best(archived, better);
  if (!of_tonight) return;
  const bool supersedes = of_archive && keep == Keep::kLast && !IsLater(articles[*of_archive], articles[*of_tonight]);
  const std::uint32_t stands = of_archive && !supersedes ? *of_archive : *of_tonight;
  for (const std::uint32_t article : tonight) {
    if (article != stands) out->push_back({article, stands});
  }
  if (supersedes) out->push_back({*of_archive, stands});
}

// Sets the figures of each, which are those of the match of the two.
void SetFigures(const Collection& collection, const AuditResult& result, std::vector<Removed>* removed) {
  std::map<CandidatePair, const Match*> matches;
  for (const Removed& one : *removed) {
    matches[{std::min(one.article, one.kept), std::max(one.article, one.kept)}] = nullptr;
  }
  const auto note = [&](const std::vector<Match>& found) {
    for (const Match& match : found) {
      const auto at = matches.find({match.a, match.b});
      if (at != matches.end()) at->second = &match;
    }
  };
  note(result.matches);
  std::vector<CandidatePair> missing;
  for (const auto& [pair, match] : matches) {
    if (match == nullptr) missing.push_back(pair);
  }
  std::vector<Match> compared;
  if (!missing.empty()) {
    const CollectionOptions& options = collection.options();
    VerifyPairs(collection.articles(), missing, CountInformation(collection.articles()), options.match, options.threads,
                nullptr, &compared);
    note(compared);
  }
  for (Removed& one : *removed) {
    const Match* match = matches[{std::min(one.article, one.kept), std::max(one.article, one.kept)}];
    one.relation = match == nullptr ? Relation::kNone : match->relation;
    one.jaccard = match == nullptr ? 0 : match->jaccard;
    one.share = match == nullptr ? 0 : std::max(match->share_a, match->share_b);
  }
}

}  // namespace

std::vector<Removed> RemoveCopies(const Collection& collection, const AuditResult& result, Keep keep,
                                  const std::vector<std::string>& keep_sources) {
  const LeadOrderFunction better = LeadOrder(collection.articles(), keep, keep_sources);
  std::vector<Removed> removed;
  for (const Cluster& cluster : result.clusters) {
    RemoveOfCluster(collection.articles(), cluster, keep, better, &removed);
  }
  std::sort(removed.begin(), removed.end(), [](const Removed& x, const Removed& y) { return x.article < y.article; });
  SetFigures(collection, result, &removed);
  return removed;
}

}  // namespace newsprint
