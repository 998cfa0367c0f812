// Attributions that stand inside the marks, by custom or by mistake:
// « Nous restons, a déclaré la maire, et c’est la règle »; “We will stay, the mayor said.
#ifndef NEWSPRINT_QUOTE_ENCLOSED_H_
#define NEWSPRINT_QUOTE_ENCLOSED_H_

#include <cstdint>
#include <vector>

#include "quote/names.h"
#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

// The same stretches without the attributions inside them; a stretch with one in its middle becomes two.
std::vector<Quoted> CutEnclosedAttributions(const Reading& reading, const Names& names, std::vector<Quoted> quoted);

// Whether a verb of speaking stands at `word`, or behind an auxiliary or a pronoun there, and a comma or a dash before
// it: ", |avait-elle lancé".
bool BeginsAttribution(const Reading& reading, std::uint32_t word, std::uint32_t end);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_ENCLOSED_H_
