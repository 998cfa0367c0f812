// The keys of a quotation: unordered pairs (or triples) of its rarest words, which survive edits.
#ifndef NEWSPRINT_LSH_QUOTATION_KEYS_H_
#define NEWSPRINT_LSH_QUOTATION_KEYS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

// Pairs of the 7 rarest words of the whole quotation and, where it is longer than 10 words, of the 4 rarest in each
// window of 8 words, so that a short quotation meets a longer one it is part of. Rare is what the recipe's list of
// common words calls rare; ties go by hash. Pairs of words too common to tell much are grown to triples. Where the
// speaker is known (SpeakerKey; 0: unknown), also each word that tells with the speaker's name: four or five words of
// one speaker are found by one of them. Sorted, each once; `out` is overwritten.
void FindQuotationKeys(std::span<const WordHash> words, std::uint64_t speaker, std::vector<BucketKey>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_QUOTATION_KEYS_H_
