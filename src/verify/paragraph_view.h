// A paragraph as the forms of chrome look at it: its words, the marks between them, how it ends.
#ifndef NEWSPRINT_VERIFY_PARAGRAPH_VIEW_H_
#define NEWSPRINT_VERIFY_PARAGRAPH_VIEW_H_

#include <cstdint>
#include <string_view>

#include "core/ids.h"
#include "text/layout.h"
#include "text/words.h"
#include "verify/word_classes.h"

namespace newsprint {

// Borrows the text and its words. Words are counted from the beginning of the paragraph.
struct ParagraphView {
  ParagraphView(std::string_view text, const Words& words, const Paragraph& paragraph);

  std::string_view Word(std::uint32_t i) const;  // as it stands in the text
  std::string_view Gap(std::uint32_t i) const;   // what stands before the i-th, behind the last for i == size
  std::string_view Bytes(WordRange part) const;  // from its first word to its last
  WordHash Hash(std::uint32_t i) const { return words->hash[range.begin + i]; }

  bool Is(std::uint32_t i, WordClass word_class) const { return i < size && (ClassesOf(Hash(i)) & word_class) != 0; }
  bool AnyIs(WordRange part, WordClass word_class) const;
  std::uint32_t CountLower(WordRange part) const;  // words that begin with a small letter and are not kSmall
  bool HasColonAfter(std::uint32_t i) const;

  std::string_view text;   // the whole text
  std::string_view bytes;  // the paragraph
  const Words* words;      // of the whole text
  WordRange range;         // in the words of the text
  std::uint32_t size;      // in words
  bool ended;              // ends as a sentence does, closing marks and brackets aside
  bool open;               // ends with a comma, semicolon, colon or dash: goes on below
};

bool BeginsUpper(std::string_view word);  // Latin, Greek and Cyrillic
bool BeginsLower(std::string_view word);
bool BeginsWithDigit(std::string_view word);

// A dash between words, not within one.
bool HasDash(std::string_view gap);

// Most of its longer words begin with a capital: a name, a title, a link.
bool IsTitleCase(const ParagraphView& line);

// Hard-wrapped: of several lines.
bool IsWrapped(const ParagraphView& line);

// Stops at a word that no headline and no link stops at: "The company said its".
bool BreaksOff(const ParagraphView& line);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PARAGRAPH_VIEW_H_
