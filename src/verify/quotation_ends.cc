#include "verify/quotation_ends.h"

#include <algorithm>

#include "verify/align.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kReach = Aligner::kMaxGap;  // words beyond the wording's end on either side

// Words [begin, end) around `at` that still belong to the quotation, or to the sentence where this side has no marks.
WordRange Bounds(const AnnotatedArticle& article, std::uint16_t quotation, std::uint32_t at) {
  if (quotation == kNoQuotation) return article.layout.sentences[article.sentence[at]];
  const std::vector<WordRange>& pieces = article.quotations[quotation].pieces;
  for (const WordRange& piece : pieces) {
    if (piece.contains(at)) return piece;
  }
  return {at, at + 1};
}

// The runs that lie close enough to the wording's end: each brings at least half of the words up to its own far end.
// `runs` go away from the end; `far` says how many words of the longer side a run's far end is away.
template <typename Far>
std::size_t Dense(const std::vector<WordRun>& runs, const Far& far) {
  std::size_t keep = 0;
  std::uint32_t shared = 0;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    shared += runs[r].length;
    if (shared >= 2 && 2 * shared >= far(runs[r])) keep = r + 1;
  }
  return keep;
}

}  // namespace

void ExtendQuotation(const AnnotatedArticle& a, const AnnotatedArticle& b, SharedWording* wording) {
  if (wording->kind != PassageKind::kQuote) return;
  const std::uint32_t end_a = wording->a().end;
  const std::uint32_t end_b = wording->b().end;
  const WordRange last_a = Bounds(a, wording->quotation_a, end_a - 1);
  const WordRange last_b = Bounds(b, wording->quotation_b, end_b - 1);
  std::vector<WordRun> runs;
  FillGap(a.words.hash, b.words.hash, {end_a, std::min(end_a + kReach, std::max(last_a.end, end_a))},
          {end_b, std::min(end_b + kReach, std::max(last_b.end, end_b))}, &runs);
  runs.resize(Dense(runs, [&](const WordRun& run) { return std::max(run.a - end_a, run.b - end_b) + run.length; }));
  for (const WordRun& run : runs) AddRun(run, &wording->runs);

  const std::uint32_t begin_a = wording->a().begin;
  const std::uint32_t begin_b = wording->b().begin;
  const WordRange first_a = Bounds(a, wording->quotation_a, begin_a);
  const WordRange first_b = Bounds(b, wording->quotation_b, begin_b);
  const auto reach = [](std::uint32_t begin, std::uint32_t bound) {
    return std::max(bound, begin - std::min(begin, kReach));
  };
  runs.clear();
  FillGap(a.words.hash, b.words.hash, {reach(begin_a, first_a.begin), begin_a},
          {reach(begin_b, first_b.begin), begin_b}, &runs);
  std::reverse(runs.begin(), runs.end());
  runs.resize(Dense(runs, [&](const WordRun& run) { return std::max(begin_a - run.a, begin_b - run.b); }));
  std::reverse(runs.begin(), runs.end());
  for (const WordRun& run : wording->runs) AddRun(run, &runs);
  wording->runs = std::move(runs);

  const std::uint32_t next_a = wording->a().end;
  const std::uint32_t next_b = wording->b().end;
  const bool quoted_a = wording->quotation_a != kNoQuotation && last_a.contains(next_a);
  const bool quoted_b = wording->quotation_b != kNoQuotation && last_b.contains(next_b);
  wording->kindred_end =
      quoted_a && quoted_b && a.stem[next_a] == b.stem[next_b] && a.words.hash[next_a] != b.words.hash[next_b];
}

}  // namespace newsprint
