#include "verify/quotation_ends.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "verify/align.h"

namespace newsprint {
namespace {

constexpr std::size_t kReach = Aligner::kMaxGap;  // words beyond the wording's end on either side

// At most one word in so many is taken off the ends.
constexpr std::uint32_t kTrimmedPart = 3;

// The nearest words of one side beyond an end of the wording that still belong to the quotation, over its attribution,
// or to the sentence where this side has no marks. In the order of the text.
struct Rest {
  std::vector<std::uint32_t> words;
  std::vector<WordHash> hashes;
};

Rest RestOf(const AnnotatedArticle& article, std::uint16_t quotation, std::uint32_t at, bool behind) {
  Rest rest;
  const auto add = [&](WordRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) rest.words.push_back(i);
  };
  // `at` is the first word behind the wording, or the wording's first word.
  const auto cut = [&](WordRange range) {
    return behind ? WordRange{std::max(range.begin, at), range.end} : WordRange{range.begin, std::min(range.end, at)};
  };
  if (quotation == kNoQuotation) {
    add(cut(article.layout.sentences[article.SentenceOf(behind ? at - 1 : at)]));
  } else {
    for (const WordRange& piece : article.quotations[quotation].pieces) add(cut(piece));
  }
  if (rest.words.size() > kReach) {
    if (behind) {
      rest.words.resize(kReach);
    } else {
      rest.words.erase(rest.words.begin(), rest.words.end() - kReach);
    }
  }
  for (const std::uint32_t word : rest.words) rest.hashes.push_back(article.words.hash[word]);
  return rest;
}

std::vector<WordRun> Align(const Rest& a, const Rest& b) {
  std::vector<WordRun> runs;
  FillGap(a.hashes, b.hashes, {0, static_cast<std::uint32_t>(a.hashes.size())},
          {0, static_cast<std::uint32_t>(b.hashes.size())}, &runs);
  return runs;
}

// How many of the runs, which go away from the wording's end, lie close enough to it: each brings at least half of the
// words up to its own far end, and one word alone stands right beside it. `far` says how many words of the longer side
// a run's far end is away.
template <typename Far>
std::size_t Dense(const std::vector<WordRun>& runs, const Far& far) {
  std::size_t keep = 0;
  std::uint32_t shared = 0;
  for (std::size_t r = 0; r < runs.size(); ++r) {
    shared += runs[r].length;
    if ((shared >= 2 || far(runs[r]) == 1) && 2 * shared >= far(runs[r])) keep = r + 1;
  }
  return keep;
}

void ExtendBehind(const AnnotatedArticle& a, const AnnotatedArticle& b, SharedWording* wording) {
  const Rest rest_a = RestOf(a, wording->quotation_a, wording->a().end, true);
  const Rest rest_b = RestOf(b, wording->quotation_b, wording->b().end, true);
  std::vector<WordRun> runs = Align(rest_a, rest_b);
  runs.resize(Dense(runs, [](const WordRun& run) { return std::max(run.a, run.b) + run.length; }));
  for (const WordRun& run : runs) AddRun({rest_a.words[run.a], rest_b.words[run.b], 1}, &wording->runs);

  const auto next = runs.empty() ? WordRun{} : WordRun{runs.back().a + 1, runs.back().b + 1, 1};
  if (wording->quotation_a == kNoQuotation || wording->quotation_b == kNoQuotation) return;
  if (next.a >= rest_a.words.size() || next.b >= rest_b.words.size()) return;
  const std::uint32_t next_a = rest_a.words[next.a];
  const std::uint32_t next_b = rest_b.words[next.b];
  wording->kindred_end = next_a == wording->a().end && next_b == wording->b().end &&
                         a.Form(next_a).stem == b.Form(next_b).stem && a.words.hash[next_a] != b.words.hash[next_b];
}

void ExtendBefore(const AnnotatedArticle& a, const AnnotatedArticle& b, SharedWording* wording) {
  const Rest rest_a = RestOf(a, wording->quotation_a, wording->a().begin, false);
  const Rest rest_b = RestOf(b, wording->quotation_b, wording->b().begin, false);
  std::vector<WordRun> runs = Align(rest_a, rest_b);
  std::reverse(runs.begin(), runs.end());
  runs.resize(Dense(runs, [&](const WordRun& run) {
    return static_cast<std::uint32_t>(std::max(rest_a.words.size() - run.a, rest_b.words.size() - run.b));
  }));
  std::reverse(runs.begin(), runs.end());
  std::vector<WordRun> all;
  for (const WordRun& run : runs) AddRun({rest_a.words[run.a], rest_b.words[run.b], 1}, &all);
  for (const WordRun& run : wording->runs) AddRun(run, &all);
  wording->runs = std::move(all);
}

using Side = std::uint32_t WordRun::*;

// A word of the attribution that is also the quotation's next word, or its last (“good,” the note said, “the
// language”): where the other side goes on without an attribution, the quotation's own word is the one that is shared.
void SlideIntoMarks(const AnnotatedArticle& article, std::uint16_t quotation, Side own, Side other,
                    std::vector<WordRun>* runs) {
  if (quotation == kNoQuotation) return;
  const auto takes_place_of = [&](std::uint32_t inside, std::uint32_t outside) {
    return article.quotation[outside] != quotation && article.quotation[inside] == quotation &&
           article.words.hash[outside] == article.words.hash[inside];
  };
  for (std::size_t r = 1; r < runs->size(); ++r) {
    WordRun& before = (*runs)[r - 1];
    WordRun& run = (*runs)[r];
    if (run.*other != before.*other + before.length || run.*own == before.*own + before.length) continue;
    while (before.length > 1 && takes_place_of(run.*own - 1, before.*own + before.length - 1)) {
      --before.length, --run.a, --run.b, ++run.length;
    }
    while (run.length > 1 && takes_place_of(before.*own + before.length, run.*own)) {
      ++before.length, ++run.a, ++run.b, --run.length;
    }
  }
}

// Whether the words of a run at `offset` stand in marks wherever their side has any.
bool IsMarked(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b, const WordRun& run,
              std::uint32_t offset) {
  return (wording.quotation_a == kNoQuotation || a.quotation[run.a + offset] != kNoQuotation) &&
         (wording.quotation_b == kNoQuotation || b.quotation[run.b + offset] != kNoQuotation);
}

// Takes the reporter's words off both ends: would |“be a great help”. Not where they are a good part of the whole: then
// the marks of the two sides stand around different words.
void TrimToMarks(const AnnotatedArticle& a, const AnnotatedArticle& b, SharedWording* wording) {
  std::vector<WordRun> runs = wording->runs;
  std::uint32_t trimmed = 0;
  while (!runs.empty() && !IsMarked(*wording, a, b, runs.front(), 0)) {
    ++runs.front().a, ++runs.front().b, ++trimmed;
    if (--runs.front().length == 0) runs.erase(runs.begin());
  }
  while (!runs.empty() && !IsMarked(*wording, a, b, runs.back(), runs.back().length - 1)) {
    ++trimmed;
    if (--runs.back().length == 0) runs.pop_back();
  }
  if (trimmed == 0 || kTrimmedPart * trimmed > wording->words()) return;
  wording->runs = std::move(runs);
  wording->kindred_end = false;
}

}  // namespace

void ExtendQuotation(const AnnotatedArticle& a, const AnnotatedArticle& b, SharedWording* wording) {
  if (wording->kind != PassageKind::kQuote) return;
  SlideIntoMarks(a, wording->quotation_a, &WordRun::a, &WordRun::b, &wording->runs);
  SlideIntoMarks(b, wording->quotation_b, &WordRun::b, &WordRun::a, &wording->runs);
  TrimToMarks(a, b, wording);
  ExtendBefore(a, b, wording);
  ExtendBehind(a, b, wording);
}

}  // namespace newsprint
