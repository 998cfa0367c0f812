// Paragraphs and sentences.
#ifndef NEWSPRINT_TEXT_LAYOUT_H_
#define NEWSPRINT_TEXT_LAYOUT_H_

#include <string_view>
#include <vector>

#include "core/ids.h"
#include "newsprint/records.h"
#include "text/words.h"

namespace newsprint {

// A block of text between line breaks that a reader would call a paragraph: a line, or several lines where the text
// is hard-wrapped (as on the wires), so that no sentence is cut by a line break.
struct Paragraph {
  ByteSpan bytes;   // without surrounding white space
  WordRange words;  // never empty
};

struct Layout {
  std::vector<Paragraph> paragraphs;  // in order; every word is in exactly one
  std::vector<WordRange> sentences;   // in order, never empty, never across paragraphs; every word is in exactly one
};

// REQUIRES: `words` are those of `text`.
Layout FindLayout(std::string_view text, const Words& words);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_LAYOUT_H_
