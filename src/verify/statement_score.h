// What two quotations score as one statement, in bits, and what they must score.
#ifndef NEWSPRINT_VERIFY_STATEMENT_SCORE_H_
#define NEWSPRINT_VERIFY_STATEMENT_SCORE_H_

#include <cstddef>
#include <cstdint>

namespace newsprint {

// What is known of the speakers of two quotations.
enum class Speakers : std::uint8_t { kOne, kUnknown, kTwo };

inline constexpr std::uint32_t kFewestWords = 3;  // that a statement has, and that two of them share
inline constexpr int kContextBits = 2;            // that a word may tell more in its context than by itself
// Longer pairs of quotations, by the product of their words, are left to the aligned blocks.
inline constexpr std::size_t kMostCells = 40'000;

// How many of the words that tell (AnnotatedArticle::telling) two quotations share at least.
inline int FewestTelling(bool one_speaker) { return one_speaker ? 1 : 2; }

// The score of quotations of `words_a` and `words_b` words that share `part` words, which tell `bits`.
double StatementScore(double bits, double part, std::size_t words_a, std::size_t words_b, Speakers speakers);

// The score of a statement, where so many quotations could be alike by chance: all of the collection, or those of the
// one speaker.
double LeastStatementScore(std::uint64_t quotations);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_STATEMENT_SCORE_H_
