// The bucket keys under which an article stands, in a batch and in an archive. They follow from the text, the lists of
// words and the settings alone: no other field of an article plays a part.
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

// The signature of an article of these words; `shingles` is overwritten with theirs. REQUIRES: words is not empty.
Signature SignWords(std::span<const WordHash> words, std::vector<ShingleHash>* shingles);

// The bucket of a shingle of passages.
BucketKey PassageKey(ShingleHash shingle);

// Appends the postings of passages and quotations in a batch; their `article` is left 0.
void AddTextPostings(const AnnotatedArticle& article, std::uint32_t min_run, std::vector<Posting>* out);

// The keys of an article in an archive, sorted, each once: those under which it is stored, and those by which what is
// stored is met, without shingles that are chrome all over. `out` is overwritten.
void FindKeysToStore(const AnnotatedArticle& article, const Signature& signature, const Bands& bands,
                     std::uint32_t min_run, std::vector<BucketKey>* out);
void FindKeysToAsk(const AnnotatedArticle& article, const Signature& signature, const Bands& bands,
                   std::uint32_t min_run, std::vector<BucketKey>* out);

// FindKeysToStore for an article with this text. kBadInput where it is not UTF-8 or has no word.
Status FindBucketKeys(std::string_view text, const WordLists& lists, const Bands& bands, std::uint32_t min_run,
                      std::vector<BucketKey>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_POSTINGS_H_
