#include "verify/altered.h"

#include <algorithm>
#include <span>

namespace newsprint {
namespace {

// At most so many words differ where two quotations end in other words; more are two cuts of something longer.
constexpr std::uint32_t kOtherEnding = 3;

// What stands on one side between two runs, beyond what the reporter has marked as his own and the chrome of the page.
struct Gap {
  std::uint32_t words = 0;
  bool marked = false;  // an ellipsis, or words in square brackets
};

// Whether the marks close before the words and open again behind them: what stands between is an attribution.
bool BetweenMarks(const AnnotatedArticle& article, WordRange range) {
  const auto quoted = [&](std::uint32_t word) {
    return word < article.words.size() && article.quotation[word] != kNoQuotation;
  };
  return range.begin > 0 && quoted(range.begin - 1) && quoted(range.end);
}

Gap GapOf(const AnnotatedArticle& article, std::uint16_t quotation, WordRange range, PassageKind kind) {
  Gap gap;
  const bool between_marks = BetweenMarks(article, range);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (quotation != kNoQuotation && article.quotation[i] != quotation) continue;
    if (between_marks && article.quotation[i] == kNoQuotation) continue;
    if (article.part[i] == Part::kChrome && kind != PassageKind::kBoilerplate) continue;
    if (article.marks[i] & kBracketed) {
      gap.marked = true;
    } else {
      ++gap.words;
    }
    if (article.marks[i] & kAfterCut) gap.marked = true;
  }
  if (range.end < article.words.size() && article.marks[range.end] & kAfterCut) gap.marked = true;
  return gap;
}

// Whether the words differ only as British and American English write them.
bool SameButSpelling(const AnnotatedArticle& a, WordRange in_a, const AnnotatedArticle& b, WordRange in_b) {
  if (in_a.size() != in_b.size()) return false;
  for (std::uint32_t i = 0; i < in_a.size(); ++i) {
    const std::uint32_t spelling = a.Form(in_a.begin + i).spelling;
    if (spelling == 0 || spelling != b.Form(in_b.begin + i).spelling) return false;
  }
  return true;
}

// Whether words [range) are whole sentences of a quotation that the other article left out.
bool WholeSentences(const AnnotatedArticle& article, WordRange range) {
  return range.size() > 0 && range.begin > 0 && range.end < article.words.size() &&
         article.SentenceOf(range.begin - 1) != article.SentenceOf(range.begin) &&
         article.SentenceOf(range.end - 1) != article.SentenceOf(range.end);
}

// Whether two quotations go on, or began, with a few other words of the same sentence.
bool DifferAtEnds(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  if (wording.quotation_a == kNoQuotation || wording.quotation_b == kNoQuotation) return false;
  const auto words_of = [](const AnnotatedArticle& article, std::uint16_t quotation) {
    const std::vector<WordRange>& pieces = article.quotations[quotation].pieces;
    return WordRange{pieces.front().begin, pieces.back().end};
  };
  const WordRange all_a = words_of(a, wording.quotation_a);
  const WordRange all_b = words_of(b, wording.quotation_b);
  const auto differ = [&](WordRange rest_a, WordRange rest_b) {
    if (rest_a.begin >= rest_a.end || rest_b.begin >= rest_b.end) return false;
    const Gap gap_a = GapOf(a, wording.quotation_a, rest_a, wording.kind);
    const Gap gap_b = GapOf(b, wording.quotation_b, rest_b, wording.kind);
    return gap_a.words > 0 && gap_b.words > 0 && !gap_a.marked && !gap_b.marked &&
           std::max(gap_a.words, gap_b.words) <= kOtherEnding;
  };
  const auto same_sentence = [](const AnnotatedArticle& article, std::uint32_t left, std::uint32_t right) {
    return right < article.words.size() && article.SentenceOf(left) == article.SentenceOf(right);
  };
  const WordRange in_a = wording.a();
  const WordRange in_b = wording.b();
  return (same_sentence(a, in_a.end - 1, in_a.end) && same_sentence(b, in_b.end - 1, in_b.end) &&
          differ({in_a.end, all_a.end}, {in_b.end, all_b.end})) ||
         (in_a.begin > 0 && in_b.begin > 0 && same_sentence(a, in_a.begin - 1, in_a.begin) &&
          same_sentence(b, in_b.begin - 1, in_b.begin) && differ({all_a.begin, in_a.begin}, {all_b.begin, in_b.begin}));
}

}  // namespace

bool IsAltered(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b) {
  for (std::size_t r = 1; r < wording.runs.size(); ++r) {
    const WordRun& before = wording.runs[r - 1];
    const WordRun& run = wording.runs[r];
    const WordRange range_a{before.a + before.length, run.a};
    const WordRange range_b{before.b + before.length, run.b};
    const Gap gap_a = GapOf(a, wording.quotation_a, range_a, wording.kind);
    const Gap gap_b = GapOf(b, wording.quotation_b, range_b, wording.kind);
    if (gap_a.words == 0 && gap_b.words == 0) continue;
    if ((gap_a.marked && gap_a.words == 0) || (gap_b.marked && gap_b.words == 0)) continue;
    if (SameButSpelling(a, range_a, b, range_b)) continue;
    if (gap_b.words == 0 && WholeSentences(a, range_a)) continue;
    if (gap_a.words == 0 && WholeSentences(b, range_b)) continue;
    return true;
  }
  const bool other_form =
      wording.kindred_end && a.Form(wording.a().end - 1).spelling != b.Form(wording.b().end - 1).spelling;
  return other_form || DifferAtEnds(wording, a, b);
}

}  // namespace newsprint
