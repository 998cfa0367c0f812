// Pairs that a statement joins though no passage of their own shows it.
#ifndef NEWSPRINT_ENGINE_STATEMENTS_H_
#define NEWSPRINT_ENGINE_STATEMENTS_H_

#include <span>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// Calls a match `quote` instead of `phrase` where both articles stand in one family of a quotation: a third report,
// which has the statement whole, shows that their fragments of it are the same. `articles` is the number of articles.
void JoinByStatements(std::uint32_t articles, std::span<const Family> families, std::vector<Match>* matches);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_STATEMENTS_H_
