#include <algorithm>

#include "minhash/sign_kernels.h"

namespace newsprint {

void SignScalar(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out) {
  out->fill(0xffffffff);
  for (const ShingleHash shingle : shingles) {
    const auto x = static_cast<std::uint32_t>(static_cast<std::uint64_t>(shingle) >> 32);
    for (std::size_t i = 0; i < out->size(); ++i) {
      (*out)[i] = std::min((*out)[i], functions.a[i] * x + functions.b[i]);
    }
  }
}

}  // namespace newsprint
