// Pairs that follow from others without another look at the texts.
#ifndef NEWSPRINT_ENGINE_EQUAL_ARTICLES_H_
#define NEWSPRINT_ENGINE_EQUAL_ARTICLES_H_

#include <cstddef>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// Of more articles with one set of shingles the pairs are not all listed: they stay joined through one of them.
inline constexpr std::size_t kMostEqual = 64;

// Large buckets are paired through representatives. Two articles with equal sets of shingles (Jaccard 1) have the same
// similarity to any third: adds the pairs that so follow from those listed, each with its exact figures, and those of
// equal articles among themselves. Leaves `pairs` sorted by (a, b), each once. Adds less than kMostEqual * kMostEqual
// pairs for each that is listed. REQUIRES: positions are below `articles`.
void AddPairsOfEquals(std::size_t articles, std::vector<CopyPair>* pairs);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_EQUAL_ARTICLES_H_
