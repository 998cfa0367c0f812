#include "engine/explain.h"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "core/recipe.h"
#include "engine/asked.h"
#include "engine/closest.h"
#include "engine/collection.h"
#include "engine/meetings.h"
#include "engine/nominate.h"
#include "engine/prepare_run.h"
#include "engine/set_aside.h"
#include "engine/verify_pairs.h"
#include "verify/compare.h"
#include "verify/jaccard.h"

namespace newsprint {
namespace {

void KeepBucketsWith(CandidatePair pair, BucketTable* table) {
  absl::flat_hash_set<std::uint64_t> keys;
  table->ForEach([&](const Posting& posting) {
    if (posting.article == pair.a || posting.article == pair.b) keys.insert(static_cast<std::uint64_t>(posting.key));
  });
  table->EraseIf([&](const Posting& posting) { return !keys.contains(static_cast<std::uint64_t>(posting.key)); });
}

// The match of articles x and y as an audit finds it: with the fixed wording that the candidate pairs of either show,
// which it marks in the articles. Empties the collection's table. Not ok as Nominate().
Status MatchAsAudited(std::uint32_t x, std::uint32_t y, const Information& information, const MatchOptions& options,
                      int threads, Collection* collection, Match* out) {
  std::vector<CollectedArticle>& articles = collection->articles();
  const CandidatePair pair{std::min(x, y), std::max(x, y)};
  KeepBucketsWith(pair, &collection->table());
  const AuditOptions all;
  Candidates candidates;
  if (Status s = Nominate(collection, information, options, Asked(articles, false, all), true, threads, &candidates);
      !s.ok()) {
    return s;
  }
  std::vector<CandidatePair>& pairs = candidates.pairs;
  std::erase_if(pairs,
                [&](const CandidatePair& p) { return p == pair || (p.a != x && p.a != y && p.b != x && p.b != y); });
  pairs.insert(std::lower_bound(pairs.begin(), pairs.end(), pair), pair);
  std::vector<Match> matches;
  VerifyCandidates(&articles, pairs, information, options, threads, nullptr, &matches);
  for (Match& match : matches) {
    if (match.a != pair.a || match.b != pair.b) continue;
    *out = x == pair.a ? std::move(match) : TurnMatch(std::move(match));
    return {};
  }
  *out = Comparer(*articles[x].annotated, information, options.min_run)
             .Compare(*articles[y].annotated, SecondsApart(articles[x], articles[y]));
  JudgeReuse(articles[x], articles[y], out);
  return {};
}

}  // namespace

Status ExplainPair(ArticleReader& reader, const std::string& a, const std::string& b, const AuditOptions& options,
                   Explanation* explanation) {
  *explanation = {};
  AuditResult* out = &explanation->result;
  WordLists lists;
  CollectionOptions collect;
  if (Status s = PrepareRun(options.match, &lists, &collect); !s.ok()) return s;
  Collection collection(collect);
  if (Status s = collection.Read(reader, kOwn, nullptr); !s.ok()) return s;
  collection.Settle();
  out->quarantine = std::move(collection.quarantine());

  CollectedArticle* found[2] = {nullptr, nullptr};
  for (CollectedArticle& c : collection.articles()) {
    if (c.article.id == a) found[0] = &c;
    if (c.article.id == b) found[1] = &c;
  }
  for (const int side : {0, 1}) {
    if (found[side] == nullptr) {
      return Status::Failed(absl::StrCat("there is no article with the id ", side == 0 ? a : b));
    }
  }
  const Information information = CountInformation(collection.articles());
  const auto number = [&](const CollectedArticle* c) {
    return static_cast<std::uint32_t>(c - collection.articles().data());
  };
  Match match;
  if (Status s = MatchAsAudited(number(found[0]), number(found[1]), information, options.match, collect.threads,
                                &collection, &match);
      !s.ok()) {
    return s;
  }
  match.jaccard = ShingleSet(found[0]->annotated->words.hash).Compare(found[1]->annotated->words.hash).jaccard;
  match.a = 0;
  match.b = 1;
  out->matches.push_back(std::move(match));
  explanation->set_aside_a = ListSetAside(*found[0], lists);
  explanation->set_aside_b = ListSetAside(*found[1], lists);
  explanation->nomination = FindNomination(collection, *found[0], *found[1], options.match, collect.bands);
  explanation->closest = FindClosest(*found[0], *found[1], options.match, information);
  for (CollectedArticle* c : found) {
    out->article_words.push_back(c->words);
    out->articles.push_back(c->article);
  }
  out->summary.articles = 2;
  out->summary.quarantined = out->quarantine.size();
  out->summary.matches = out->matches.front().relation == Relation::kNone ? 0 : 1;
  out->summary.recipe = recipe::Name(options.match, lists.added);
  out->summary.recall = collect.bands.RecallTable();
  return {};
}

}  // namespace newsprint
