// Alignment of two quotations word by word, weighed by what the words tell.
#ifndef NEWSPRINT_VERIFY_QUOTATION_ALIGNER_H_
#define NEWSPRINT_VERIFY_QUOTATION_ALIGNER_H_

#include <cstdint>
#include <vector>

#include "verify/align.h"
#include "verify/annotate.h"
#include "verify/information.h"

namespace newsprint {

inline constexpr double kWordEdit = 4;       // bits that each word that differs takes off
inline constexpr double kKindredPart = 0.5;  // of a word's bits, for another form of it
inline constexpr int kKindredBits = 9;       // a word tells more of which other forms count

struct Alignment {
  double score = 0;
  std::uint32_t matched = 0;  // equal words
  std::uint32_t kindred = 0;
  std::uint32_t capitals = 0;  // of the matched
  std::vector<WordRun> runs;   // of equal or kindred words, in the articles' words
};

// Local alignment (Smith and Waterman 1981) of the words of two quotations.
class QuotationAligner {
 public:
  QuotationAligner(const AnnotatedArticle& a, const AnnotatedArticle& b, const Information& information)
      : a_(a), b_(b), information_(information) {}

  Alignment Align(const std::vector<std::uint32_t>& words_a, const std::vector<std::uint32_t>& words_b);

 private:
  enum class Step : std::uint8_t { kNone, kEqual, kKindred, kOther, kSkipA, kSkipB };
  struct Cell {
    double score = 0;
    Step step = Step::kNone;
  };

  const AnnotatedArticle& a_;
  const AnnotatedArticle& b_;
  const Information& information_;
  std::vector<Cell> cells_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_QUOTATION_ALIGNER_H_
