// The kernels that compare each shingle with those behind it: one an instruction set, the same bits from each. The
// scalar one is the specification.
#ifndef NEWSPRINT_MINHASH_RISES_KERNELS_H_
#define NEWSPRINT_MINHASH_RISES_KERNELS_H_

#include <cstddef>
#include <cstdint>

#include "core/cpu.h"
#include "core/ids.h"

namespace newsprint {

inline constexpr std::size_t kRisesBlock = 64;  // shingles whose bits make one number

// Of the first kRisesBlock shingles: bit i of rises[d - 1], for each d from 1 to `distances`, is whether shingle i + d
// is there and above shingle i. `count` are all that are there; rises[] has `distances` numbers. REQUIRES: count >= 1.
using RisesKernel = void (*)(const ShingleHash* shingles, std::size_t count, std::uint32_t distances,
                             std::uint64_t* rises);

void FindRisesScalar(const ShingleHash* shingles, std::size_t count, std::uint32_t distances, std::uint64_t* rises);
#if defined(__x86_64__)
void FindRisesAvx2(const ShingleHash* shingles, std::size_t count, std::uint32_t distances, std::uint64_t* rises);
void FindRisesAvx512(const ShingleHash* shingles, std::size_t count, std::uint32_t distances, std::uint64_t* rises);
#endif

// The kernel for it. REQUIRES: the processor has it.
RisesKernel RisesKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_MINHASH_RISES_KERNELS_H_
