// Runs of words around the shingle of a passage bucket.
#ifndef NEWSPRINT_LSH_RUNS_AROUND_H_
#define NEWSPRINT_LSH_RUNS_AROUND_H_

#include <cstdint>
#include <span>

#include "core/ids.h"
#include "core/recipe.h"
#include "shingle/shingle.h"

namespace newsprint {

// Calls body(hash, offset, begin) for each run of `run` words that holds the shingle at `position`: the shingle stands
// `offset` words into the run, which begins at the word `begin`.
template <typename Body>
void ForEachRunAround(std::span<const WordHash> words, std::uint32_t position, std::uint32_t run, const Body& body) {
  for (std::uint32_t offset = 0; offset + recipe::kPassageShingle <= run && offset <= position; ++offset) {
    const std::uint32_t begin = position - offset;
    if (begin + run <= words.size()) body(HashShingle(&words[begin], run), offset, begin);
  }
}

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_RUNS_AROUND_H_
