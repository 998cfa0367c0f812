#include "engine/audit.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <tuple>
#include <utility>

#include "core/parallel.h"
#include "core/recipe.h"
#include "engine/asked.h"
#include "engine/collection.h"
#include "engine/copies.h"
#include "engine/gather_families.h"
#include "engine/measure_recall.h"
#include "engine/nominate.h"
#include "engine/outlets.h"
#include "engine/prepare_run.h"
#include "engine/set_aside.h"
#include "engine/statements.h"
#include "engine/verify_pairs.h"
#include "engine/withdrawn.h"

namespace newsprint {
namespace {

// The members' match with their lead: found among `matches` or, where they were no candidates, compared now and added.
void MatchMembersToLeads(const std::vector<CollectedArticle>& articles, const Information& information,
                         const MatchOptions& options, int threads, std::vector<Match>* matches,
                         std::vector<Cluster>* clusters) {
  const auto by_articles = [](const Match& x, const Match& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); };
  const auto find = [&](std::uint32_t x, std::uint32_t y) {
    Match pair;
    std::tie(pair.a, pair.b) = std::minmax(x, y);
    const auto at = std::lower_bound(matches->begin(), matches->end(), pair, by_articles);
    return at != matches->end() && at->a == pair.a && at->b == pair.b ? &*at : nullptr;
  };
  std::vector<CandidatePair> missing;
  for (const Cluster& cluster : *clusters) {
    for (const ClusterMember& member : cluster.members) {
      if (member.article == cluster.lead || find(member.article, cluster.lead) != nullptr) continue;
      missing.push_back({std::min(member.article, cluster.lead), std::max(member.article, cluster.lead)});
    }
  }
  std::sort(missing.begin(), missing.end());
  std::vector<Match> found;
  VerifyPairs(articles, missing, information, options, threads, nullptr, &found);
  std::move(found.begin(), found.end(), std::back_inserter(*matches));
  std::sort(matches->begin(), matches->end(), by_articles);
  for (Cluster& cluster : *clusters) {
    for (ClusterMember& member : cluster.members) {
      if (member.article == cluster.lead) continue;
      const Match* match = find(member.article, cluster.lead);
      member.relation = match == nullptr ? Relation::kNone : match->relation;
      member.share = match == nullptr ? 0 : std::max(match->share_a, match->share_b);
    }
  }
}

// Strongest first: by what is shared, but phrases and then boilerplate last of all.
void SortMatches(std::vector<Match>* matches) {
  const auto rank = [](const Match& m) {
    return m.relation == Relation::kBoilerplate ? 2 : m.relation == Relation::kPhrase ? 1 : 0;
  };
  std::sort(matches->begin(), matches->end(), [&](const Match& x, const Match& y) {
    if (rank(x) != rank(y)) return rank(x) < rank(y);
    if (x.information != y.information) return x.information > y.information;
    return std::tie(x.a, x.b) < std::tie(y.a, y.b);
  });
}

// Sets aside what was not asked for.
void KeepAsked(const AuditOptions& options, const Asked& asked, std::vector<Match>* matches,
               std::uint64_t* boilerplate_passages) {
  for (Match& match : *matches) *boilerplate_passages += SetAsideBoilerplate(options, &match);
  std::erase_if(*matches, [&](const Match& match) {
    return !asked.Pair(match.a, match.b) || !MayBeAsked(options, match.relation);
  });
}

}  // namespace

Status AuditCollection(Collection* collection, bool against, std::span<const ClusterLink> known,
                       const AuditOptions& options, const Progress& progress, AuditResult* out) {
  *out = {};
  std::vector<CollectedArticle>& articles = collection->articles();
  const int threads = collection->options().threads;
  const Information information = CountInformation(articles);
  const Asked asked(articles, against, options);
  Candidates candidates;
  if (Status s = Nominate(collection, information, options.match, asked, options.boilerplate, threads, &candidates);
      !s.ok()) {
    return s;
  }

  std::vector<Match>& matches = out->matches;
  if (!VerifyCandidates(&articles, candidates.pairs, information, options.match, threads, progress, &matches)) {
    return Status::Failed("stopped");
  }

  const std::vector<const std::string*> ids = collection->Ids();
  std::vector<ClusterLink> links = CopyLinks(matches);
  links.insert(links.end(), known.begin(), known.end());
  out->clusters = FindClusters(links, ids, LeadOrder(articles, Keep::kFirst, {}));
  out->withdrawn = FindWithdrawn(articles, out->clusters, links, matches);
  if (!known.empty()) {
    std::erase_if(out->clusters, [&](const Cluster& cluster) {
      return std::none_of(cluster.members.begin(), cluster.members.end(),
                          [&](const ClusterMember& member) { return (articles[member.article].sides & kOwn) != 0; });
    });
  }
  MatchMembersToLeads(articles, information, options.match, threads, &matches, &out->clusters);

  KeepAsked(options, asked, &matches, &out->summary.boilerplate_passages);
  out->families = GatherFamilies(articles, information, ids, out->clusters, candidates.common_runs,
                                 options.match.min_run, options.boilerplate, threads, &matches);
  if (options.measure_recall > 0) {
    FoundPairs found(articles.size(), candidates.pairs);
    found.Join(out->clusters);
    found.Join(out->families);
    MeasuredRecall& measured = out->summary.measured_recall.emplace();
    Status status = MeasureRecall(*collection, options.measure_recall, asked, found, VisitKeptWords(*collection),
                                  progress, &measured);
    if (!status.ok()) return status;
  }
  JoinByStatements(static_cast<std::uint32_t>(articles.size()), out->families, &matches);
  std::erase_if(matches, [&](const Match& match) { return !IsRelationAsked(options, match.relation); });
  SortMatches(&matches);
  out->outlets = CountOutlets(articles, matches);

  Summary& summary = out->summary;
  summary.articles = articles.size();
  summary.repeated = collection->repeated();
  summary.candidate_pairs = candidates.pairs.size();
  summary.large_buckets = candidates.large_buckets;
  summary.matches = matches.size();
  summary.clusters = out->clusters.size();
  summary.families = out->families.size();
  summary.recipe = recipe::Name(options.match, collection->options().lists->added);
  summary.recall = collection->options().bands.RecallTable();
  for (CollectedArticle& c : articles) {
    out->article_words.push_back(c.words);
    out->wire.push_back(c.label());
    out->articles.push_back(std::move(c.article));
  }
  out->set_aside.resize(articles.size());
  ParallelFor(articles.size(), threads,
              [&](std::size_t i, int) { out->set_aside[i] = SetAsideSpans(*articles[i].annotated); });
  out->quarantine = std::move(collection->quarantine());
  summary.quarantined = out->quarantine.size();
  return {};
}

Status AuditInput(ArticleReader& reader, ArticleReader* against, const AuditOptions& options, const Progress& progress,
                  AuditResult* out) {
  const auto start = std::chrono::steady_clock::now();
  WordLists lists;
  CollectionOptions collect;
  if (Status s = PrepareRun(options.match, &lists, &collect); !s.ok()) return s;

  Collection collection(collect);
  if (Status s = collection.Read(reader, kOwn, progress); !s.ok()) return s;
  if (against != nullptr) {
    if (Status s = collection.Read(*against, kAgainst, progress); !s.ok()) return s;
  }
  collection.Settle();
  Status status = AuditCollection(&collection, against != nullptr, {}, options, progress, out);
  // Giving back what the words of many articles took is work for all threads.
  std::vector<CollectedArticle>& articles_read = collection.articles();
  ParallelFor(articles_read.size(), collect.threads, [&](std::size_t i, int) { articles_read[i].annotated.reset(); });
  out->summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return status;
}

}  // namespace newsprint
