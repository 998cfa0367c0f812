// What a paragraph is by its form alone: a date, a byline, a credit, the caption of a picture.
#ifndef NEWSPRINT_VERIFY_CHROME_FORMS_H_
#define NEWSPRINT_VERIFY_CHROME_FORMS_H_

#include <cstdint>
#include <string_view>

#include "core/ids.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint {

// A paragraph as the forms look at it. Borrows the text and its words.
struct ParagraphView {
  ParagraphView(std::string_view text, const Words& words, const Paragraph& paragraph);

  std::string_view Word(std::uint32_t i) const;  // the i-th, as it stands in the text
  WordHash Hash(std::uint32_t i) const { return words->hash[range.begin + i]; }

  bool HasColonAfter(std::uint32_t i) const;  // right behind the i-th

  std::string_view text;   // the whole text
  std::string_view bytes;  // the paragraph
  const Words* words;
  WordRange range;
  std::uint32_t size;  // in words
  bool ended;          // ends as a sentence does, closing marks and brackets aside
  bool open;           // ends with a comma, semicolon, colon or dash: goes on below
};

bool BeginsUpper(std::string_view word);  // Latin, Greek and Cyrillic
bool BeginsLower(std::string_view word);

// Most of its longer words begin with a capital: a name, a title, a link.
bool IsTitleCase(const ParagraphView& line);

// A row of a table: two words or more, of which one in six is a figure.
bool HasFigures(const ParagraphView& line);

// Hard-wrapped: of several lines.
bool IsWrapped(const ParagraphView& line);

// Stops at a word that no headline and no link stops at: "The company said its".
bool BreaksOff(const ParagraphView& line);

// "May 31, 2019, 9:52 PM UTC", "Posted: 7:37 PM", "1:27", "Image 2 of 3".
bool IsDateLine(const ParagraphView& line);

// "By Jane Roe, Staff Writer".
bool IsByline(const ParagraphView& line);

// "© 2019 Example News. All rights reserved."
bool IsCopyright(const ParagraphView& line);

// "editor@example.com", "www.example.com/story", "Contact Jane Roe at ...".
bool IsContact(const ParagraphView& line);

// "— Jane Roe (@janeroe) May 1, 2019", below a post shown in an article.
bool IsPostSignature(const ParagraphView& line);

// "Photo: Jane Roe/Example Agency", "(Jane Roe/The Daily Example)": nothing but the credit of a picture.
bool IsPictureCredit(const ParagraphView& line);

// The caption of a picture: a credit at its end, "FILE -", "In this May 1, 2018, file photo", or the present tense of
// captions with a year ("Jane Roe speaks in Exampleton on May 1, 2018."). `first_sentence` in words of the text.
bool IsCaption(const ParagraphView& line, WordRange first_sentence);

// "Jane Roe is a reporter at ...", "The author teaches ...": the form; whether it is a note about the author also
// depends on where it stands. `surname` is set to the position in the line of the last word of the name, where there
// is one.
bool HasAuthorNoteForm(const ParagraphView& line, std::uint32_t* surname);

// The number of words of "MOSCOW (Reuters) -" at the beginning of a paragraph; 0 where there is none.
std::uint32_t DatelineWords(const ParagraphView& line);

// The words of "(Reporting by A; editing by B)" at the end of a paragraph, counted in the line; empty if none.
WordRange CreditInBrackets(const ParagraphView& line);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_CHROME_FORMS_H_
