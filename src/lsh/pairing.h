// From buckets to candidate pairs.
#ifndef NEWSPRINT_LSH_PAIRING_H_
#define NEWSPRINT_LSH_PAIRING_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/ids.h"
#include "lsh/bands.h"
#include "lsh/bucket_table.h"
#include "lsh/signature_store.h"

namespace newsprint {

struct CandidatePair {
  std::uint32_t a = 0;  // a < b
  std::uint32_t b = 0;

  friend auto operator<=>(const CandidatePair&, const CandidatePair&) = default;
};

struct RunMember {
  std::uint32_t article = 0;
  std::uint32_t word = 0;  // the run's first

  friend auto operator<=>(const RunMember&, const RunMember&) = default;
};

// A run of words that too many articles carry for all of them to be paired: they are paired with the first alone.
struct CommonRun {
  std::uint32_t length = 0;        // words
  std::vector<RunMember> members;  // by article, each once; members[0] is the representative

  friend auto operator<=>(const CommonRun&, const CommonRun&) = default;
};

struct Candidates {
  std::vector<CandidatePair> pairs;    // sorted, each once
  std::vector<CommonRun> common_runs;  // sorted
  std::uint64_t large_buckets = 0;
};

// What is looked at before two quotations are compared.
struct QuotationSketch {
  std::uint64_t content = 0;  // a hash of all its words
  std::uint64_t telling = 0;  // a Bloom filter of the words that tell
  std::uint64_t speaker = 0;  // SpeakerKey
};

// Whether two quotations that meet among so many share enough for a look at their words.
bool MayBeCompared(const QuotationSketch& a, const QuotationSketch& b, std::size_t members);

// What the pairing asks about articles. The functions are called from several threads.
struct PairingInput {
  // Which postings, and which buckets with what is left of them, are looked at; all where a function is empty.
  std::function<bool(const Posting& posting)> takes_part;
  std::function<bool(std::span<const Posting> bucket)> is_asked;
  // Article buckets are made of these signatures and bands; articles[i] is the article of signature i. Null: there are
  // none but those in the table.
  const SignatureStore* signatures = nullptr;
  std::vector<std::uint32_t> articles;
  Bands bands;
  std::vector<std::span<const WordHash>> words;  // of each article
  std::uint32_t run = 7;                         // words in a row that make two articles of a passage bucket a pair
  std::uint32_t common_run = 8;  // the same where a bucket is too large to pair all its members; at least `run`
  // Article buckets: whether two signatures may belong to a pair that is sought, and a hash of a signature.
  std::function<bool(std::uint32_t a, std::uint32_t b)> articles_may_match;
  std::function<std::uint64_t(std::uint32_t a)> article_content;
  // Quotation buckets: the same of two quotations, given as postings.
  std::function<bool(const Posting& a, const Posting& b)> quotations_may_match;
  std::vector<QuotationSketch> quotations;     // of all articles, one after the other
  std::vector<std::uint32_t> first_quotation;  // of each article, an index into `quotations`
  // Its telling words, each once: a bucket of very many different quotations is parted by one more of them.
  std::function<void(const Posting& a, std::vector<WordHash>* out)> quotation_words;
};

// All pairs of articles that share a bucket and stand a first, cheap look: a passage bucket's members must share `run`
// words around the shingle, the others must pass the function given. Where a bucket has too many members to pair them
// all, it is split so far that those in a part truly share their words. A part that is still too large is joined
// through its first article where its members are equal there, and else through the first so many that do not match one
// another, in linear work. The result does not depend on `threads`. Not ok as BucketTable::ForEachBucket, and where
// signatures could not be read.
Status FindCandidates(BucketTable* table, const PairingInput& input, int threads, Candidates* out);

// The same for one bucket, of two postings or more by article and position: machines have a part of the buckets each.
Candidates PairBucket(std::span<const Posting> bucket, const PairingInput& input);

// A bucket of more than kCompareAll different quotations is parted by one more word: of each word that some of them
// have, but not all, those are a part. Where they share more than kKeyWords words, all are one part too. These are the
// pairs of one part, of different quotations by article and position.
Candidates PairPart(std::span<const Posting> part, const PairingInput& input);

}  // namespace newsprint

#endif  // NEWSPRINT_LSH_PAIRING_H_
