// Alignment of two articles word by word: seeds of four words, extended, chained over small edits, longest first, no
// word used twice. Swapped and repeated passages are all found.
#ifndef NEWSPRINT_VERIFY_ALIGN_H_
#define NEWSPRINT_VERIFY_ALIGN_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

// Words [a, a + length) of one article equal words [b, b + length) of the other.
struct WordRun {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t length = 0;

  friend auto operator<=>(const WordRun&, const WordRun&) = default;
};

// Runs one after the other in both articles, with at most kMaxGap words between two of them on either side.
struct AlignedBlock {
  std::vector<WordRun> runs;  // never empty

  std::uint32_t matched() const;  // words
  std::uint32_t longest() const;  // words of the longest run
  WordRange a() const { return {runs.front().a, runs.back().a + runs.back().length}; }
  WordRange b() const { return {runs.front().b, runs.back().b + runs.back().length}; }
};

// Adds to `out` a longest common subsequence of the words of two small gaps. REQUIRES: no gap is longer than
// Aligner::kMaxGap.
void FillGap(std::span<const WordHash> a, std::span<const WordHash> b, WordRange gap_a, WordRange gap_b,
             std::vector<WordRun>* out);

// Aligns one article with many. Not thread-safe; keeps a reference to `a`.
class Aligner {
 public:
  static constexpr std::uint32_t kSeed = 4;    // words
  static constexpr std::uint32_t kMaxGap = 8;  // words

  explicit Aligner(std::span<const WordHash> a);

  // The blocks that share at least kSeed words in a row, by position in a. A run of kSeed words or more of the two is
  // always in a block, but where both texts repeat the same few words thousands of times: there the work is bounded
  // and at least one place of each repeated run is found. Articles shorter than a seed align only where they are equal.
  std::vector<AlignedBlock> Align(std::span<const WordHash> b);

 private:
  void FindRuns(std::span<const WordHash> b);
  std::vector<AlignedBlock> ChainRuns(std::uint32_t words_b);
  void ExtendOverEdits(std::span<const WordHash> b, AlignedBlock* block);

  std::span<const WordHash> a_;
  std::vector<std::uint32_t> slots_;    // open addressing: first position + 1 of a seed; 0 is free
  std::vector<std::uint32_t> next_;     // the same seed's next position + 1; 0 at the end
  std::vector<WordRun> runs_;           // of the pair at hand
  std::vector<std::uint32_t> reached_;  // by diagonal: the word of b up to which it is covered
  std::vector<std::uint8_t> used_a_, used_b_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_ALIGN_H_
