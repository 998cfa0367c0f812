// A whole text sorted into classes of bytes, for the scanner of words.
#ifndef NEWSPRINT_TEXT_BYTE_CLASSES_H_
#define NEWSPRINT_TEXT_BYTE_CLASSES_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "text/classify_kernels.h"

namespace newsprint {

// Typeset dashes and double quotation marks that follow an ASCII character are separators like those of ASCII: in most
// news there is little else beyond it. Behind its end a text goes on with separators, up to the end of a block: at
// least one.
class ClassifiedText {
 public:
  // By the kernel chosen for this run.
  explicit ClassifiedText(std::string_view text);

  std::size_t blocks() const { return classes_.size() - 1; }
  // REQUIRES: i <= blocks(); the last one is beyond the text and empty.
  const ByteClasses& operator[](std::size_t i) const { return classes_[i]; }
  // The text with small letters for ASCII capitals; ASCII digits and the marks . , : / are themselves, and of all other
  // bytes it tells nothing. kHashPadding bytes longer than the blocks.
  const char* folded() const { return folded_.get(); }

 private:
  void ClassifyBeyond(std::string_view text);
  // Makes bytes [at, at + count) members of a class. Returns at + count.
  std::size_t Move(std::size_t at, std::size_t count, std::uint64_t ByteClasses::*to);

  std::vector<ByteClasses> classes_;
  std::unique_ptr<char[]> folded_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_BYTE_CLASSES_H_
