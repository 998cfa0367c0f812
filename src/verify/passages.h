// Aligned blocks become passages: parted where the wording changes its nature (a quotation's marks, chrome), and each
// given its kind.
#ifndef NEWSPRINT_VERIFY_PASSAGES_H_
#define NEWSPRINT_VERIFY_PASSAGES_H_

#include <cstdint>
#include <vector>

#include "newsprint/records.h"
#include "verify/align.h"
#include "verify/annotate.h"

namespace newsprint {

// A passage in words: what is shared, and what it is.
struct SharedWording {
  PassageKind kind = PassageKind::kProse;
  std::vector<WordRun> runs;                 // ascending on both sides, never empty
  std::uint16_t quotation_a = kNoQuotation;  // of a quotation: which one
  std::uint16_t quotation_b = kNoQuotation;

  std::uint32_t words() const;    // matched; of a quotation: the quoted ones
  std::uint32_t longest() const;  // words of the longest run
  WordRange a() const { return {runs.front().a, runs.back().a + runs.back().length}; }
  WordRange b() const { return {runs.front().b, runs.back().b + runs.back().length}; }
};

// Parts the blocks of two articles that are worth reporting: those with a run of `min_run` words (promise 1), those
// that share as much with edits between, most of a quotation, or all of two short texts.
std::vector<SharedWording> FindSharedWording(const std::vector<AlignedBlock>& blocks, const AnnotatedArticle& a,
                                             const AnnotatedArticle& b, std::uint32_t min_run);

// The passage as it is reported, without its family.
Passage MakePassage(const SharedWording& wording, const AnnotatedArticle& a, const AnnotatedArticle& b);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PASSAGES_H_
