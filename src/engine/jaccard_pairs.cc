#include "engine/jaccard_pairs.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "cluster/union_find.h"
#include "core/parallel.h"
#include "engine/articles_again.h"
#include "text/wire_label.h"

namespace newsprint {
namespace {

constexpr std::size_t kPairsTogether = 64;  // that one thread compares at a time

// Their places in `pairs`, so that pairs which hang together come one after the other: an article is read once, mostly.
std::vector<std::uint32_t> OrderOfParts(std::size_t articles, std::span<const CandidatePair> pairs) {
  UnionFind sets(articles);
  for (const CandidatePair& pair : pairs) sets.Union(pair.a, pair.b);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;  // set, place
  keyed.reserve(pairs.size());
  for (std::uint32_t i = 0; i < pairs.size(); ++i) keyed.emplace_back(sets.Find(pairs[i].a), i);
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::uint32_t> order;
  order.reserve(keyed.size());
  for (const auto& [set, place] : keyed) order.push_back(place);
  return order;
}

// The words of one part's articles.
using PartWords = absl::flat_hash_map<std::uint32_t, std::vector<WordHash>>;

// Fills in `words`, and the labels of the articles that have none.
Status ReadPart(ArticleReader& reader, std::vector<CollectedArticle>* articles, int threads, PartWords* words) {
  std::vector<std::uint32_t> numbers;
  for (const auto& [article, none] : *words) numbers.push_back(article);
  return VisitArticlesAgain(reader, *articles, std::move(numbers), threads,
                            [&](std::uint32_t number, const Article& article, const Words& found, int) {
                              CollectedArticle& collected = (*articles)[number];
                              if (!collected.labelled()) collected.SetLabel(ReadWireLabel(article, found));
                              words->find(number)->second = found.hash;
                            });
}

}  // namespace

Status CompareArticlesAgain(ArticleReader& reader, std::vector<CollectedArticle>* articles,
                            std::span<const CandidatePair> pairs, int threads, std::vector<SetSimilarity>* out,
                            std::size_t words_together) {
  out->assign(pairs.size(), {});
  const std::vector<std::uint32_t> order = OrderOfParts(articles->size(), pairs);
  for (std::size_t begin = 0; begin < order.size();) {
    PartWords words;
    std::size_t held = 0;
    std::size_t end = begin;
    for (; end < order.size() && held < words_together; ++end) {
      const CandidatePair& pair = pairs[order[end]];
      for (const std::uint32_t article : {pair.a, pair.b}) {
        if (words.try_emplace(article).second) held += (*articles)[article].words;
      }
    }
    if (Status s = ReadPart(reader, articles, threads, &words); !s.ok()) return s;
    ParallelFor((end - begin + kPairsTogether - 1) / kPairsTogether, threads, [&](std::size_t group, int) {
      const std::size_t first = begin + group * kPairsTogether;
      std::optional<ShingleSet> set;
      for (std::size_t i = first; i < std::min(first + kPairsTogether, end); ++i) {
        const CandidatePair& pair = pairs[order[i]];
        if (i == first || pair.a != pairs[order[i - 1]].a) set.emplace(words.find(pair.a)->second);
        (*out)[order[i]] = set->Compare(words.find(pair.b)->second);
      }
    });
    begin = end;
  }
  return {};
}

}  // namespace newsprint
