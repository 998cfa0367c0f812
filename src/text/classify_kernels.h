// The kernels that sort the bytes of a text by what they mean for words: one an instruction set, the same bits from
// each. The scalar one is the specification; its classes are the kinds of text/normalise.h.
#ifndef NEWSPRINT_TEXT_CLASSIFY_KERNELS_H_
#define NEWSPRINT_TEXT_CLASSIFY_KERNELS_H_

#include <cstddef>
#include <cstdint>

#include "core/cpu.h"

namespace newsprint {

inline constexpr std::size_t kClassBlock = 64;  // bytes

// Of kClassBlock bytes in a row: bit i belongs to byte i. A byte in none of them is an apostrophe.
struct ByteClasses {
  std::uint64_t word = 0;   // ASCII letters and digits
  std::uint64_t digit = 0;  // of those the digits
  std::uint64_t white = 0;
  std::uint64_t number_separator = 0;
  std::uint64_t separator = 0;
  std::uint64_t beyond = 0;  // not ASCII

  // Byte `at` is not beyond, but in the class `to`.
  void Move(std::uint64_t ByteClasses::*to, std::size_t at) {
    const std::uint64_t bit = std::uint64_t{1} << at;
    beyond &= ~bit;
    this->*to |= bit;
  }

  friend bool operator==(const ByteClasses&, const ByteClasses&) = default;
};

// Sorts `blocks` blocks of text into `classes`, and writes to `folded` each byte with bit 5 set, which makes a small
// letter of a capital and leaves small letters, digits and the marks . , : / as they are.
using ClassifyKernel = void (*)(const char* text, std::size_t blocks, ByteClasses* classes, char* folded);

void ClassifyScalar(const char* text, std::size_t blocks, ByteClasses* classes, char* folded);
#if defined(__x86_64__)
void ClassifyAvx2(const char* text, std::size_t blocks, ByteClasses* classes, char* folded);
void ClassifyAvx512(const char* text, std::size_t blocks, ByteClasses* classes, char* folded);
#elif defined(__aarch64__)
void ClassifyNeon(const char* text, std::size_t blocks, ByteClasses* classes, char* folded);
#endif

// The kernel for it. REQUIRES: the processor has it.
ClassifyKernel ClassifyKernelFor(InstructionSet instructions);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_CLASSIFY_KERNELS_H_
