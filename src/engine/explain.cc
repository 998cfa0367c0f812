#include "engine/explain.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "core/recipe.h"
#include "engine/closest.h"
#include "engine/collection.h"
#include "engine/meetings.h"
#include "engine/set_aside.h"
#include "engine/threads.h"
#include "engine/verify_pairs.h"
#include "engine/word_lists.h"
#include "verify/compare.h"
#include "verify/jaccard.h"

namespace newsprint {

Status ExplainPair(ArticleReader& reader, const std::string& a, const std::string& b, const AuditOptions& options,
                   Explanation* explanation) {
  *explanation = {};
  AuditResult* out = &explanation->result;
  WordLists lists;
  if (Status s = LoadWordLists(options.match, &lists); !s.ok()) return s;
  CollectionOptions collect;
  collect.lists = &lists;
  collect.match = options.match;
  collect.threads = ThreadCount(options.match.threads);
  if (Status s = ChooseBands(options.match.threshold, options.match.recall, &collect.bands); !s.ok()) return s;
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
  Comparer comparer(found[0]->annotated, information, options.match.min_run);
  Match match = comparer.Compare(found[1]->annotated, SecondsApart(*found[0], *found[1]));
  match.jaccard = ShingleSet(found[0]->annotated.words.hash).Compare(found[1]->annotated.words.hash).jaccard;
  match.a = 0;
  match.b = 1;
  JudgeReuse(*found[0], *found[1], &match);
  out->matches.push_back(std::move(match));
  explanation->set_aside_a = ListSetAside(*found[0], lists);
  explanation->set_aside_b = ListSetAside(*found[1], lists);
  explanation->nomination = FindNomination(*found[0], *found[1], options.match, collect.bands);
  explanation->closest = FindClosest(*found[0], *found[1], options.match, information);
  for (CollectedArticle* c : found) {
    out->article_words.push_back(c->words());
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
