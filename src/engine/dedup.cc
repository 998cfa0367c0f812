#include "engine/dedup.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "core/parallel.h"
#include "core/recipe.h"
#include "engine/collection.h"
#include "engine/copies.h"
#include "engine/equal_articles.h"
#include "engine/measure_recall.h"
#include "engine/nominate.h"
#include "engine/prepare_run.h"
#include "engine/verify_pairs.h"
#include "engine/words_again.h"
#include "verify/jaccard.h"

namespace newsprint {
namespace {

// One article's pairs are compared together.
constexpr std::size_t kGroupPairs = 1024;

// How two articles resemble each other under one of the two rules.
struct Resemblance {
  Relation relation = Relation::kNone;
  double jaccard = 0;
  double share_a = 0;
  double share_b = 0;

  double share() const { return std::max(share_a, share_b); }
};

// The two ways to call articles copies: verifies pairs, and says which of them are.
class CopyJudge {
 public:
  CopyJudge(std::vector<CollectedArticle>* articles, const Information& information, const DedupOptions& options,
            int threads)
      : articles_(articles), information_(information), options_(options), threads_(threads) {}

  // The resemblance of each of the candidates, all at once; nothing of the estimate that nominated them goes into it.
  // False where `progress` ended the run. REQUIRES: pairs are sorted.
  bool VerifyAll(std::span<const CandidatePair> pairs, const Progress& progress, std::vector<Resemblance>* out) {
    out->assign(pairs.size(), {});
    if (options_.rule == CopyRule::kJaccard) {
      VerifyJaccard(pairs, out);
      return !progress || progress("comparing", pairs.size(), pairs.size());
    }
    std::vector<Match> matches;
    if (!VerifyCandidates(articles_, pairs, information_, options_.match, threads_, progress, &matches)) return false;
    TakeMatches(matches, pairs, out);
    return true;
  }

  // The same of some more pairs, later.
  void Verify(std::span<const CandidatePair> pairs, std::vector<Resemblance>* out) const {
    out->assign(pairs.size(), {});
    if (options_.rule == CopyRule::kJaccard) return VerifyJaccard(pairs, out);
    std::vector<Match> matches;
    VerifyPairs(*articles_, pairs, information_, options_.match, threads_, nullptr, &matches);
    TakeMatches(matches, pairs, out);
  }

  bool IsCopy(const Resemblance& r) const {
    return options_.rule == CopyRule::kRelation ? r.relation == Relation::kCopy : r.jaccard >= options_.match.threshold;
  }
  double Strength(const Resemblance& r) const { return options_.rule == CopyRule::kRelation ? r.share() : r.jaccard; }

 private:
  static void TakeMatches(const std::vector<Match>& matches, std::span<const CandidatePair> pairs,
                          std::vector<Resemblance>* out) {
    for (const Match& match : matches) {
      const CandidatePair pair{match.a, match.b};
      const auto at = std::lower_bound(pairs.begin(), pairs.end(), pair) - pairs.begin();
      (*out)[static_cast<std::size_t>(at)] = {match.relation, match.jaccard, match.share_a, match.share_b};
    }
  }

  void VerifyJaccard(std::span<const CandidatePair> pairs, std::vector<Resemblance>* out) const {
    const std::size_t groups = (pairs.size() + kGroupPairs - 1) / kGroupPairs;
    ParallelFor(groups, threads_, [&](std::size_t g, int) {
      std::optional<ShingleSet> set;
      const std::size_t begin = g * kGroupPairs;
      for (std::size_t i = begin; i < std::min(begin + kGroupPairs, pairs.size()); ++i) {
        if (i == begin || pairs[i].a != pairs[i - 1].a) set.emplace((*articles_)[pairs[i].a].annotated.words.hash);
        const SetSimilarity s = set->Compare((*articles_)[pairs[i].b].annotated.words.hash);
        (*out)[i] = {Relation::kCopy, s.jaccard, s.in_a, s.in_b};
      }
    });
  }

  std::vector<CollectedArticle>* articles_;
  const Information& information_;
  const DedupOptions& options_;
  int threads_;
};

// The pairs of members with their leads, sorted.
std::vector<CandidatePair> PairsWithLeads(const std::vector<Cluster>& clusters) {
  std::vector<CandidatePair> pairs;
  for (const Cluster& cluster : clusters) {
    for (const ClusterMember& member : cluster.members) {
      if (member.article == cluster.lead) continue;
      pairs.push_back({std::min(member.article, cluster.lead), std::max(member.article, cluster.lead)});
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

using LeadOrderFunction = std::function<bool(std::uint32_t, std::uint32_t)>;

// Complete linkage: each cluster keeps the members that match its lead; the rest are clustered anew among themselves.
std::vector<Cluster> SplitByLead(const CopyJudge& judge, std::vector<ClusterLink> links,
                                 std::span<const std::string* const> ids, const LeadOrderFunction& better_lead) {
  std::vector<Cluster> settled;
  while (!links.empty()) {
    std::vector<Cluster> clusters = FindClusters(links, ids, better_lead);
    const std::vector<CandidatePair> pairs = PairsWithLeads(clusters);
    std::vector<Resemblance> resemblance;
    judge.Verify(pairs, &resemblance);
    absl::flat_hash_map<std::uint32_t, std::uint32_t> lead_of;  // of the articles that are settled
    for (Cluster& cluster : clusters) {
      Cluster kept;
      kept.lead = cluster.lead;
      for (const ClusterMember& member : cluster.members) {
        if (member.article != cluster.lead) {
          const CandidatePair pair{std::min(member.article, cluster.lead), std::max(member.article, cluster.lead)};
          const Resemblance& r =
              resemblance[static_cast<std::size_t>(std::lower_bound(pairs.begin(), pairs.end(), pair) - pairs.begin())];
          if (!judge.IsCopy(r)) continue;
          kept.weakest = std::min(kept.weakest, judge.Strength(r));
        }
        kept.members.push_back(member);
        lead_of.emplace(member.article, cluster.lead);
      }
      if (kept.members.size() < 2) continue;
      kept.id = ClusterId(kept.members, ids);
      settled.push_back(std::move(kept));
    }
    std::erase_if(links, [&](const ClusterLink& l) { return lead_of.contains(l.a) || lead_of.contains(l.b); });
  }
  SortClusters(&settled);
  return settled;
}

}  // namespace

Status DedupInput(ArticleReader& reader, const DedupOptions& options, const Progress& progress, DedupResult* out) {
  const auto start = std::chrono::steady_clock::now();
  *out = {};
  WordLists lists;
  CollectionOptions collect;
  if (Status s = PrepareRun(options.match, &lists, &collect); !s.ok()) return s;
  collect.keep_text = false;
  collect.annotate = options.rule == CopyRule::kRelation;

  Collection collection(collect);
  if (Status s = collection.Read(reader, kOwn, progress); !s.ok()) return s;
  collection.Settle();
  std::vector<CollectedArticle>& articles = collection.articles();
  const Information information = CountInformation(articles);
  const AuditOptions all;
  const Asked asked(articles, false, all);
  Candidates candidates;
  if (Status s = Nominate(&collection, information, options.match, asked, false, collect.threads, &candidates);
      !s.ok()) {
    return s;
  }

  if (options.rule == CopyRule::kJaccard) {
    if (Status s = ReadWordsAgain(reader, candidates.pairs, collect.threads, &articles); !s.ok()) return s;
  }
  CopyJudge judge(&articles, information, options, collect.threads);
  std::vector<Resemblance> resemblance;
  if (!judge.VerifyAll(candidates.pairs, progress, &resemblance)) return Status::Failed("stopped");
  std::vector<ClusterLink> links;
  for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
    const Resemblance& r = resemblance[i];
    if (!judge.IsCopy(r)) continue;
    const CandidatePair& pair = candidates.pairs[i];
    links.push_back({pair.a, pair.b, judge.Strength(r)});
    out->pairs.push_back({pair.a, pair.b, r.jaccard, r.share_a, r.share_b});
  }
  if (options.rule == CopyRule::kJaccard) AddPairsOfEquals(articles.size(), &out->pairs);

  const std::vector<const std::string*> ids = collection.Ids();
  const LeadOrderFunction better_lead = LeadOrder(articles, options.keep, options.keep_sources);
  out->clusters =
      options.complete_linkage ? SplitByLead(judge, links, ids, better_lead) : FindClusters(links, ids, better_lead);

  if (options.measure_recall > 0) {
    FoundPairs found(articles.size(), candidates.pairs);
    found.Join(out->clusters);
    const VisitWords visit_again = [&](const std::vector<std::uint32_t>& numbers, const UseWords& use) {
      return VisitWordsAgain(reader, articles, numbers, collect.threads, use);
    };
    const VisitWords visit = collect.annotate ? VisitKeptWords(collection) : visit_again;
    MeasuredRecall& measured = out->summary.measured_recall.emplace();
    Status status = MeasureRecall(collection, options.measure_recall, asked, found, visit, progress, &measured);
    if (!status.ok()) return status;
  }

  const std::vector<CandidatePair> with_leads = PairsWithLeads(out->clusters);
  judge.Verify(with_leads, &resemblance);
  std::vector<std::uint8_t> removed(articles.size(), 0);
  for (Cluster& cluster : out->clusters) {
    for (ClusterMember& member : cluster.members) {
      if (member.article == cluster.lead) continue;
      const CandidatePair pair{std::min(member.article, cluster.lead), std::max(member.article, cluster.lead)};
      const auto at = std::lower_bound(with_leads.begin(), with_leads.end(), pair) - with_leads.begin();
      const Resemblance& r = resemblance[static_cast<std::size_t>(at)];
      member.relation = r.relation;
      member.share = judge.Strength(r);
      removed[member.article] = 1;
      out->removed.push_back({member.article, cluster.lead, r.relation, r.jaccard, r.share()});
    }
  }
  std::sort(out->removed.begin(), out->removed.end(),
            [](const Removed& x, const Removed& y) { return x.article < y.article; });

  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    out->ids.push_back(articles[i].article.id);
    if (!removed[i]) out->kept_articles.push_back(i);
  }
  std::sort(out->kept_articles.begin(), out->kept_articles.end(),
            [&](std::uint32_t x, std::uint32_t y) { return articles[x].order < articles[y].order; });
  for (const std::uint32_t article : out->kept_articles) out->kept.push_back(articles[article].place);

  out->quarantine = std::move(collection.quarantine());
  Summary& summary = out->summary;
  summary.articles = articles.size();
  summary.quarantined = out->quarantine.size();
  summary.repeated = collection.repeated();
  summary.matches = out->pairs.size();
  summary.clusters = out->clusters.size();
  summary.candidate_pairs = candidates.pairs.size();
  summary.large_buckets = candidates.large_buckets;
  summary.recipe = recipe::Name(options.match, lists.added);
  summary.recall = collect.bands.RecallTable();
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return {};
}

}  // namespace newsprint
