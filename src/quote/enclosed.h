// Attributions that stand inside the marks, by custom or by mistake:
// « Nous restons, a déclaré la maire, et c’est la règle »; “We will stay, the mayor said.
#ifndef NEWSPRINT_QUOTE_ENCLOSED_H_
#define NEWSPRINT_QUOTE_ENCLOSED_H_

#include <vector>

#include "quote/names.h"
#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

// The same stretches without the attributions inside them; a stretch with one in its middle becomes two.
std::vector<Quoted> CutEnclosedAttributions(const Reading& reading, const Names& names, std::vector<Quoted> quoted);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_ENCLOSED_H_
