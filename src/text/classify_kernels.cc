#include "text/classify_kernels.h"

namespace newsprint {

ClassifyKernel ClassifyKernelFor(InstructionSet instructions) {
  switch (instructions) {
#if defined(__x86_64__)
    case InstructionSet::kAvx512:
      return ClassifyAvx512;
    case InstructionSet::kAvx2:
      return ClassifyAvx2;
#elif defined(__aarch64__)
    case InstructionSet::kNeon:
      return ClassifyNeon;
#endif
    default:
      return ClassifyScalar;
  }
}

}  // namespace newsprint
