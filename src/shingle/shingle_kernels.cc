#include "shingle/shingle_kernels.h"

namespace newsprint {

ShingleKernel ShingleKernelFor(InstructionSet instructions) {
  switch (instructions) {
#if defined(__x86_64__)
    case InstructionSet::kAvx512:
      return HashShinglesAvx512;
    case InstructionSet::kAvx2:
      return HashShinglesAvx2;
#endif
    default:
      return HashShinglesScalar;
  }
}

}  // namespace newsprint
