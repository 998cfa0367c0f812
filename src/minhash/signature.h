// MinHash signatures (Broder 1997): for each of 128 hash functions, its minimum over the shingles of an article. Of
// each minimum 16 bits are kept (Li and König 2010): one in 65,536 that differ is taken for equal.
#ifndef NEWSPRINT_MINHASH_SIGNATURE_H_
#define NEWSPRINT_MINHASH_SIGNATURE_H_

#include <cstdint>
#include <span>

#include "core/ids.h"
#include "newsprint/newsprint.h"

namespace newsprint {

// The signature of a set of shingles (repeats do not count). The i-th hash function is a_i * x + b_i mod 2^32 with odd
// a_i, over the upper 32 bits x of a shingle's hash. REQUIRES: shingles is not empty.
Signature SignShingles(std::span<const ShingleHash> shingles);

// How many of the 128 values are equal.
std::uint32_t EqualValues(const Signature& a, const Signature& b);

// The number of equal values below which a pair's Jaccard similarity is under `threshold`, but for 1 pair in 3 million
// (5 standard errors): such a pair need not be read.
std::uint32_t FewestEqualValues(double threshold);

}  // namespace newsprint

#endif  // NEWSPRINT_MINHASH_SIGNATURE_H_
