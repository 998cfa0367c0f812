// The buckets of the article scale, made from the signatures a band at a time: no posting is kept.
#ifndef NEWSPRINT_LSH_BAND_BUCKETS_H_
#define NEWSPRINT_LSH_BAND_BUCKETS_H_

#include <cstdint>
#include <functional>
#include <span>

#include "lsh/bands.h"
#include "lsh/posting.h"
#include "lsh/signature_store.h"

namespace newsprint {

// Calls body(bucket, worker) for each bucket with two articles or more, in which postings are sorted by article;
// articles[i] is the article of signature i. Buckets come in no fixed order and from several threads; worker is in
// [0, threads). Takes 24 bytes a signature and thread. Whether all could be read, signatures.status() tells.
void ForEachBandBucket(const SignatureStore& signatures, std::span<const std::uint32_t> articles, const Bands& bands,
                       int threads, const std::function<void(std::span<const Posting> bucket, int worker)>& body);

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_BAND_BUCKETS_H_
