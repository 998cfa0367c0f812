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
  std::uint32_t quoted = 0;   // how many of '>' '|' ':' it begins with, as a reply does
  std::uint32_t content = 0;  // byte offset of what follows those
  bool after_gap = false;     // follows a blank line, or one without a word, or begins the text
};

// The longest line that may come from wrapping, in columns.
inline constexpr std::uint32_t kMostWrapped = 100;

// The lines in which words begin, in order. A word over a line break ("Russia\n's") makes one line of the two.
// REQUIRES: `words` are those of `text`.
std::vector<Line> FindLines(std::string_view text, const Words& words);

// The width in columns to which a text is hard-wrapped, or nullopt where it is not.
//
// The lines that count have 40 columns or more, and the next follows directly, neither indented more deeply nor quoted
// otherwise. Such a line is carried on if it has kMostWrapped columns at most, ends no sentence, and ends with a comma
// or the next one begins with a small letter or one without case. The text is hard-wrapped where a quarter of the
// lines that count are carried on: a list of headlines has fewer, wrapped prose many more. The width is the median of
// the lines carried on.
std::optional<std::uint32_t> WrapWidth(std::string_view text, const std::vector<Line>& lines);

// Whether a paragraph goes on from `line` into `next` in a text that is hard-wrapped to `width` columns.
bool GoesOn(std::string_view text, const Line& line, const Line& next, std::uint32_t width);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_LINES_H_
