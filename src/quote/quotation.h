// Quotations: what stands in quotation marks, rejoined across an attribution, with its speaker.
#ifndef NEWSPRINT_QUOTE_QUOTATION_H_
#define NEWSPRINT_QUOTE_QUOTATION_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "quote/speaker_name.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint {

class Languages;

struct Quotation {
  std::vector<WordRange> pieces;  // the quoted words, in order, never empty; several where an attribution splits it
  std::vector<WordRange> inner;   // quotations within it, in order: somebody else's words, mostly
  std::string speaker;            // under the fullest name the article gives; empty where unknown
  NameKind speaker_kind = NameKind::kOther;
  bool title = false;  // the title of a work or a programme, a nickname: marks, but nobody speaks
};

// Finds the quotations of a text, in the order in which they begin. Their pieces do not overlap: of nested
// quotations the outer one is reported, with those just inside it.
// REQUIRES: `words` and `layout` are those of `text`.
std::vector<Quotation> FindQuotations(std::string_view text, const Words& words, const Layout& layout,
                                      const Languages& languages);

// The same, with the languages that newsprint brings.
std::vector<Quotation> FindQuotations(std::string_view text, const Words& words, const Layout& layout);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_QUOTATION_H_
