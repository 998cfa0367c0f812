// An article's own headline, wherever it is repeated.
#ifndef NEWSPRINT_VERIFY_HEADLINES_H_
#define NEWSPRINT_VERIFY_HEADLINES_H_

#include <string_view>

#include "verify/judged_paragraph.h"

namespace newsprint {

// Marks the title, where the text repeats it, or else the first line above the story. `title` may be empty, and may be
// chrome: scraped titles are often the first line of a page, whatever that is.
void MarkHeadlines(std::string_view title, JudgedParagraphs* paragraphs);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_HEADLINES_H_
