// Candidate pairs of a collection, from its bucket table.
#ifndef NEWSPRINT_ENGINE_NOMINATE_H_
#define NEWSPRINT_ENGINE_NOMINATE_H_

#include "engine/asked.h"
#include "engine/collection.h"
#include "lsh/pairing.h"
#include "verify/information.h"
#include "verify/statement_bounds.h"

namespace newsprint {

// The pairs that share a bucket at any of the three scales and may match. Runs of chrome nominate nobody unless
// `boilerplate` is asked for, and nobody but pairs that were asked about. Empties the collection's table. Not ok
// where its part on disk could not be written or read.
Status Nominate(Collection* collection, const Information& information, const MatchOptions& match, const Asked& asked,
                bool boilerplate, int threads, Candidates* out);

// Its pieces, for machines that have a part of the buckets each.

// The lengths of runs alone, without anything that is asked about articles.
PairingInput PairingOf(const MatchOptions& match);

// What the pairing asks about words and quotations. `bounds` is empty before; references to all are kept, `input` too.
void AskOfQuotations(const std::vector<CollectedArticle>& articles, const Information& information, const Asked& asked,
                     int threads, StatementBounds* bounds, PairingInput* input);

// Whether a passage is of chrome alone. `parts` are those of its article's words.
bool IsChrome(const Part* parts, const Posting& passage);

// Appends those of the article's quotations, in their order.
void AddSketches(const AnnotatedArticle& article, std::vector<QuotationSketch>* out);

// The words of a quotation that tell, sorted, each once. `out` is overwritten.
void TellingWords(const AnnotatedArticle& article, std::uint32_t quotation, std::vector<WordHash>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NOMINATE_H_
