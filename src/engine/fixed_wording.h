// What the collection teaches about the fixed wording of templated reports.
#ifndef NEWSPRINT_ENGINE_FIXED_WORDING_H_
#define NEWSPRINT_ENGINE_FIXED_WORDING_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/collection.h"
#include "lsh/pairing.h"
#include "newsprint/records.h"

namespace newsprint {

// Calls body for the spans of the fixed wording that the match shows, in each of its articles; none where the match is
// not of two reports of one template.
void ForEachFixed(const Match& match, const std::function<void(std::uint32_t article, ByteSpan span)>& body);

// Marks (kFixed) the words within a span.
void MarkFixed(ByteSpan span, AnnotatedArticle* article);

// Marks (kFixed) the wording that an article shares with another from its template. `matches` are all that were found,
// by (a, b). Returns those of their pairs that may have to be judged anew, sorted: both articles hold fixed wording,
// each by a pair of its own, and the pair was not seen to be templated itself.
std::vector<CandidatePair> LearnFixedWording(const std::vector<Match>& matches,
                                             std::vector<CollectedArticle>* articles);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_FIXED_WORDING_H_
