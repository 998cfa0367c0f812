#include "minhash/sign_kernels.h"

namespace newsprint {

SignKernel SignKernelFor(InstructionSet instructions) {
  switch (instructions) {
#if defined(__x86_64__)
    case InstructionSet::kAvx512:
      return SignAvx512;
    case InstructionSet::kAvx2:
      return SignAvx2;
#elif defined(__aarch64__)
    case InstructionSet::kNeon:
      return SignNeon;
#endif
    default:
      return SignScalar;
  }
}

}  // namespace newsprint
