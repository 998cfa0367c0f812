// The processor's instruction set, as far as newsprint has kernels for it.
#ifndef NEWSPRINT_CORE_CPU_H_
#define NEWSPRINT_CORE_CPU_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace newsprint {

// Those of the architecture: each holds those before it. Their names are those of NEWSPRINT_CPU, in their order.
#if defined(__aarch64__)
enum class InstructionSet : std::uint8_t { kScalar, kNeon };
inline constexpr std::array<std::string_view, 2> kInstructionSetNames = {"scalar", "neon"};
#else
enum class InstructionSet : std::uint8_t { kScalar, kAvx2, kAvx512 };
inline constexpr std::array<std::string_view, 3> kInstructionSetNames = {"scalar", "avx2", "avx512"};
#endif

// The best this processor has; avx512 means F, BW, VL and DQ.
InstructionSet BestInstructionSet();

// What the kernels use: what the environment variable NEWSPRINT_CPU names, else the best; settled at the first call.
// A name that is unknown, or of more than the processor has, counts for nothing (the command refuses it before).
InstructionSet ChosenInstructionSet();

}  // namespace newsprint

#endif  // NEWSPRINT_CORE_CPU_H_
