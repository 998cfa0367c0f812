// Wire practice: what an agency says of an article in its headline and in the lines around the text.
#ifndef NEWSPRINT_TEXT_WIRE_LABEL_H_
#define NEWSPRINT_TEXT_WIRE_LABEL_H_

#include <string_view>

#include "newsprint/article.h"
#include "newsprint/records.h"
#include "text/words.h"

namespace newsprint {

// Reads the label of an article. What counts, and it is meant to leave ordinary headlines alone:
//   in the title   at its head, before a dash, a colon, a bracket or a bar ("CORRECTED-UPDATE 2-Two dead in fire",
//                  "Berichtigung: ..."), and for some words before nothing ("URGENT Ferry capsizes"); at its end in
//                  brackets ("... (2. Fassung)") or behind the comma of a slug ("BC-EU--Storm,1st Ld-Writethru")
//   in the text    a line among the first that is a label and nothing else, or begins the text with one; a note in
//                  brackets ("(Corrects number of dead ...)"); a sentence among the first or last lines that says that
//                  the story was corrected; the line of an embargo
// A kill that only the text declares counts in a text of a few paragraphs alone: no page that lists headlines is one.
// REQUIRES: `words` are those of `text`.
WireLabel ReadWireLabel(std::string_view title, std::string_view text, const Words& words);

// The label of an article, with what its metadata say: an item that is canceled is a kill notice, one with an embargo
// is under it, what its note to editors says counts as in the text, and its version is its number where the headline
// names none and it is not the first.
WireLabel ReadWireLabel(const Article& article, const Words& words);

// The title without the label at its head or end.
std::string_view WithoutWireLabel(std::string_view title);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_WIRE_LABEL_H_
