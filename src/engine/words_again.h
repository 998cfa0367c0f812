// The words of some articles of a collection that did not keep them.
#ifndef NEWSPRINT_ENGINE_WORDS_AGAIN_H_
#define NEWSPRINT_ENGINE_WORDS_AGAIN_H_

#include <span>
#include <vector>

#include "engine/collection.h"
#include "io/article_reader.h"
#include "lsh/pairing.h"
#include "newsprint/status.h"

namespace newsprint {

// Reads the articles of `pairs` again, in the order of their places, and gives them the hashes of their words
// (annotated.words.hash). kFailed where a file has changed since.
Status ReadWordsAgain(ArticleReader& reader, std::span<const CandidatePair> pairs, int threads,
                      std::vector<CollectedArticle>* articles);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_WORDS_AGAIN_H_
