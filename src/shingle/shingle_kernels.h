// The kernels that hash shingles: one an instruction set, the same bits from each. The scalar one is the specification.
#ifndef NEWSPRINT_SHINGLE_SHINGLE_KERNELS_H_
#define NEWSPRINT_SHINGLE_SHINGLE_KERNELS_H_

#include <cstddef>
#include <cstdint>

#include "core/cpu.h"
#include "core/ids.h"

namespace newsprint {

// Writes HashShingle(words + i, k) to out[i] for each i below `count`. REQUIRES: count + k - 1 words.
using ShingleKernel = void (*)(const WordHash* words, std::size_t count, std::uint32_t k, ShingleHash* out);

void HashShinglesScalar(const WordHash* words, std::size_t count, std::uint32_t k, ShingleHash* out);
#if defined(__x86_64__)
void HashShinglesAvx2(const WordHash* words, std::size_t count, std::uint32_t k, ShingleHash* out);
void HashShinglesAvx512(const WordHash* words, std::size_t count, std::uint32_t k, ShingleHash* out);
#endif

// The kernel for it. REQUIRES: the processor has it.
ShingleKernel ShingleKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_SHINGLE_SHINGLE_KERNELS_H_
