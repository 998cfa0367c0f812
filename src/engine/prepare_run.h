// What a run needs before it reads its first article.
#ifndef NEWSPRINT_ENGINE_PREPARE_RUN_H_
#define NEWSPRINT_ENGINE_PREPARE_RUN_H_

#include "engine/collection.h"
#include "engine/word_lists.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// Loads the lists and chooses the bands that `match` asks for. `lists` must outlive `out`. kUsage as LoadWordLists()
// and ChooseBands().
Status PrepareRun(const MatchOptions& match, WordLists* lists, CollectionOptions* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_PREPARE_RUN_H_
