// The lines of a text, and whether its line breaks end paragraphs or merely wrap long ones.
#ifndef NEWSPRINT_TEXT_LINES_H_
#define NEWSPRINT_TEXT_LINES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "newsprint/records.h"
#include "text/words.h"

namespace newsprint {

// A line in which a word begins.
struct Line {
  ByteSpan bytes;             // without surrounding white space
  WordRange words;            // that begin in it; never empty
  std::uint32_t indent = 0;   // columns of white space before the first mark
  std::uint32_t columns = 0;  // of the whole line, in characters
  std::uint32_t quoted = 0;   // how many '>' it begins with, as in a reply
  std::uint32_t content = 0;  // byte offset of what follows those
  bool after_gap = false;     // follows a blank line, or one without a word, or begins the text
};

// The longest line that may come from wrapping, in columns.
inline constexpr std::uint32_t kMostWrapped = 100;

// The lines in which words begin, in order. A word over a line break ("Russia\n's") makes one line of the two.
// REQUIRES: `words` are those of `text`.
std::vector<Line> FindLines(std::string_view text, const Words& words);

// The width in columns to which a text is hard-wrapped, or nullopt where it is not. It is where, of the lines of 40
// columns or more that another follows directly, at least half have kMostWrapped columns at most and are carried on by
// the next: that one begins with a small letter, or in a script without case, with a letter, where no sentence ends
// before it. The width is the median of the lines carried on.
std::optional<std::uint32_t> WrapWidth(std::string_view text, const std::vector<Line>& lines);

// Whether a paragraph goes on from `line` into `next` in a text that is hard-wrapped to `width` columns.
bool GoesOn(std::string_view text, const Line& line, const Line& next, std::uint32_t width);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_LINES_H_
