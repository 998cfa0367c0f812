#include "text/hash_kernels.h"

namespace newsprint {

HashKernel HashKernelFor(InstructionSet instructions) {
#if defined(__x86_64__)
  if (instructions == InstructionSet::kAvx512) return HashWordsAvx512;
#endif
  return HashWordsScalar;
}

}  // namespace newsprint
