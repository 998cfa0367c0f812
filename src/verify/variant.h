// Two wordings of a family beside each other.
#ifndef NEWSPRINT_VERIFY_VARIANT_H_
#define NEWSPRINT_VERIFY_VARIANT_H_

#include <vector>

#include "newsprint/records.h"
#include "verify/annotate.h"
#include "verify/information.h"

namespace newsprint {

// The words of an article that begin and end within `span`.
WordRange WordsIn(const AnnotatedArticle& article, ByteSpan span);

// Those that make its wording: of a quotation the quoted ones (all, where none is in marks), of anything else all.
std::vector<std::uint32_t> WordingOf(const AnnotatedArticle& article, PassageKind kind, WordRange range);

// The spans of words that stand in a row, where there are several of them.
std::vector<ByteSpan> PiecesOf(const AnnotatedArticle& article, const std::vector<std::uint32_t>& words);

// Whether two members of a family are altered against each other (verify/altered.h), where both have the same words.
bool AreAltered(const AnnotatedArticle& a, WordRange in_a, const AnnotatedArticle& b, WordRange in_b, PassageKind kind,
                const Information& information);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_VARIANT_H_
