#include "verify/variant.h"

#include <algorithm>
#include <span>
#include <utility>

#include "verify/align.h"
#include "verify/altered.h"
#include "verify/quotation_aligner.h"
#include "verify/wording.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostCells = std::size_t{1} << 18;  // of a quotation's alignment; longer ones align as prose does

// The quotation that all of the words are in; kNoQuotation where there are several, or none.
std::uint16_t QuotationOf(const AnnotatedArticle& article, const std::vector<std::uint32_t>& words) {
  const std::uint16_t first = article.quotation[words.front()];
  const bool one =
      std::all_of(words.begin(), words.end(), [&](std::uint32_t word) { return article.quotation[word] == first; });
  return one ? first : kNoQuotation;
}

// The longest stretch that the two have in common.
std::vector<WordRun> AlignProse(const AnnotatedArticle& a, WordRange in_a, const AnnotatedArticle& b, WordRange in_b) {
  const auto words = [](const AnnotatedArticle& article, WordRange range) {
    return std::span(article.words.hash).subspan(range.begin, range.size());
  };
  const std::vector<AlignedBlock> blocks = Aligner(words(a, in_a)).Align(words(b, in_b));
  const auto longest = std::max_element(blocks.begin(), blocks.end(), [](const AlignedBlock& x, const AlignedBlock& y) {
    return x.matched() < y.matched();
  });
  if (longest == blocks.end()) return {};
  std::vector<WordRun> runs = longest->runs;
  for (WordRun& run : runs) {
    run.a += in_a.begin;
    run.b += in_b.begin;
  }
  return runs;
}

}  // namespace

WordRange WordsIn(const AnnotatedArticle& article, ByteSpan span) {
  const std::vector<ByteSpan>& spans = article.words.span;
  const auto begin = std::partition_point(spans.begin(), spans.end(), [&](ByteSpan s) { return s.begin < span.begin; });
  const auto end = std::partition_point(begin, spans.end(), [&](ByteSpan s) { return s.end <= span.end; });
  return {static_cast<std::uint32_t>(begin - spans.begin()), static_cast<std::uint32_t>(end - spans.begin())};
}

std::vector<std::uint32_t> WordingOf(const AnnotatedArticle& article, PassageKind kind, WordRange range) {
  std::vector<std::uint32_t> words;
  if (kind == PassageKind::kQuote) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (article.quotation[i] != kNoQuotation) words.push_back(i);
    }
  }
  if (words.empty()) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) words.push_back(i);
  }
  return words;
}

std::vector<ByteSpan> PiecesOf(const AnnotatedArticle& article, const std::vector<std::uint32_t>& words) {
  std::vector<ByteSpan> pieces;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ByteSpan word = article.words.span[words[i]];
    if (i > 0 && words[i] == words[i - 1] + 1) {
      pieces.back().end = word.end;
    } else {
      pieces.push_back(word);
    }
  }
  if (pieces.size() < 2) pieces.clear();
  return pieces;
}

bool AreAltered(const AnnotatedArticle& a, WordRange in_a, const AnnotatedArticle& b, WordRange in_b, PassageKind kind,
                const Information& information) {
  const std::vector<std::uint32_t> words_a = WordingOf(a, kind, in_a);
  const std::vector<std::uint32_t> words_b = WordingOf(b, kind, in_b);
  if (words_a.empty() || words_b.empty()) return words_a.size() != words_b.size();
  SharedWording wording;
  wording.kind = kind;
  if (kind == PassageKind::kQuote && words_a.size() * words_b.size() <= kMostCells) {
    wording.runs = QuotationAligner(a, b, information).Align(words_a, words_b).runs;
    wording.quotation_a = QuotationOf(a, words_a);
    wording.quotation_b = QuotationOf(b, words_b);
  } else {
    wording.runs = AlignProse(a, in_a, b, in_b);
  }
  return wording.runs.empty() || IsAltered(wording, a, b);
}

}  // namespace newsprint
