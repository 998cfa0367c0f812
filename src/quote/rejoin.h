// One quotation in two pieces: “We will act,” she said, “when it is right.”
#ifndef NEWSPRINT_QUOTE_REJOIN_H_
#define NEWSPRINT_QUOTE_REJOIN_H_

#include "quote/attribution.h"
#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

// Whether `second`, the next quoted words after `first`, goes on with the same sentence: between them stands an
// attribution and nothing else. `between` is the attribution that follows `first`.
bool IsRejoined(const Reading& reading, const Quoted& first, const Attribution& between, const Quoted& second);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_REJOIN_H_
