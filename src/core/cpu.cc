#include "core/cpu.h"

#include <algorithm>
#include <cstdlib>

namespace newsprint {
namespace {

InstructionSet Choose() {
  const InstructionSet best = BestInstructionSet();
  const char* named = std::getenv("NEWSPRINT_CPU");
  if (named == nullptr) return best;
  const auto* const at = std::find(kInstructionSetNames.begin(), kInstructionSetNames.end(), named);
  if (at == kInstructionSetNames.end()) return best;
  return std::min(best, static_cast<InstructionSet>(at - kInstructionSetNames.begin()));
}

}  // namespace

InstructionSet BestInstructionSet() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq")) {
    return InstructionSet::kAvx512;
  }
  if (__builtin_cpu_supports("avx2")) return InstructionSet::kAvx2;
  return InstructionSet::kScalar;
#elif defined(__aarch64__)
  return InstructionSet::kNeon;  // each of them has it
#else
  return InstructionSet::kScalar;
#endif
}

InstructionSet ChosenInstructionSet() {
  static const InstructionSet chosen = Choose();
  return chosen;
}

}  // namespace newsprint
