#include "minhash/rises_kernels.h"

namespace newsprint {

RisesKernel RisesKernelFor(InstructionSet instructions) {
  switch (instructions) {
#if defined(__x86_64__)
    case InstructionSet::kAvx512:
      return FindRisesAvx512;
    case InstructionSet::kAvx2:
      return FindRisesAvx2;
#endif
    default:
      return FindRisesScalar;
  }
}

}  // namespace newsprint
