// Which part of an article each word belongs to: the story, or what a site and its scraper put around it.
#ifndef NEWSPRINT_VERIFY_CHROME_H_
#define NEWSPRINT_VERIFY_CHROME_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "quote/quotation.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint {

class StockPhrases;

enum class Part : std::uint8_t {
  kBody,      // the story
  kHeadline,  // the article's own headline, wherever it is repeated: neither story nor chrome
  kCaption,   // of a picture, or a loose line that reads like one: boilerplate, unless it repeats the story
  kChrome,    // forms, menus, credits, bylines, dates, share buttons, pitches, author notes, stock phrases
};

// The part of each word; size words.size(). A text in which nothing but short lines or captions remains keeps them as
// its body; where it holds nothing but chrome, nothing is body. Takes linear time. Thread-safe.
// REQUIRES: `words`, `layout` and `quotations` are those of `text`.
std::vector<Part> FindParts(std::string_view text, std::string_view title, const Words& words, const Layout& layout,
                            const std::vector<Quotation>& quotations, const StockPhrases& phrases);

// The same, with the stock phrases that newsprint brings.
std::vector<Part> FindParts(std::string_view text, std::string_view title, const Words& words, const Layout& layout,
                            const std::vector<Quotation>& quotations);

// Why words are set aside.
enum class SetAside : std::uint8_t {
  kNot,
  kStockPhrase,   // the list of stock phrases
  kForm,          // what the line or the part of it looks like: a date, a byline, a credit, an address
  kLooseLine,     // a short line without end punctuation among paragraphs
  kCaption,       // reads like the caption of a picture
  kHeadline,      // repeats the article's own headline
  kSurroundings,  // where it stands and what stands beside it: notes about the author, captions above a credit
};

// The reason for each word, as FindParts judges it.
std::vector<SetAside> FindReasons(std::string_view text, std::string_view title, const Words& words,
                                  const Layout& layout, const std::vector<Quotation>& quotations,
                                  const StockPhrases& phrases);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_CHROME_H_
