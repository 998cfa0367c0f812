// The bucket keys under which an article stands: the same for a batch, where the bucket table holds them, and for an
// archive, which keeps them from night to night. They follow from the text, the lists of words and the settings alone:
// no other field of an article plays a part.
#ifndef NEWSPRINT_ENGINE_POSTINGS_H_
#define NEWSPRINT_ENGINE_POSTINGS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "lsh/bands.h"
#include "lsh/bucket_table.h"
#include "newsprint/newsprint.h"
#include "newsprint/status.h"
#include "verify/annotate.h"

namespace newsprint {

struct WordLists;

// The signature of an article of these words. REQUIRES: words is not empty.
Signature SignWords(std::span<const WordHash> words);

// Appends the postings of one scale or, of passages and quotations, of two; their `article` is left 0.
void AddArticlePostings(const Signature& signature, const Bands& bands, std::vector<Posting>* out);
void AddTextPostings(const AnnotatedArticle& article, std::uint32_t min_run, std::vector<Posting>* out);

// All keys of the article with this text, sorted, each once. kBadInput where it is not UTF-8 or has no word. `out` is
// overwritten.
Status FindBucketKeys(std::string_view text, const WordLists& lists, const Bands& bands, std::uint32_t min_run,
                      std::vector<BucketKey>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_POSTINGS_H_
