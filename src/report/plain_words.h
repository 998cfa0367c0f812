// Figures and findings in plain words.
#ifndef NEWSPRINT_REPORT_PLAIN_WORDS_H_
#define NEWSPRINT_REPORT_PLAIN_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "newsprint/records.h"

namespace newsprint {

std::string Grouped(std::uint64_t number);  // "12,345"

// "1 word", "12,345 words".
std::string CountOf(std::uint64_t number, std::string_view one, std::string_view several);

// "99.4%": one decimal, never more than it is.
std::string PercentAtLeast(double probability);

// "0.36", "under 0.01".
std::string Hundredths(double value);

// "1.2 seconds", "3 min 5 s".
std::string Duration(double seconds);

std::string_view InWords(Relation relation);  // "Copies of one story", ...
std::string_view InWords(PassageKind kind);   // "quotation", "prose", "boilerplate"

// Who was first, as a sentence that names both dates: "A was first (2023-03-20; B: 2023-03-21)."
std::string FirstInWords(const Match& match, const Article& a, const Article& b);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PLAIN_WORDS_H_
