// What stands at the edges of a passage: the marks that touch it, and the words before and after it.
#ifndef NEWSPRINT_REPORT_PASSAGE_EDGES_H_
#define NEWSPRINT_REPORT_PASSAGE_EDGES_H_

#include <cstdint>
#include <string_view>

#include "newsprint/records.h"
#include "report/passage_side.h"

namespace newsprint {

// `span` with the punctuation that touches it: an opening mark belongs to the passage for a reader.
ByteSpan WithTouchingMarks(std::string_view text, ByteSpan span);

// Some words of the same paragraph before `at`, and from `at` on.
ByteSpan ContextBefore(std::string_view text, std::uint32_t at);
ByteSpan ContextAfter(std::string_view text, std::uint32_t at);

// Whether two sides have quotation marks before, after and between the same words, and the same words set apart as
// attribution. REQUIRES: all their compared words are shared.
bool HaveSameMarks(const PassageSide& a, const PassageSide& b);

// Whether two sides begin and end alike: in marks, with a sentence, at a line's edge, or before and after equal words.
// Not so where one is cut and the other goes on, or one is a headline. REQUIRES: the same.
bool HaveSameEdges(const PassageSide& a, const PassageSide& b);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PASSAGE_EDGES_H_
