#include "verify/particulars.h"

#include <algorithm>

#include "core/word_bits.h"

namespace newsprint {
namespace {

bool IsFigure(const AnnotatedArticle& article, std::uint32_t word) { return (article.marks[word] & kFigure) != 0; }
bool IsName(const AnnotatedArticle& article, std::uint32_t word) { return (article.marks[word] & kCapital) != 0; }

std::uint32_t CountFigures(const AnnotatedArticle& article, WordRange range) {
  std::uint32_t count = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) count += IsFigure(article, i);
  return count;
}

bool HasName(const AnnotatedArticle& article, WordRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (IsName(article, i)) return true;
  }
  return false;
}

// The part of the smaller of two sorted sets that is in the other.
void CompareSets(const std::vector<WordHash>& a, const std::vector<WordHash>& b, ParticularsShared* shared) {
  std::uint32_t common = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) {
      ++common, ++x, ++y;
    } else {
      *x < *y ? ++x : ++y;
    }
  }
  shared->fewer = static_cast<std::uint32_t>(std::min(a.size(), b.size()));
  shared->overlap = shared->fewer == 0 ? 0 : static_cast<double>(common) / shared->fewer;
}

// Words i of a and j of b stand beside a passage, at the same end of it.
void CompareEdge(const AnnotatedArticle& a, std::uint32_t i, const AnnotatedArticle& b, std::uint32_t j,
                 ParticularsShared* shared) {
  if (i >= a.words.size() || j >= b.words.size() || a.words.hash[i] == b.words.hash[j]) return;
  if (a.part[i] != Part::kBody || b.part[j] != Part::kBody) return;
  shared->figures_beside += IsFigure(a, i) && IsFigure(b, j);
  shared->names_beside += IsName(a, i) && IsName(b, j);
}

}  // namespace

ParticularsShared CompareParticulars(std::span<const SharedWording> wording, const AnnotatedArticle& a,
                                     const AnnotatedArticle& b) {
  ParticularsShared shared;
  CompareSets(a.particulars, b.particulars, &shared);
  for (const SharedWording& passage : wording) {
    if (passage.kind != PassageKind::kProse) continue;
    shared.words += passage.words();
    const WordRun* before = nullptr;
    for (const WordRun& run : passage.runs) {
      for (std::uint32_t k = 0; k < run.length; ++k) {
        shared.figures += IsFigure(a, run.a + k);
        shared.names += IsName(a, run.a + k) && a.bits[run.a + k] == kRareWordBits;
      }
      if (before != nullptr) {
        const WordRange gap_a{before->a + before->length, run.a};
        const WordRange gap_b{before->b + before->length, run.b};
        shared.figure_slots += std::min(CountFigures(a, gap_a), CountFigures(b, gap_b));
        shared.name_slots += HasName(a, gap_a) && HasName(b, gap_b);
      }
      before = &run;
    }
    CompareEdge(a, passage.a().begin - 1, b, passage.b().begin - 1, &shared);
    CompareEdge(a, passage.a().end, b, passage.b().end, &shared);
  }
  const std::uint32_t prose = std::min(a.prose_words, b.prose_words);
  shared.part = prose == 0 ? 0 : static_cast<double>(shared.words) / prose;
  return shared;
}

}  // namespace newsprint
