// The kernels that hash words: one an instruction set, the same bits from each. The scalar one is the specification.
#ifndef NEWSPRINT_TEXT_HASH_KERNELS_H_
#define NEWSPRINT_TEXT_HASH_KERNELS_H_

#include <cstddef>
#include <span>

#include "core/cpu.h"
#include "core/ids.h"
#include "newsprint/records.h"

namespace newsprint {

inline constexpr std::size_t kHashPadding = 8;  // bytes that may be read behind a word

// Writes to out[i] the HashBytes of the bytes spans[i] of `text`. REQUIRES: no span is empty; kHashPadding readable
// bytes stand behind each.
using HashKernel = void (*)(const char* text, std::span<const ByteSpan> spans, WordHash* out);

void HashWordsScalar(const char* text, std::span<const ByteSpan> spans, WordHash* out);
#if defined(__x86_64__)
void HashWordsAvx512(const char* text, std::span<const ByteSpan> spans, WordHash* out);
#endif

// The kernel for it; AVX2, which multiplies 32 bits by 32, has none that is faster than the scalar one.
// REQUIRES: the processor has it.
HashKernel HashKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_HASH_KERNELS_H_
