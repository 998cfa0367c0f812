#include "minhash/minima.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "minhash/rises_kernels.h"
#include "text/bits_kernels.h"

namespace newsprint {
namespace {

// Finds the minima of one block of shingles after another, a bit each.
class MinimaFinder {
 public:
  explicit MinimaFinder(std::uint32_t width)
      : distances_(width - 1), find_rises_(RisesKernelFor(ChosenInstructionSet())) {}

  // `count`: from here to the last shingle.
  std::uint64_t Next(const ShingleHash* shingles, std::size_t count) {
    std::array<std::uint64_t, kWidestWindow> rises;
    find_rises_(shingles, count, distances_, rises.data());
    // after[k]: whether the k next shingles are there and above this one. Before it they may also equal it: of equal
    // ones in a window the last counts.
    std::array<std::uint64_t, kWidestWindow> after;
    after[0] = count < kRisesBlock ? (std::uint64_t{1} << count) - 1 : ~std::uint64_t{0};
    for (std::uint32_t k = 1; k <= distances_; ++k) after[k] = after[k - 1] & rises[k - 1];
    std::uint64_t before = ~std::uint64_t{0};  // whether the k last ones are there and not below this one
    std::uint64_t minima = after[distances_];
    for (std::uint32_t k = 1; k <= distances_; ++k) {
      const std::uint64_t not_above = ~rises[k - 1];
      before &= not_above << k | not_above_before_[k - 1] >> (kRisesBlock - k);
      not_above_before_[k - 1] = not_above;
      minima |= before & after[distances_ - k];
    }
    return minima;
  }

 private:
  const std::uint32_t distances_;
  const RisesKernel find_rises_;
  // By distance, of the block before: whether the shingle so far behind is not above. None is there at first.
  std::array<std::uint64_t, kWidestWindow> not_above_before_ = {};
};

}  // namespace

void FindMinima(std::span<const ShingleHash> shingles, std::uint32_t window, std::vector<std::uint32_t>* out) {
  assert(window >= 1 && window <= kWidestWindow);
  out->clear();
  const std::size_t count = shingles.size();
  if (count == 0) return;
  MinimaFinder finder(static_cast<std::uint32_t>(std::min<std::size_t>(window, count)));
  const BitsKernel list = BitsKernelFor(ChosenInstructionSet());
  out->resize((count + kRisesBlock - 1) / kRisesBlock * kRisesBlock + kBitsPadding);
  std::uint32_t* end = out->data();
  for (std::size_t first = 0; first < count; first += kRisesBlock) {
    const std::uint64_t minima = finder.Next(shingles.data() + first, count - first);
    end = list({&minima, 1}, static_cast<std::uint32_t>(first), end);
  }
  out->resize(static_cast<std::size_t>(end - out->data()));
}

}  // namespace newsprint
