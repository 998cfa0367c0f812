// Window minima (winnowing, Schleimer, Wilkerson and Aiken 2003): from each window of consecutive shingles the one with
// the smallest hash. Two texts that share a run of k + window - 1 words share a minimum, at the same place of the run.
#ifndef NEWSPRINT_MINHASH_MINIMA_H_
#define NEWSPRINT_MINHASH_MINIMA_H_

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.h"

namespace newsprint {

inline constexpr std::uint32_t kWidestWindow = 32;  // shingles

// Positions in `shingles` of the window minima, ascending, each once; of equal ones in a window the last. Fewer
// shingles than a window are one window. `out` is overwritten. Time grows with the shingles times the window.
// REQUIRES: 1 <= window <= kWidestWindow.
void FindMinima(std::span<const ShingleHash> shingles, std::uint32_t window, std::vector<std::uint32_t>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_MINHASH_MINIMA_H_
