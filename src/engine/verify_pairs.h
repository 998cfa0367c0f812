// Reads candidate pairs word by word.
#ifndef NEWSPRINT_ENGINE_VERIFY_PAIRS_H_
#define NEWSPRINT_ENGINE_VERIFY_PAIRS_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/collection.h"
#include "lsh/pairing.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "verify/information.h"

namespace newsprint {

// What of an article's quotations is counted, in order: the speaker of each, which may be empty, and its pieces.
void ForEachCounted(const AnnotatedArticle& article, const std::function<void(std::string_view name)>& speaker,
                    const std::function<void(std::span<const WordHash> words)>& piece);

// What the quotations of a collection tell, counted in the order of ids.
Information CountInformation(const std::vector<CollectedArticle>& articles);

// The matches among `pairs` (sorted), complete but for the passages' families: pairs that share nothing to report have
// none. By (a, b). False where `progress` ended the run.
bool VerifyPairs(const std::vector<CollectedArticle>& articles, std::span<const CandidatePair> pairs,
                 const Information& information, const MatchOptions& options, int threads, const Progress& progress,
                 std::vector<Match>* out);

// The same for all candidates of a collection at once, with what only the collection shows: the fixed wording of
// templated reports, which it marks in the articles, and pages made of several stories.
bool VerifyCandidates(std::vector<CollectedArticle>* articles, std::span<const CandidatePair> pairs,
                      const Information& information, const MatchOptions& options, int threads,
                      const Progress& progress, std::vector<Match>* out);

// Which of two articles was published first, as precise as their dates allow.
First FirstOf(const CollectedArticle& a, const CollectedArticle& b);

// Between the two publications, as precise as their dates allow; nothing where one is missing.
std::optional<std::int64_t> SecondsApart(const CollectedArticle& a, const CollectedArticle& b);

// Sets the match's `first` and `reuse`. The original is the first or, where the dates leave it open, the longer.
void JudgeReuse(const CollectedArticle& a, const CollectedArticle& b, Match* match);

// The match seen from its other article; `a` and `b` are left alone.
Match TurnMatch(Match match);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_VERIFY_PAIRS_H_
