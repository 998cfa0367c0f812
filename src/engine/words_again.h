// The words of some articles of a collection that did not keep them.
#ifndef NEWSPRINT_ENGINE_WORDS_AGAIN_H_
#define NEWSPRINT_ENGINE_WORDS_AGAIN_H_

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/collection.h"
#include "io/article_reader.h"
#include "newsprint/status.h"

namespace newsprint {

// What is done with the words of one article. Called from several threads, not at once with the same `slot`, which is
// in [0, PipelineSlots(threads)).
using UseWords = std::function<void(std::uint32_t article, std::span<const WordHash> words, int slot)>;

// Reads these articles again, in the order of their places, and shows each one's words to `use`. kFailed where a file
// has changed since.
Status VisitWordsAgain(ArticleReader& reader, const std::vector<CollectedArticle>& articles,
                       std::vector<std::uint32_t> numbers, int threads, const UseWords& use);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_WORDS_AGAIN_H_
