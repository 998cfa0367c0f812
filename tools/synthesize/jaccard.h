// The exact Jaccard similarity of two generated texts, for the truth file.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_JACCARD_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_JACCARD_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsprint::synthesis {

// Hashes of the words of a text: runs of letters and digits, lower case, apostrophes inside a word left out, a comma or
// full stop between digits kept. Knows the characters that the generator writes, and no others.
std::vector<std::uint64_t> HashWords(std::string_view text);

struct Similarity {
  std::uint64_t shared = 0;  // distinct word-5 shingles of both texts
  std::uint64_t either = 1;  // of either

  // To six places, rounded half up: "0.812346".
  std::string Decimal() const;
};

Similarity Word5Jaccard(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_JACCARD_H_
