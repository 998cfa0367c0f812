#include <bit>

#include "text/bits_kernels.h"

namespace newsprint {

std::uint32_t* ListBitsScalar(std::span<const std::uint64_t> blocks, std::uint32_t first, std::uint32_t* to) {
  for (std::uint64_t bits : blocks) {
    for (; bits != 0; bits &= bits - 1) *to++ = first + static_cast<std::uint32_t>(std::countr_zero(bits));
    first += 64;
  }
  return to;
}

}  // namespace newsprint
