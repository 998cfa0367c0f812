// Some articles of a collection that did not keep their texts, read again.
#ifndef NEWSPRINT_ENGINE_ARTICLES_AGAIN_H_
#define NEWSPRINT_ENGINE_ARTICLES_AGAIN_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/collection.h"
#include "io/article_reader.h"
#include "newsprint/article.h"
#include "newsprint/status.h"
#include "text/words.h"

namespace newsprint {

// What is done with one of them and its words. Called from several threads, not at once with the same `slot`, which is
// in [0, PipelineSlots(threads)).
using UseArticle = std::function<void(std::uint32_t number, const Article& article, const Words& words, int slot)>;

// Reads these articles again, in the order of their places, and shows each to `use`. kFailed where a file has changed
// since.
Status VisitArticlesAgain(ArticleReader& reader, const std::vector<CollectedArticle>& articles,
                          std::vector<std::uint32_t> numbers, int threads, const UseArticle& use);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_ARTICLES_AGAIN_H_
