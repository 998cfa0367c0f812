// How many members of a bucket are paired with one another.
#ifndef NEWSPRINT_LSH_PAIR_LIMITS_H_
#define NEWSPRINT_LSH_PAIR_LIMITS_H_

#include <cstddef>

namespace newsprint {

// Up to here all members of a bucket are paired; a family or cluster beyond it is joined through one article.
inline constexpr std::size_t kPairAll = 24;
// Article and quotation buckets gather much that differs: there so many different contents are all compared; of more,
// all are compared with so many that do not match one another.
inline constexpr std::size_t kCompareAll = 512;
// Statements are compared exactly: of more than so many, those that match one before them are not paired with one
// another, as one family is not all its pairs.
inline constexpr std::size_t kPairAllStatements = 64;

// Of a quotation's key at least.
inline constexpr std::size_t kKeyWords = 2;

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_PAIR_LIMITS_H_
