// The keys of a quotation: unordered pairs (or triples) of its rarest words, which survive edits (FINDINGS.md).
#ifndef NEWSPRINT_LSH_QUOTATION_KEYS_H_
#define NEWSPRINT_LSH_QUOTATION_KEYS_H_

#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

// Pairs of the 7 rarest words of the whole quotation and, where it is longer than 10 words, of the 4 rarest in each
// window of 8 words, so that a short quotation meets a longer one it is part of. Rare is what the recipe's list of
// common words calls rare; ties go by hash. Pairs of words too common to tell much are
// grown to triples. Sorted, each once; `out` is
// overwritten.
void FindQuotationKeys(std::span<const WordHash> words, std::vector<BucketKey>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_QUOTATION_KEYS_H_
