#include "text/bits_kernels.h"

namespace newsprint {

BitsKernel BitsKernelFor(InstructionSet instructions) {
#if defined(__x86_64__)
  if (instructions == InstructionSet::kAvx512) return ListBitsAvx512;
#endif
  return ListBitsScalar;
}

}  // namespace newsprint
