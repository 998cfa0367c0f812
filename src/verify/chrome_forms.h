// What a line is by its form alone: a date, a byline, a credit, an address, a row of a table.
#ifndef NEWSPRINT_VERIFY_CHROME_FORMS_H_
#define NEWSPRINT_VERIFY_CHROME_FORMS_H_

#include <cstdint>

#include "core/ids.h"
#include "verify/paragraph_view.h"

namespace newsprint {

// A row of a table: two words or more, of which one in six is a figure.
bool HasFigures(const ParagraphView& line);

// "May 31, 2019, 9:52 PM UTC", "Posted: 7:37 PM", "1:27", "Image 2 of 3".
bool IsDateLine(const ParagraphView& line);

// "By Jane Roe, Staff Writer".
bool IsByline(const ParagraphView& line);

// "© 2019 Example News. All rights reserved."
bool IsCopyright(const ParagraphView& line);

// "editor@example.com", "www.example.com/story", "Contact Jane Roe at jane@...",
// "Follow Jane Roe on Twitter", "Wexcombe +45 5550 1234".
bool IsContact(const ParagraphView& line);

// "Facebook Twitter Email Share".
bool IsShareBar(const ParagraphView& line);

// "Update May 31 at 5:05 p.m.: Adds a comment.", "Correction, June 1, 2018: ...".
bool IsEditorsNote(const ParagraphView& line);

// "— Jane Roe (@janeroe) May 1, 2019", below a post shown in an article.
bool IsPostSignature(const ParagraphView& line);

// "Jane Roe is a reporter at ...", "The author teaches ...": the form; whether it is a note about the author also
// depends on where it stands. Sets `*surname` to the last word of the name, or of "the author".
bool HasAuthorNoteForm(const ParagraphView& line, std::uint32_t* surname);

// "Roe reported from Wexcombe.", "Roe and Poe contributed from Osterby.": a credit where it stands at the end.
bool IsFiledFrom(const ParagraphView& line);

// The number of words of "MOSCOW (Reuters) -" at the beginning of a paragraph; 0 where there is none.
std::uint32_t DatelineWords(const ParagraphView& line);

// The words of "(Reporting by A; editing by B)" at the end of a paragraph; empty where there are none.
WordRange CreditInBrackets(const ParagraphView& line);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_CHROME_FORMS_H_
