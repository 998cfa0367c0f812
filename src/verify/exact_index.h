// Similar articles found without any estimate: what the pairs that a bucket table nominates are measured against.
#ifndef NEWSPRINT_VERIFY_EXACT_INDEX_H_
#define NEWSPRINT_VERIFY_EXACT_INDEX_H_

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "core/ids.h"

namespace newsprint {

struct SimilarText {
  std::uint32_t position = 0;  // in the index
  double jaccard = 0;

  friend auto operator<=>(const SimilarText&, const SimilarText&) = default;
};

// Some texts, and which of them have a shingle. A pair at the threshold shares at least threshold * |A| of the word-5
// shingles of A, the text in the index: of any |A| + 1 less so many it shares one. So only these are kept, the rarest,
// and what stands in many texts costs nothing (prefix filtering: Chaudhuri, Ganti and Kaushik, "A Primitive Operator
// for Similarity Joins in Data Cleaning", ICDE 2006).
class ExactIndex {
 public:
  // REQUIRES: the words stay; 0 < threshold <= 1.
  ExactIndex(std::vector<std::span<const WordHash>> texts, double threshold);

  // The texts whose sets of word-5 shingles stand at the threshold or above with the set of `words`, by position.
  // Thread-safe.
  std::vector<SimilarText> Find(std::span<const WordHash> words) const;

 private:
  struct Entry {
    ShingleHash shingle{};
    std::uint32_t text = 0;

    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  std::size_t FilterWord(ShingleHash shingle) const;
  // Adds the texts that have the shingle among their rarest.
  void FindShingle(ShingleHash shingle, std::vector<std::uint32_t>* out) const;

  std::vector<std::span<const WordHash>> texts_;
  double threshold_;
  std::vector<Entry> entries_;                             // sorted
  absl::flat_hash_map<ShingleHash, std::uint32_t> first_;  // of a shingle's entries
  std::vector<std::uint64_t> filter_;                      // a bit for each shingle: most that are not there end here
};

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_EXACT_INDEX_H_
