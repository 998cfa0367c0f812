#include "engine/fixed_wording.h"

#include <algorithm>
#include <cstdint>

namespace newsprint {

void MarkFixed(ByteSpan span, AnnotatedArticle* article) {
  const std::vector<ByteSpan>& spans = article->words.span;
  auto word = std::partition_point(spans.begin(), spans.end(), [&](ByteSpan s) { return s.begin < span.begin; });
  for (; word != spans.end() && word->end <= span.end; ++word) {
    article->marks[static_cast<std::size_t>(word - spans.begin())] |= kFixed;
  }
}

void ForEachFixed(const Match& match, const std::function<void(std::uint32_t article, ByteSpan span)>& body) {
  if (!match.templated) return;
  for (const Passage& passage : match.passages) {
    if (passage.kind != PassageKind::kBoilerplate) continue;
    body(match.a, passage.a);
    body(match.b, passage.b);
  }
}

std::vector<CandidatePair> LearnFixedWording(const std::vector<Match>& matches,
                                             std::vector<CollectedArticle>* articles) {
  std::vector<std::uint8_t> has_fixed(articles->size(), 0);
  for (const Match& match : matches) {
    ForEachFixed(match, [&](std::uint32_t article, ByteSpan span) {
      MarkFixed(span, (*articles)[article].annotated.get());
      has_fixed[article] = 1;
    });
  }
  std::vector<CandidatePair> again;
  for (const Match& match : matches) {
    if (!match.templated && has_fixed[match.a] && has_fixed[match.b]) again.push_back({match.a, match.b});
  }
  return again;
}

}  // namespace newsprint
