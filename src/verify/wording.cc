#include "verify/wording.h"

#include <algorithm>
#include <numeric>

namespace newsprint {

std::uint32_t SharedWording::words() const {
  return std::accumulate(runs.begin(), runs.end(), std::uint32_t{0},
                         [](std::uint32_t sum, const WordRun& run) { return sum + run.length; });
}

std::uint32_t SharedWording::longest() const {
  std::uint32_t longest = 0;
  for (const WordRun& run : runs) longest = std::max(longest, run.length);
  return longest;
}

void AddRun(const WordRun& run, std::vector<WordRun>* runs) {
  if (!runs->empty()) {
    WordRun& last = runs->back();
    if (last.a + last.length == run.a && last.b + last.length == run.b) {
      last.length += run.length;
      return;
    }
  }
  runs->push_back(run);
}

}  // namespace newsprint
