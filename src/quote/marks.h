// Quotation marks, one by one.
#ifndef NEWSPRINT_QUOTE_MARKS_H_
#define NEWSPRINT_QUOTE_MARKS_H_

#include <cstdint>
#include <vector>

#include "quote/glyphs.h"
#include "quote/reading.h"

namespace newsprint {

struct Mark {
  std::uint32_t word;   // the first word after it; words.size() behind the last
  std::uint32_t begin;  // its bytes
  std::uint32_t end;
  MarkFamily family;
  MarkRole role;
  bool possessive;  // a single mark after an s, which may also be an apostrophe ("the voters' rights")
};

// The marks of the text in order. Apostrophes are none: not within words, nor at their ends ("’90s", "’tis") as far as
// the characters around them tell.
std::vector<Mark> FindMarks(const Reading& reading);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_MARKS_H_
