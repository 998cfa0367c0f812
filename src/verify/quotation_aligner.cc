#include "verify/quotation_aligner.h"

#include <algorithm>

#include "verify/wording.h"

namespace newsprint {
Alignment QuotationAligner::Align(const std::vector<std::uint32_t>& words_a,
                                  const std::vector<std::uint32_t>& words_b) {
  const std::size_t rows = words_a.size();
  const std::size_t columns = words_b.size();
  const auto at = [&](std::size_t i, std::size_t j) { return i * (columns + 1) + j; };
  std::vector<std::uint32_t> stems_b;
  for (const std::uint32_t word : words_b) stems_b.push_back(b_.Form(word).stem);
  cells_.assign((rows + 1) * (columns + 1), {});
  std::size_t best_i = 0;
  std::size_t best_j = 0;
  for (std::size_t i = 1; i <= rows; ++i) {
    const std::uint32_t stem_a = a_.Form(words_a[i - 1]).stem;
    for (std::size_t j = 1; j <= columns; ++j) {
      Cell& cell = cells_[at(i, j)];
      const std::uint32_t word_a = words_a[i - 1];
      const std::uint32_t word_b = words_b[j - 1];
      const Cell& diagonal = cells_[at(i - 1, j - 1)];
      const bool equal = a_.words.hash[word_a] == b_.words.hash[word_b];
      const bool kindred = !equal && stem_a == stems_b[j - 1] && a_.bits[word_a] > kKindredBits;
      double gain = -kWordEdit;
      if (equal) {
        const WordHash* before = diagonal.step == Step::kEqual ? &a_.words.hash[words_a[i - 2]] : nullptr;
        gain = information_.Bits(before, a_.words.hash[word_a]);
      } else if (kindred) {
        gain = kKindredPart * a_.bits[word_a] - kWordEdit;
      }
      cell = {std::max(0.0, diagonal.score + gain), equal ? Step::kEqual : kindred ? Step::kKindred : Step::kOther};
      const double skip_a = cells_[at(i - 1, j)].score - kWordEdit;
      if (skip_a > cell.score) cell = {skip_a, Step::kSkipA};
      const double skip_b = cells_[at(i, j - 1)].score - kWordEdit;
      if (skip_b > cell.score) cell = {skip_b, Step::kSkipB};
      if (cell.score <= 0) cell = {};
      if (cell.score > cells_[at(best_i, best_j)].score) {
        best_i = i;
        best_j = j;
      }
    }
  }
  Alignment alignment;
  alignment.score = cells_[at(best_i, best_j)].score;
  for (std::size_t i = best_i, j = best_j; i > 0 && j > 0 && cells_[at(i, j)].step != Step::kNone;) {
    const Step step = cells_[at(i, j)].step;
    if (step == Step::kEqual || step == Step::kKindred) {
      alignment.matched += step == Step::kEqual;
      alignment.kindred += step == Step::kKindred;
      alignment.capitals += step == Step::kEqual && (a_.marks[words_a[i - 1]] & kCapital) != 0;
      if (step == Step::kEqual) alignment.runs.push_back({words_a[i - 1], words_b[j - 1], 1});
    }
    if (step != Step::kSkipB) --i;
    if (step != Step::kSkipA) --j;
  }
  std::vector<WordRun> joined;
  for (auto run = alignment.runs.rbegin(); run != alignment.runs.rend(); ++run) AddRun(*run, &joined);
  alignment.runs = std::move(joined);
  return alignment;
}

}  // namespace newsprint
