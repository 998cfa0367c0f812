#include "engine/prepare_run.h"

#include "engine/threads.h"

namespace newsprint {

Status PrepareRun(const MatchOptions& match, WordLists* lists, CollectionOptions* out) {
  if (Status s = LoadWordLists(match, lists); !s.ok()) return s;
  out->lists = lists;
  out->match = match;
  out->threads = ThreadCount(match.threads);
  return ChooseBands(match.threshold, match.recall, &out->bands);
}

}  // namespace newsprint
