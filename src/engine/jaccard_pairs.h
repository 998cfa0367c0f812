// What is asked of articles that did not keep their texts once they are to be compared: they are read again, a part at
// a time.
#ifndef NEWSPRINT_ENGINE_JACCARD_PAIRS_H_
#define NEWSPRINT_ENGINE_JACCARD_PAIRS_H_

#include <cstddef>
#include <span>
#include <vector>

#include "engine/collection.h"
#include "io/article_reader.h"
#include "lsh/pairing.h"
#include "newsprint/status.h"
#include "verify/jaccard.h"

namespace newsprint {

inline constexpr std::size_t kWordsTogether = std::size_t{1} << 19;  // 4 MB

// The exact similarity of each of `pairs`, in their order; each of their articles gets its wire label. At most some
// `words_together` words are in memory. kFailed where a file has changed since it was read.
Status CompareArticlesAgain(ArticleReader& reader, std::vector<CollectedArticle>* articles,
                            std::span<const CandidatePair> pairs, int threads, std::vector<SetSimilarity>* out,
                            std::size_t words_together = kWordsTogether);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_JACCARD_PAIRS_H_
