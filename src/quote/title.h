// Marks around what nobody says: titles of works and programmes, nicknames.
#ifndef NEWSPRINT_QUOTE_TITLE_H_
#define NEWSPRINT_QUOTE_TITLE_H_

#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

// `attributed`: an attribution follows at once, so that somebody says it.
bool IsTitle(const Reading& reading, const Quoted& quoted, bool attributed);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_TITLE_H_
