#include "shingle/shingle.h"
#include "shingle/shingle_kernels.h"

namespace newsprint {

void HashShinglesScalar(const WordHash* words, std::size_t count, std::uint32_t k, ShingleHash* out) {
  for (std::size_t i = 0; i < count; ++i) out[i] = HashShingle(words + i, k);
}

}  // namespace newsprint
