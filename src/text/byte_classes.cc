#include "text/byte_classes.h"

#include <bit>

#include "text/hash_kernels.h"

namespace newsprint {
namespace {

// The dashes and double quotation marks of typeset text (U+2013, U+2014, U+201C, U+201D): three bytes each.
bool IsTypesetMark(std::string_view text, std::size_t at) {
  if (at + 3 > text.size() || text[at] != '\xE2' || text[at + 1] != '\x80') return false;
  const char last = text[at + 2];
  return last == '\x93' || last == '\x94' || last == '\x9C' || last == '\x9D';
}

// Letters of Latin-1 (U+00C0 to U+00FE) that spell two bytes: small letters differ from capitals by bit 5 of the
// second, as those of ASCII do.
bool IsLatinLetter(std::string_view text, std::size_t at) {
  if (at + 2 > text.size() || text[at] != '\xC3') return false;
  const auto last = static_cast<unsigned char>(text[at + 1]);
  const unsigned char small = last | 0x20;
  return small >= 0xA0 && small <= 0xBE && small != 0xB7 && last < 0xC0;
}

}  // namespace

ClassifiedText::ClassifiedText(std::string_view text)
    : classes_(text.size() / kClassBlock + 2),
      folded_(std::make_unique_for_overwrite<char[]>(blocks() * kClassBlock + kHashPadding)) {
  static const ClassifyKernel kernel = ClassifyKernelFor(ChosenInstructionSet());
  const std::size_t whole = text.size() / kClassBlock;
  kernel(text.data(), whole, classes_.data(), folded_.get());
  char last[kClassBlock] = {};
  const std::string_view rest = text.substr(whole * kClassBlock);
  rest.copy(last, rest.size());
  kernel(last, 1, classes_.data() + whole, folded_.get() + whole * kClassBlock);
  ClassifyBeyond(text);
}

std::size_t ClassifiedText::Move(std::size_t at, std::size_t count, std::uint64_t ByteClasses::*to) {
  for (const std::size_t end = at + count; at < end; ++at) {
    classes_[at / kClassBlock].Move(to, at % kClassBlock);
  }
  return at;
}

void ClassifiedText::ClassifyBeyond(std::string_view text) {
  std::uint64_t beyond_before = 0;
  for (std::size_t block = 0; block < blocks(); ++block) {
    const std::uint64_t beyond = classes_[block].beyond;
    std::uint64_t begins = beyond & ~(beyond << 1 | beyond_before);
    beyond_before = beyond >> 63;
    for (; begins != 0; begins &= begins - 1) {
      std::size_t at = block * kClassBlock + static_cast<std::size_t>(std::countr_zero(begins));
      for (;;) {
        if (IsLatinLetter(text, at)) {
          folded_[at] = text[at];
          at = Move(at, 2, &ByteClasses::word);
        } else if (IsTypesetMark(text, at)) {
          at = Move(at, 3, &ByteClasses::separator);
        } else {
          break;
        }
      }
    }
  }
}

}  // namespace newsprint
