#include "verify/passage.h"

#include <algorithm>

#include "quote/speaker_name.h"
#include "verify/altered.h"

namespace newsprint {
namespace {

// Words [begin, end) that belong to the wording: of a quotation only the quoted ones, of prose not the chrome inside.
std::uint32_t CountWords(const AnnotatedArticle& article, const SharedWording& wording, std::uint16_t quotation,
                         WordRange range) {
  if (wording.kind == PassageKind::kBoilerplate) return range.size();
  std::uint32_t count = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    count += quotation == kNoQuotation ? article.part[i] != Part::kChrome : article.quotation[i] != kNoQuotation;
  }
  return count;
}

struct Shared {
  std::uint32_t words = 0;
  std::uint32_t longest = 0;  // run
};

// The words shared; of a quotation those that each side that has marks has in marks.
Shared CountShared(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  Shared shared;
  for (const WordRun& run : wording.runs) {
    std::uint32_t length = 0;
    for (std::uint32_t k = 0; k < run.length; ++k) {
      const bool outside_a = wording.quotation_a != kNoQuotation && a.quotation[run.a + k] == kNoQuotation;
      const bool outside_b = wording.quotation_b != kNoQuotation && b.quotation[run.b + k] == kNoQuotation;
      length = outside_a || outside_b ? 0 : length + 1;
      shared.words += length > 0;
      shared.longest = std::max(shared.longest, length);
    }
  }
  return shared;
}

// A closing or opening mark is not part of a span: it runs from the first byte of its first word.
ByteSpan SpanOf(const AnnotatedArticle& article, WordRange range) {
  return {article.words.span[range.begin].begin, article.words.span[range.end - 1].end};
}

// What stands in marks within `range`, where there are several stretches: pieces of one quotation around its
// attribution, or quotations on both sides of the reporter's own words.
std::vector<ByteSpan> PiecesOf(const AnnotatedArticle& article, std::uint16_t quotation, WordRange range) {
  std::vector<ByteSpan> pieces;
  if (quotation == kNoQuotation) return pieces;
  for (std::uint32_t at = range.begin; at < range.end;) {
    if (article.quotation[at] == kNoQuotation) {
      ++at;
      continue;
    }
    const std::vector<WordRange>& all = article.quotations[article.quotation[at]].pieces;
    const auto piece = std::find_if(all.begin(), all.end(), [&](const WordRange& p) { return p.contains(at); });
    const WordRange within{at, std::min(piece->end, range.end)};
    pieces.push_back(SpanOf(article, within));
    at = within.end;
  }
  if (pieces.size() < 2) pieces.clear();
  return pieces;
}

// Whether the words are quoted within a quotation: its speaker says them, but as somebody else's.
bool IsQuotedWithin(const Quotation& quotation, WordRange range) {
  return std::any_of(quotation.inner.begin(), quotation.inner.end(),
                     [&](const WordRange& inner) { return inner.begin <= range.begin && range.end <= inner.end; });
}

}  // namespace

Passage MakePassage(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  Passage passage;
  passage.kind = wording.kind;
  passage.a = SpanOf(a, wording.a());
  passage.b = SpanOf(b, wording.b());
  const Shared shared = CountShared(wording, a, b);
  passage.words = shared.words;
  passage.longest = shared.longest;
  const std::uint32_t words_a = CountWords(a, wording, wording.quotation_a, wording.a());
  const std::uint32_t words_b = CountWords(b, wording, wording.quotation_b, wording.b());
  passage.similarity = std::min(1.0, static_cast<double>(passage.words) / std::max({words_a, words_b, 1U}));
  passage.altered = IsAltered(wording, a, b);
  if (wording.kind == PassageKind::kQuote) {
    if (wording.quotation_a != kNoQuotation) passage.speaker_a = a.quotations[wording.quotation_a].speaker;
    if (wording.quotation_b != kNoQuotation) passage.speaker_b = b.quotations[wording.quotation_b].speaker;
    if (wording.quotation_a != kNoQuotation && wording.quotation_b != kNoQuotation) {
      const Quotation& quotation_a = a.quotations[wording.quotation_a];
      const Quotation& quotation_b = b.quotations[wording.quotation_b];
      passage.speakers_differ =
          IsQuotedWithin(quotation_a, wording.a()) == IsQuotedWithin(quotation_b, wording.b()) &&
          AreTwoSpeakers(quotation_a.speaker, quotation_a.speaker_kind, quotation_b.speaker, quotation_b.speaker_kind);
    }
    passage.pieces_a = PiecesOf(a, wording.quotation_a, wording.a());
    passage.pieces_b = PiecesOf(b, wording.quotation_b, wording.b());
  }
  return passage;
}

}  // namespace newsprint
