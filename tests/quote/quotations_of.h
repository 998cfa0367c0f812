// The quotations of a text as a test wants to see them.
#ifndef NEWSPRINT_TESTS_QUOTE_QUOTATIONS_OF_H_
#define NEWSPRINT_TESTS_QUOTE_QUOTATIONS_OF_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "quote/quotation.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint {

inline std::vector<Quotation> FindAll(std::string_view text, Words* words) {
  EXPECT_TRUE(FindWords(text, words).ok());
  return FindQuotations(text, *words, FindLayout(text, *words));
}

// The quoted words as they stand in the text, pieces parted by " | ".
inline std::vector<std::string> Quoted(std::string_view text) {
  Words words;
  std::vector<std::string> quoted;
  for (const Quotation& quotation : FindAll(text, &words)) {
    std::string& joined = quoted.emplace_back();
    for (const WordRange piece : quotation.pieces) {
      if (!joined.empty()) joined += " | ";
      const std::uint32_t begin = words.span[piece.begin].begin;
      joined += text.substr(begin, words.span[piece.end - 1].end - begin);
    }
  }
  return quoted;
}

// What the quotations quote themselves, as it stands in the text.
inline std::vector<std::string> QuotedWithin(std::string_view text) {
  Words words;
  std::vector<std::string> within;
  for (const Quotation& quotation : FindAll(text, &words)) {
    for (const WordRange inner : quotation.inner) {
      const std::uint32_t begin = words.span[inner.begin].begin;
      within.emplace_back(text.substr(begin, words.span[inner.end - 1].end - begin));
    }
  }
  return within;
}

// The speaker of each quotation.
inline std::vector<std::string> Speakers(std::string_view text) {
  Words words;
  std::vector<std::string> speakers;
  for (Quotation& quotation : FindAll(text, &words)) speakers.push_back(std::move(quotation.speaker));
  return speakers;
}

// Of each quotation whether it is a title.
inline std::vector<bool> Titles(std::string_view text) {
  Words words;
  std::vector<bool> titles;
  for (const Quotation& quotation : FindAll(text, &words)) titles.push_back(quotation.title);
  return titles;
}

using Strings = std::vector<std::string>;

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_QUOTE_QUOTATIONS_OF_H_
