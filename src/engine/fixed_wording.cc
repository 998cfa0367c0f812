#include "engine/fixed_wording.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"

namespace newsprint {
namespace {

constexpr std::uint8_t kEnoughPairs = 2;  // templated pairs that share a word's place: one may be an accident

using PairsByWord = std::vector<std::uint8_t>;  // templated pairs that share the word, as far as kEnoughPairs

void CountWords(const AnnotatedArticle& article, ByteSpan span, PairsByWord* pairs) {
  pairs->resize(article.words.size(), 0);
  const std::vector<ByteSpan>& spans = article.words.span;
  auto word = std::partition_point(spans.begin(), spans.end(), [&](ByteSpan s) { return s.begin < span.begin; });
  for (; word != spans.end() && word->end <= span.end; ++word) {
    std::uint8_t& count = (*pairs)[static_cast<std::size_t>(word - spans.begin())];
    if (count < kEnoughPairs) ++count;
  }
}

}  // namespace

std::vector<CandidatePair> LearnFixedWording(const std::vector<Match>& matches,
                                             std::vector<CollectedArticle>* articles) {
  absl::flat_hash_map<std::uint32_t, PairsByWord> shared;
  for (const Match& match : matches) {
    if (!match.templated) continue;
    for (const Passage& passage : match.passages) {
      if (passage.kind != PassageKind::kBoilerplate) continue;
      CountWords((*articles)[match.a].annotated, passage.a, &shared[match.a]);
      CountWords((*articles)[match.b].annotated, passage.b, &shared[match.b]);
    }
  }
  for (const auto& [number, pairs] : shared) {
    AnnotatedArticle& article = (*articles)[number].annotated;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (pairs[i] > 0) article.marks[i] |= kFixedOnce;
      if (pairs[i] == kEnoughPairs) article.marks[i] |= kFixed;
    }
  }
  std::vector<CandidatePair> again;
  for (const Match& match : matches) {
    if (!match.templated && shared.contains(match.a) && shared.contains(match.b)) again.push_back({match.a, match.b});
  }
  return again;
}

}  // namespace newsprint
