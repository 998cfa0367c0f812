// A passage in words: what is shared, and what it is.
#ifndef NEWSPRINT_VERIFY_WORDING_H_
#define NEWSPRINT_VERIFY_WORDING_H_

#include <cstdint>
#include <vector>

#include "newsprint/records.h"
#include "verify/align.h"
#include "verify/annotate.h"

namespace newsprint {

struct SharedWording {
  PassageKind kind = PassageKind::kProse;
  std::vector<WordRun> runs;                 // ascending on both sides, never empty
  std::uint16_t quotation_a = kNoQuotation;  // of a quotation: which one
  std::uint16_t quotation_b = kNoQuotation;
  bool fixed = false;        // boilerplate because it is the fixed wording of templated reports
  bool kindred_end = false;  // the word behind the last run is in another form on the other side: it belongs to both

  std::uint32_t words() const;    // matched; of a quotation: the quoted ones
  std::uint32_t longest() const;  // words of the longest run
  WordRange a() const { return {runs.front().a, runs.back().a + runs.back().length + kindred_end}; }
  WordRange b() const { return {runs.front().b, runs.back().b + runs.back().length + kindred_end}; }
};

// Appends a run, joined to the last one where they touch on both sides.
void AddRun(const WordRun& run, std::vector<WordRun>* runs);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_WORDING_H_
