// Text from anywhere made safe and measurable for a terminal.
#ifndef NEWSPRINT_REPORT_VISIBLE_H_
#define NEWSPRINT_REPORT_VISIBLE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace newsprint {

// `text` on one line, as nothing but what it shows: each white space is one space; control characters (of escape
// sequences too) are their control picture or <U+009B>; controls of the writing direction are spelt the same way;
// bytes that are not UTF-8 are U+FFFD; soft hyphens are left out.
std::string Visible(std::string_view text);

// Columns that visible text takes on a terminal: two for a wide character, none for a combining one.
std::size_t Columns(std::string_view visible);
std::size_t ColumnsOf(char32_t code);

// `text` made visible, its white space joined and, where it is longer than `columns`, cut and ended by "…".
// REQUIRES: columns >= 1.
std::string Fit(std::string_view text, std::size_t columns);

// The same, filled up with spaces on the right.
std::string FitLeft(std::string_view text, std::size_t columns);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_VISIBLE_H_
