// Quotation marks paired: the stretches of text that stand between marks.
#ifndef NEWSPRINT_QUOTE_PAIRING_H_
#define NEWSPRINT_QUOTE_PAIRING_H_

#include <cstdint>
#include <vector>

#include "quote/marks.h"
#include "quote/reading.h"

namespace newsprint {

// Longer stretches are taken for a mark gone astray.
inline constexpr std::uint32_t kMaxQuotedWords = 400;

struct Quoted {
  WordRange words;           // never empty, within one paragraph
  std::uint32_t open_begin;  // bytes: the opening mark
  std::uint32_t close_end;   // behind the closing mark; behind the last word where there is none
  bool closed;               // a closing mark was found
  bool continued;            // no closing mark, and the next paragraph opens anew: the next stretch goes on with it
  MarkFamily family;
  std::vector<WordRange> inner{};  // what stands in marks within it, outermost, in order
};

// The outermost stretches, in order, never overlapping, each with those just inside it. Every paragraph is paired by
// itself, so that a stray mark does no harm beyond its own. Linear in the number of marks.
std::vector<Quoted> PairMarks(const Reading& reading, const std::vector<Mark>& marks);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_PAIRING_H_
