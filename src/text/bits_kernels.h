// The kernels that list where bits are set: one an instruction set, the same from each. The scalar one is the
// specification.
#ifndef NEWSPRINT_TEXT_BITS_KERNELS_H_
#define NEWSPRINT_TEXT_BITS_KERNELS_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/cpu.h"

namespace newsprint {

inline constexpr std::size_t kBitsPadding = 16;  // places that may be written behind the last one

// Writes the places of the set bits in order, bit i of blocks[b] being at `first` + 64 * b + i. Returns the end of what
// it wrote. REQUIRES: `to` has room for 64 places a block, and kBitsPadding more.
using BitsKernel = std::uint32_t* (*)(std::span<const std::uint64_t> blocks, std::uint32_t first, std::uint32_t* to);

std::uint32_t* ListBitsScalar(std::span<const std::uint64_t> blocks, std::uint32_t first, std::uint32_t* to);
#if defined(__x86_64__)
std::uint32_t* ListBitsAvx512(std::span<const std::uint64_t> blocks, std::uint32_t first, std::uint32_t* to);
#endif

// The kernel for it; AVX2, which cannot compress a register, has none of its own. REQUIRES: the processor has it.
BitsKernel BitsKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_BITS_KERNELS_H_
