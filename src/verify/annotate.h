// An article with everything that the judgement reads about it.
#ifndef NEWSPRINT_VERIFY_ANNOTATE_H_
#define NEWSPRINT_VERIFY_ANNOTATE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsprint/status.h"
#include "quote/quotation.h"
#include "text/layout.h"
#include "text/words.h"
#include "verify/chrome.h"
#include "verify/page_form.h"

namespace newsprint {

class Languages;
class StockPhrases;

inline constexpr std::uint16_t kNoQuotation = 0xffff;
// A quotation of fewer words is a word in marks: its reporter's prose, unless the very quotation is found elsewhere.
inline constexpr std::uint32_t kSpokenWords = 4;

// Words of fewer bits tell nothing when a quotation is sought.
inline constexpr std::uint8_t kTellingBits = 9;

enum WordMark : std::uint8_t {
  kCapital = 1,    // begins with a capital, and not only as the first of its sentence
  kBracketed = 2,  // in square brackets: the reporter's own word in a quotation
  kAfterCut = 4,   // behind an ellipsis
  kFigure = 8,     // has a digit
  kFixed = 16,     // stands in the fixed wording of templated reports, as the whole collection shows
};

// What is compared of quoted words that are not equal.
struct WordForm {
  std::uint32_t stem = 0;      // hash of its first four letters: kindred forms have the same
  std::uint32_t spelling = 0;  // the same for "realise" and "realize"; 0 of no word
};

// Flat arrays over the words, all of one length, and what there is of each sentence and quotation.
struct AnnotatedArticle {
  Words words;
  std::vector<Part> part;
  std::vector<std::uint8_t> bits;        // WordBits
  std::vector<std::uint8_t> marks;       // WordMark bits
  std::vector<std::uint16_t> quotation;  // which quotation it stands in, or kNoQuotation
  Layout layout;
  std::vector<Quotation> quotations;
  std::vector<std::uint32_t> quoted_words;  // of each quotation
  std::vector<WordForm> forms;  // of each quotation those from its first word to its last, one quotation behind another
  std::vector<std::uint32_t> first_form;  // of each quotation, in forms
  std::vector<std::uint64_t> telling;     // of each quotation: a Bloom filter of its words of kTellingBits or more
  std::vector<WordHash> particulars;      // sorted, distinct: the rare names and the figures of the story
  PageForm form = PageForm::kStory;
  std::uint32_t body_words = 0;   // words of the story
  std::uint32_t prose_words = 0;  // those of them that nobody speaks

  // Whether a word is spoken: in a quotation of kSpokenWords or more that is no title.
  bool Spoken(std::uint32_t word) const {
    const std::uint16_t q = quotation[word];
    return q != kNoQuotation && !quotations[q].title && quoted_words[q] >= kSpokenWords;
  }

  // Of a quoted word; without anything for others.
  WordForm Form(std::uint32_t word) const {
    const std::uint16_t q = quotation[word];
    return q == kNoQuotation ? WordForm{} : forms[first_form[q] + word - quotations[q].pieces.front().begin];
  }

  // Which sentence of the layout a word stands in.
  std::uint32_t SentenceOf(std::uint32_t word) const;

  // Counts body_words and prose_words, after a change of `part`.
  void CountBody();
};

// kBadInput where `text` is not UTF-8 or has no word. `out` is overwritten.
Status Annotate(std::string_view text, std::string_view title, const Languages& languages, const StockPhrases& phrases,
                AnnotatedArticle* out);

// The same, with the lists that newsprint brings.
Status Annotate(std::string_view text, std::string_view title, AnnotatedArticle* out);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_ANNOTATE_H_
