// Pairs that a statement joins though no passage of their own shows it.
#ifndef NEWSPRINT_ENGINE_STATEMENTS_H_
#define NEWSPRINT_ENGINE_STATEMENTS_H_

#include <cstdint>
#include <span>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// A statement of fewer words is a fragment itself, often a name that one of its carriers quotes.
inline constexpr std::uint32_t kStatementWords = 12;

// Calls a match `quote`: both articles carry parts of a statement of so many words.
void CallQuote(std::uint32_t words, Match* match);

// Calls a match `quote` instead of `phrase` where both articles stand in one family of a quotation: a third report,
// which has the statement whole, shows that their fragments of it are the same. `articles` is the number of articles.
void JoinByStatements(std::uint32_t articles, std::span<const Family> families, std::vector<Match>* matches);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_STATEMENTS_H_
