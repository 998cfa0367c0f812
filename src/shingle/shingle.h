// Shingles: k words in a row, each as one hash.
#ifndef NEWSPRINT_SHINGLE_SHINGLE_H_
#define NEWSPRINT_SHINGLE_SHINGLE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/hash.h"
#include "core/ids.h"

namespace newsprint {

// Hash of the words [first, first + k): their hashes rotated by 11 bits a place and added, then mixed. The length is
// part of it, so that shingles of different lengths differ.
inline ShingleHash HashShingle(const WordHash* first, std::uint32_t k) {
  std::uint64_t sum = k;
  for (std::uint32_t i = 0; i < k; ++i) sum = ((sum << 11) | (sum >> 53)) + static_cast<std::uint64_t>(first[i]);
  return static_cast<ShingleHash>(Mix64(sum));
}

// The shingles of `words` in order: words.size() - k + 1 of them. A text of fewer than k words has one shingle, of all
// its words, so that it equals its twins and nothing else; a text without a word has none. `out` is overwritten.
void FindShingles(std::span<const WordHash> words, std::uint32_t k, std::vector<ShingleHash>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_SHINGLE_SHINGLE_H_
