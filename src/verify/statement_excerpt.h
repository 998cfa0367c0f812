// A quotation without the article around it.
#ifndef NEWSPRINT_VERIFY_STATEMENT_EXCERPT_H_
#define NEWSPRINT_VERIFY_STATEMENT_EXCERPT_H_

#include <cstdint>

#include "verify/annotate.h"

namespace newsprint {

// Appends a quotation of `from` to `to`, as its last, with the words from its first to its last. It has what
// IsSameStatement, StatementBounds and the pairing of quotations look at, and nothing else: neither spans nor parts nor
// a layout.
void AppendStatement(const AnnotatedArticle& from, std::uint16_t quotation, AnnotatedArticle* to);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_STATEMENT_EXCERPT_H_
