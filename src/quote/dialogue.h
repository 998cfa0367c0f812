// Speech that a dash opens instead of a quotation mark, where the language does so:
// —No vamos a esperar —dijo la alcaldesa—. Es la regla.
#ifndef NEWSPRINT_QUOTE_DIALOGUE_H_
#define NEWSPRINT_QUOTE_DIALOGUE_H_

#include <vector>

#include "quote/names.h"
#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

// Whether a paragraph opens with a dash, in a language that speaks so.
bool MayHaveDialogue(const Reading& reading);

// Adds the spoken stretches of paragraphs that open with a dash; only where an attribution follows, since items of
// lists open so too. What is quoted inside them is part of them. `quoted` stays in order.
std::vector<Quoted> AddDialogue(const Reading& reading, const Names& names, std::vector<Quoted> quoted);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_DIALOGUE_H_
