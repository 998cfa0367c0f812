#include "shingle/shingle.h"

#include <cassert>

#include "shingle/shingle_kernels.h"

namespace newsprint {

void FindShingles(std::span<const WordHash> words, std::uint32_t k, std::vector<ShingleHash>* out) {
  assert(k >= 1);
  if (words.size() < k) {
    out->clear();
    if (!words.empty()) out->push_back(HashShingle(words.data(), static_cast<std::uint32_t>(words.size())));
    return;
  }
  const std::size_t count = words.size() - k + 1;
  out->resize(count);  // not cleared before: nothing is filled twice
  static const ShingleKernel kernel = ShingleKernelFor(ChosenInstructionSet());
  kernel(words.data(), count, k, out->data());
}

}  // namespace newsprint
