// Copies of a story at a wanted similarity: cut at the end, reworded here and there.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_COPIES_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_COPIES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "synthesize/random.h"
#include "synthesize/vocabulary.h"

namespace newsprint::synthesis {

// Shares are counted in units of 1 / kWhole: integers, so that they are the same on every machine.
constexpr std::uint64_t kWhole = 65536;

// The first article number of the cluster that a copy joins: a multiple of kRootSpacing below `number`, mostly among
// the 8,192 before it. Multiples of higher powers of two are drawn more often, which makes a few clusters large.
// REQUIRES: number > 0.
constexpr std::uint64_t kRootSpacing = 16;
std::uint64_t ChooseRoot(std::uint64_t number, Random& random);

// `body` up to the end of the sentence in which the share `kept` of its bytes ends.
std::string_view CutEnd(std::string_view body, std::uint64_t kept);

// `body` with each word edited at the chance `rate`: replaced, left out, or another put before it.
std::string Reword(const Vocabulary& vocabulary, std::string_view body, std::uint64_t rate, Random& random);

// Words on each side of a pair, from which the edit rate for a wanted similarity follows.
struct CopySizes {
  std::uint64_t original_body = 0;
  std::uint64_t cut_body = 0;
  std::uint64_t chrome = 0;         // of both articles together
  std::uint64_t shared_chrome = 0;  // that both articles carry
};

// The rate for Reword() at which the pair's word-5 Jaccard similarity comes out near `jaccard`. An edited word changes
// the five shingles it is in, so that (1 - rate)^5 of them survive.
std::uint64_t EditRate(const CopySizes& sizes, std::uint64_t jaccard);

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_COPIES_H_
