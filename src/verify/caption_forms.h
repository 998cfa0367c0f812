// The captions and credits of pictures, by their form alone.
#ifndef NEWSPRINT_VERIFY_CAPTION_FORMS_H_
#define NEWSPRINT_VERIFY_CAPTION_FORMS_H_

#include "core/ids.h"
#include "verify/paragraph_view.h"

namespace newsprint {

// The words in the round brackets that close the line; empty where none close it.
WordRange WordsInLastBrackets(const ParagraphView& line);

// "Photo: Jane Roe/Example Agency", "(Jane Roe/The Daily Example)": nothing but the credit of a picture.
bool IsPictureCredit(const ParagraphView& line);

// The caption of a picture: a credit at its end, "FILE -", "In this May 1, 2018, file photo", or the present tense of
// captions with a year ("Jane Roe speaks in Exampleton on May 1, 2018."). `first_sentence` in words of the text.
bool IsCaption(const ParagraphView& line, WordRange first_sentence);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_CAPTION_FORMS_H_
