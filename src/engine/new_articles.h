// The articles of a collection on their way into an archive.
#ifndef NEWSPRINT_ENGINE_NEW_ARTICLES_H_
#define NEWSPRINT_ENGINE_NEW_ARTICLES_H_

#include <cstdint>
#include <vector>

#include "archive/stored.h"
#include "engine/collection.h"

namespace newsprint {

// Gives the articles of the collection that were not read from an archive their numbers, from `next_number` on in the
// order in which they came, and adds them to `run` with their bucket keys, and the archived articles whose fields have
// changed. `numbers` are those of all articles of the collection, by position. REQUIRES: the collection is settled, and
// its articles have their texts.
void AddNewArticles(const Collection& collection, std::uint32_t next_number, ArchiveRun* run,
                    std::vector<std::uint32_t>* numbers);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_NEW_ARTICLES_H_
