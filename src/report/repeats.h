// Passages of one match that say the same words again.
#ifndef NEWSPRINT_REPORT_REPEATS_H_
#define NEWSPRINT_REPORT_REPEATS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// A passage to show, and those that need not be shown beside it; positions in Match::passages.
struct ShownPassage {
  std::size_t passage = 0;
  std::vector<std::size_t> repeats;  // their words are words of `passage`, here or at another place
};

// The passages of the match, boilerplate if wanted, in their order: of those of one kind and with the same speakers
// whose words are the same, or lie for the most part in one another, the longest stands for all.
std::vector<ShownPassage> FoldRepeats(const AuditResult& result, const Match& match, bool boilerplate);

// "Also in A's headline; in B at “In this file photo of June…”": where the repeats stand, as far as it is another
// place. Empty where it is not.
std::string RepeatsInWords(const AuditResult& result, const Match& match, const ShownPassage& shown);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_REPEATS_H_
