// Texts of Python as newsprint reads them.
#ifndef NEWSPRINT_BINDINGS_TEXT_H_
#define NEWSPRINT_BINDINGS_TEXT_H_

#include <nanobind/nanobind.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "newsprint/records.h"

namespace newsprint {

// The bytes of a str, which it keeps. Throws UnicodeEncodeError where it holds a lone surrogate.
inline std::string_view Utf8(const nanobind::str& text) {
  Py_ssize_t size = 0;
  const char* bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (bytes == nullptr) throw nanobind::python_error();
  return {bytes, static_cast<std::size_t>(size)};
}

// Where bytes of a text stand, counted in characters as Python counts them. Quick where it is asked in ascending order.
class CharacterCounter {
 public:
  explicit CharacterCounter(std::string_view text) : text_(text) {}

  // REQUIRES: `byte` is no further than the text's end.
  std::uint32_t At(std::uint32_t byte) {
    if (byte < byte_) byte_ = character_ = 0;
    for (; byte_ < byte; ++byte_) {
      if ((static_cast<unsigned char>(text_[byte_]) & 0xC0) != 0x80) ++character_;
    }
    return character_;
  }

  // Begin and end.
  std::pair<std::uint32_t, std::uint32_t> Span(ByteSpan span) {
    const std::uint32_t begin = At(span.begin);
    return {begin, At(span.end)};
  }

 private:
  std::string_view text_;
  std::uint32_t byte_ = 0;
  std::uint32_t character_ = 0;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_TEXT_H_
