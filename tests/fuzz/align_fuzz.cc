// The aligner on any two sequences of words: what its header promises, and short ones against brute force.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "core/hash.h"
#include "reference/brute_force.h"
#include "verify/align.h"

namespace {

using newsprint::AlignedBlock;
using newsprint::Aligner;
using newsprint::WordHash;
using newsprint::WordRun;

void Check(bool holds) {
  if (!holds) std::abort();
}

// What must hold of any alignment.
void CheckBlocks(const std::vector<AlignedBlock>& blocks, const std::vector<WordHash>& a,
                 const std::vector<WordHash>& b) {
  for (const AlignedBlock& block : blocks) {
    Check(!block.runs.empty());
    for (std::size_t r = 0; r < block.runs.size(); ++r) {
      const WordRun& run = block.runs[r];
      Check(run.length > 0 && run.a + run.length <= a.size() && run.b + run.length <= b.size());
      Check(std::equal(a.begin() + run.a, a.begin() + run.a + run.length, b.begin() + run.b));
      if (r == 0) continue;
      const WordRun& before = block.runs[r - 1];
      Check(before.a + before.length <= run.a && before.b + before.length <= run.b);
      Check(run.a - before.a - before.length <= Aligner::kMaxGap);
      Check(run.b - before.b - before.length <= Aligner::kMaxGap);
    }
  }
}

bool SomeIn(const std::vector<AlignedBlock>& blocks, std::uint32_t begin, std::uint32_t length, bool side_a) {
  for (const AlignedBlock& block : blocks) {
    for (const WordRun& run : block.runs) {
      const std::uint32_t at = side_a ? run.a : run.b;
      if (at < begin + length && begin < at + run.length) return true;
    }
  }
  return false;
}

}  // namespace

// The first byte says how many different words there are and where the second sequence begins.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::uint64_t vocabulary = 1 + data[0] % 64;
  const std::size_t words_a = (size - 2) * data[1] / 255;
  std::vector<WordHash> a;
  std::vector<WordHash> b;
  for (std::size_t i = 2; i < size; ++i) {
    (i - 2 < words_a ? a : b).push_back(static_cast<WordHash>(newsprint::Mix64(data[i] % vocabulary + 1)));
  }
  const std::vector<AlignedBlock> blocks = Aligner(a).Align(b);
  CheckBlocks(blocks, a, b);
  constexpr std::size_t kSmall = 64;
  if (a.size() > kSmall || b.size() > kSmall) return 0;
  const std::vector<WordRun> shared = newsprint::reference::SharedRuns(a, b, Aligner::kSeed);
  const bool equal = a == b && !a.empty();
  Check(blocks.empty() == (shared.empty() && !equal));
  // No word is in a block and its run in none: a run of eight words is found, at least in part, on both sides.
  for (const WordRun& run : newsprint::reference::SharedRuns(a, b, 8)) {
    Check(SomeIn(blocks, run.a, run.length, true) && SomeIn(blocks, run.b, run.length, false));
  }
  return 0;
}
