// Which of a night's articles are handed on.
#ifndef NEWSPRINT_ENGINE_HAND_ON_H_
#define NEWSPRINT_ENGINE_HAND_ON_H_

#include <vector>

#include "engine/collection.h"
#include "newsprint/options.h"
#include "newsprint/records.h"

namespace newsprint {

// One of each cluster of `result` stands for the others. Where archived articles are in it, one of them has been handed
// on before: it stands for tonight's too, but with Keep::kLast, where the last version of all is handed on and
// supersedes the last of the archived. Returns the articles removed, by article; positions in the collection, whose
// articles are where AuditCollection() left them. Compares those pairs that the result has no match of.
std::vector<Removed> RemoveCopies(const Collection& collection, const AuditResult& result, Keep keep,
                                  const std::vector<std::string>& keep_sources);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_HAND_ON_H_
