// Anchors: the shingles under which an archive knows the passages of an article. From each run of words as long as the
// shortest that is to be found, one shingle: the one that begins or ends with the run's rarest word (the mod-minimizer
// of Groot Koerkamp and Pibiri, WABI 2024, its short key a word). Two texts that share such a run share its anchor. Of
// ten words of text three begin an anchor, where window minima are five; and shingles of common words alone, in which
// unrelated articles meet, are anchors only where there is nothing else.
#ifndef NEWSPRINT_MINHASH_ANCHORS_H_
#define NEWSPRINT_MINHASH_ANCHORS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

// First words of the anchors, ascending, each once: shingles of `shingle` words, one of each `window` consecutive ones.
// None in a text shorter than shingle + window - 1 words. Rare is what core/word_bits.h calls rare; ties go by hash, of
// equal words to the last. `out` is overwritten. REQUIRES: shingle >= 1, window >= 1.
void FindAnchors(std::span<const WordHash> words, std::uint32_t shingle, std::uint32_t window,
                 std::vector<std::uint32_t>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_MINHASH_ANCHORS_H_
