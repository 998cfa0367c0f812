// A match on its way between machines, as bytes. Which articles it is of is said beside it.
#ifndef NEWSPRINT_BINDINGS_MATCH_BYTES_H_
#define NEWSPRINT_BINDINGS_MATCH_BYTES_H_

#include <string>
#include <string_view>

#include "newsprint/records.h"

namespace newsprint {

// All but `a` and `b`.
std::string BytesOf(const Match& match);
// Throws where they are of another form.
Match MatchFrom(std::string_view bytes, std::uint32_t a, std::uint32_t b);

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_MATCH_BYTES_H_
