// Attributions: "Kirby said", "said Mr. Kirby, the spokesman", "according to Kirby".
#ifndef NEWSPRINT_QUOTE_ATTRIBUTION_H_
#define NEWSPRINT_QUOTE_ATTRIBUTION_H_

#include <cstdint>
#include <vector>

#include "quote/mention.h"
#include "quote/names.h"
#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

struct Attribution {
  Mention speaker;
  WordRange words;  // both the subject and the verb; unset where there is no attribution
};

// The attribution of quoted words that end before `begin`, looked for in the unquoted words [begin, end).
Attribution AttributionAfter(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t end);

// The attribution of the quoted words quoted[index], looked for in [begin, quoted[index].words.begin): the nearest one
// that is not itself quoted.
Mention AttributionBefore(const Reading& reading, const Names& names, const std::vector<Quoted>& quoted,
                          std::uint32_t index, std::uint32_t begin);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_ATTRIBUTION_H_
