// The kernels that sign: one an instruction set, the same bits from each. The scalar one is the specification.
#ifndef NEWSPRINT_MINHASH_SIGN_KERNELS_H_
#define NEWSPRINT_MINHASH_SIGN_KERNELS_H_

#include <array>
#include <cstdint>
#include <span>

#include "core/cpu.h"
#include "core/ids.h"
#include "core/recipe.h"

namespace newsprint {

// The i-th is a[i] * x + b[i] mod 2^32, a[i] odd.
struct HashFunctions {
  alignas(64) std::array<std::uint32_t, recipe::kSignatureValues> a;
  alignas(64) std::array<std::uint32_t, recipe::kSignatureValues> b;
};

// Of each function.
using Minima = std::array<std::uint32_t, recipe::kSignatureValues>;

// Each function's minimum over the upper halves of the shingles.
using SignKernel = void (*)(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out);

void SignScalar(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out);
#if defined(__x86_64__)
void SignAvx2(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out);
void SignAvx512(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out);
#elif defined(__aarch64__)
void SignNeon(std::span<const ShingleHash> shingles, const HashFunctions& functions, Minima* out);
#endif

// The kernel for it. REQUIRES: the processor has it.
SignKernel SignKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_MINHASH_SIGN_KERNELS_H_
