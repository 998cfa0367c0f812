// What the readers of the wires' formats have in common.
#ifndef NEWSPRINT_IO_WIRE_ITEM_H_
#define NEWSPRINT_IO_WIRE_ITEM_H_

#include <string_view>

#include "newsprint/article.h"

namespace newsprint {

// Gives an article the metadata of its item, where there are any. The text of an item that cancels itself begins with
// its note to editors, or where it has none with its headline: it is a notice, and is no copy of what it withdraws,
// not even where it repeats that.
void SetWireMetadata(const WireMetadata& metadata, Article* article);

// The code at the end of a qualified code or of a concept's address: "stat:canceled",
// "http://cv.iptc.org/newscodes/pubstatusg2/canceled".
std::string_view CodeIn(std::string_view concept_name);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_WIRE_ITEM_H_
