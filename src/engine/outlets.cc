#include "engine/outlets.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace newsprint {

std::vector<OutletPair> CountOutlets(const std::vector<CollectedArticle>& articles, const std::vector<Match>& matches) {
  std::map<std::pair<std::string, std::string>, OutletPair> outlets;
  for (const Match& match : matches) {
    if (match.relation > Relation::kQuote) continue;
    const std::string* a = &articles[match.a].article.source;
    const std::string* b = &articles[match.b].article.source;
    if (a->empty() || b->empty() || *a == *b) continue;
    const bool swapped = *b < *a;
    if (swapped) std::swap(a, b);
    OutletPair& pair = outlets[{*a, *b}];
    pair.a = *a;
    pair.b = *b;
    pair.copies += match.relation == Relation::kCopy;
    pair.excerpts += match.relation == Relation::kExcerpt;
    pair.background += match.relation == Relation::kBackground;
    pair.quotes += match.relation == Relation::kQuote;
    pair.near_exact += match.reuse == Reuse::kNearExact;
    pair.excerpt += match.reuse == Reuse::kExcerpt;
    pair.headline += match.reuse == Reuse::kHeadline;
    pair.words += match.words;
    pair.a_first += match.first == (swapped ? First::kB : First::kA);
    pair.b_first += match.first == (swapped ? First::kA : First::kB);
    pair.unknown += match.first == First::kUnknown;
  }
  std::vector<OutletPair> sorted;
  for (auto& [names, pair] : outlets) sorted.push_back(std::move(pair));
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const OutletPair& x, const OutletPair& y) { return x.words > y.words; });
  return sorted;
}

}  // namespace newsprint
