// The kernels that hash short words, of which most of a text consists: one an instruction set, the same bits from each.
// The scalar one is the specification.
#ifndef NEWSPRINT_TEXT_HASH_KERNELS_H_
#define NEWSPRINT_TEXT_HASH_KERNELS_H_

#include <cstddef>
#include <span>

#include "core/cpu.h"
#include "core/ids.h"
#include "newsprint/records.h"

namespace newsprint {

inline constexpr std::size_t kLongestShortWord = 16;  // bytes
inline constexpr std::size_t kHashPadding = 8;        // bytes that may be read behind a word

// Writes to out[i] the HashBytes of the bytes spans[i] of `text` where they are 1 to kLongestShortWord; what is written
// for others means nothing. REQUIRES: kHashPadding readable bytes behind each span.
using HashKernel = void (*)(const char* text, std::span<const ByteSpan> spans, WordHash* out);

void HashShortWordsScalar(const char* text, std::span<const ByteSpan> spans, WordHash* out);
#if defined(__x86_64__)
void HashShortWordsAvx512(const char* text, std::span<const ByteSpan> spans, WordHash* out);
#endif

// The kernel for it; AVX2, which multiplies 32 bits by 32, has none that is faster than the scalar one.
// REQUIRES: the processor has it.
HashKernel HashKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_HASH_KERNELS_H_
