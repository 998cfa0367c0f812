#include "engine/dedup.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "core/recipe.h"
#include "engine/articles_again.h"
#include "engine/collection.h"
#include "engine/copies.h"
#include "engine/equal_articles.h"
#include "engine/jaccard_pairs.h"
#include "engine/measure_recall.h"
#include "engine/nominate.h"
#include "engine/prepare_run.h"
#include "engine/verify_pairs.h"

namespace newsprint {
namespace {

// How two articles resemble each other under one of the two rules.
struct Resemblance {
  Relation relation = Relation::kNone;
  double jaccard = 0;
  double share_a = 0;
  double share_b = 0;

  double share() const { return std::max(share_a, share_b); }
};

// The two ways to call articles copies: says how pairs resemble each other, and which of them are copies.
class CopyJudge {
 public:
  CopyJudge(ArticleReader* reader, std::vector<CollectedArticle>* articles, const Information& information,
            const DedupOptions& options, int threads)
      : reader_(reader), articles_(articles), information_(information), options_(options), threads_(threads) {}

  // The resemblance of each of the candidates, all at once; nothing of the estimate that nominated them goes into it.
  // kFailed where `progress` ends the run, or a file has changed since it was read. REQUIRES: pairs are sorted, and
  // stay.
  Status JudgeCandidates(std::span<const CandidatePair> pairs, const Progress& progress) {
    candidates_ = pairs;
    judged_.assign(pairs.size(), {});
    if (options_.rule == CopyRule::kJaccard) {
      if (Status s = Compare(pairs, &judged_); !s.ok()) return s;
      const bool goes_on = !progress || progress("comparing", pairs.size(), pairs.size());
      return goes_on ? Status() : Status::Failed("stopped");
    }
    std::vector<Match> matches;
    if (!VerifyCandidates(articles_, pairs, information_, options_.match, threads_, progress, &matches)) {
      return Status::Failed("stopped");
    }
    TakeMatches(matches, pairs, &judged_);
    return {};
  }

  // Of each of the candidates.
  const std::vector<Resemblance>& judged() const { return judged_; }

  // The resemblance of each of some more pairs, of which most have been candidates. REQUIRES: pairs are sorted.
  Status Judge(std::span<const CandidatePair> pairs, std::vector<Resemblance>* out) const {
    out->assign(pairs.size(), {});
    std::vector<CandidatePair> missing;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto at = std::lower_bound(candidates_.begin(), candidates_.end(), pairs[i]);
      if (at != candidates_.end() && *at == pairs[i]) {
        (*out)[i] = judged_[static_cast<std::size_t>(at - candidates_.begin())];
      } else {
        missing.push_back(pairs[i]);
      }
    }
    std::vector<Resemblance> found;
    if (Status s = Compare(missing, &found); !s.ok()) return s;
    for (std::size_t m = 0; m < missing.size(); ++m) {
      const auto at = std::lower_bound(pairs.begin(), pairs.end(), missing[m]);
      (*out)[static_cast<std::size_t>(at - pairs.begin())] = found[m];
    }
    return {};
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

  Status Compare(std::span<const CandidatePair> pairs, std::vector<Resemblance>* out) const {
    out->assign(pairs.size(), {});
    if (options_.rule == CopyRule::kRelation) {
      std::vector<Match> matches;
      VerifyPairs(*articles_, pairs, information_, options_.match, threads_, nullptr, &matches);
      TakeMatches(matches, pairs, out);
      return {};
    }
    std::vector<SetSimilarity> similarity;
    if (Status s = CompareArticlesAgain(*reader_, articles_, pairs, threads_, &similarity); !s.ok()) return s;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const SetSimilarity& s = similarity[i];
      (*out)[i] = {Relation::kCopy, s.jaccard, s.in_a, s.in_b};
    }
    return {};
  }

  ArticleReader* reader_;
  std::vector<CollectedArticle>* articles_;
  const Information& information_;
  const DedupOptions& options_;
  int threads_;
  std::span<const CandidatePair> candidates_;
  std::vector<Resemblance> judged_;  // of each of them
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
Status SplitByLead(const CopyJudge& judge, std::vector<ClusterLink> links, std::span<const std::string* const> ids,
                   const LeadOrderFunction& better_lead, std::vector<Cluster>* settled) {
  settled->clear();
  while (!links.empty()) {
    std::vector<Cluster> clusters = FindClusters(links, ids, better_lead);
    const std::vector<CandidatePair> pairs = PairsWithLeads(clusters);
    std::vector<Resemblance> resemblance;
    if (Status s = judge.Judge(pairs, &resemblance); !s.ok()) return s;
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
      settled->push_back(std::move(kept));
    }
    std::erase_if(links, [&](const ClusterLink& l) { return lead_of.contains(l.a) || lead_of.contains(l.b); });
  }
  SortClusters(settled);
  return {};
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
  collection.signatures().Clear();

  CopyJudge judge(&reader, &articles, information, options, collect.threads);
  if (Status s = judge.JudgeCandidates(candidates.pairs, progress); !s.ok()) return s;
  std::vector<ClusterLink> links;
  for (std::size_t i = 0; i < candidates.pairs.size(); ++i) {
    const Resemblance& r = judge.judged()[i];
    if (!judge.IsCopy(r)) continue;
    const CandidatePair& pair = candidates.pairs[i];
    links.push_back({pair.a, pair.b, judge.Strength(r)});
    out->pairs.push_back({pair.a, pair.b, r.jaccard, r.share_a, r.share_b});
  }
  if (options.rule == CopyRule::kJaccard) AddPairsOfEquals(articles.size(), &out->pairs);

  const std::vector<const std::string*> ids = collection.Ids();
  const LeadOrderFunction better_lead = LeadOrder(articles, options.keep, options.keep_sources);
  if (options.complete_linkage) {
    if (Status s = SplitByLead(judge, links, ids, better_lead, &out->clusters); !s.ok()) return s;
  } else {
    out->clusters = FindClusters(links, ids, better_lead);
  }

  if (options.measure_recall > 0) {
    FoundPairs found(articles.size(), candidates.pairs);
    found.Join(out->clusters);
    const VisitWords visit_again = [&](const std::vector<std::uint32_t>& numbers, const UseWords& use) {
      return VisitArticlesAgain(
          reader, articles, numbers, collect.threads,
          [&](std::uint32_t number, const Article&, const Words& words, int slot) { use(number, words.hash, slot); });
    };
    const VisitWords visit = collect.annotate ? VisitKeptWords(collection) : visit_again;
    MeasuredRecall& measured = out->summary.measured_recall.emplace();
    Status status = MeasureRecall(collection, options.measure_recall, asked, found, visit, progress, &measured);
    if (!status.ok()) return status;
  }

  const std::vector<CandidatePair> with_leads = PairsWithLeads(out->clusters);
  std::vector<Resemblance> resemblance;
  if (Status s = judge.Judge(with_leads, &resemblance); !s.ok()) return s;
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

  out->ids.reserve(articles.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    out->ids.push_back(articles[i].article.id);
    if (!removed[i]) out->kept_articles.push_back(i);
  }
  std::sort(out->kept_articles.begin(), out->kept_articles.end(),
            [&](std::uint32_t x, std::uint32_t y) { return articles[x].order < articles[y].order; });
  out->kept.reserve(out->kept_articles.size());
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
