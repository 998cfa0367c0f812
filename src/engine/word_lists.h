// The lists of words by which articles are read: those that newsprint brings, and those that its user adds.
#ifndef NEWSPRINT_ENGINE_WORD_LISTS_H_
#define NEWSPRINT_ENGINE_WORD_LISTS_H_

#include <cstdint>

#include "newsprint/options.h"
#include "newsprint/status.h"
#include "quote/languages.h"
#include "verify/stock_phrases.h"

namespace newsprint {

struct WordLists {
  Languages languages;
  StockPhrases phrases;
  std::uint64_t added = 0;  // hash of what the user added, whatever the order of the files; 0 where nothing
};

// kUsage, with the file and the line, where a list that `options` names cannot be read or has another form.
Status LoadWordLists(const MatchOptions& options, WordLists* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_WORD_LISTS_H_
