// Which words of two wordings of one passage differ.
#ifndef NEWSPRINT_REPORT_WORD_DIFF_H_
#define NEWSPRINT_REPORT_WORD_DIFF_H_

#include <vector>

#include "core/ids.h"

namespace newsprint {

// For each word, whether it is one of a common subsequence; both sides have equally many, in the same order.
struct WordDiff {
  std::vector<bool> shared_a;
  std::vector<bool> shared_b;
};

// The common subsequence is a longest one where a and b, without the words they begin and end with in common, are at
// most some hundreds of words long. Beyond, words that occur once on both sides are matched first (a patience diff,
// after Bram Cohen), so that time stays within a small multiple of n log n.
WordDiff DiffWords(const std::vector<WordHash>& a, const std::vector<WordHash>& b);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_WORD_DIFF_H_
