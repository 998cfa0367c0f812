// The articles of a run: read, annotated and signed, each under its final id.
#ifndef NEWSPRINT_ENGINE_COLLECTION_H_
#define NEWSPRINT_ENGINE_COLLECTION_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "io/article_reader.h"
#include "io/published.h"
#include "lsh/bands.h"
#include "lsh/bucket_table.h"
#include "newsprint/newsprint.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"
#include "verify/annotate.h"

namespace newsprint {

struct WordLists;

// On which side of an audit with --against an article stands; it may stand on both.
enum Side : std::uint8_t { kOwn = 1, kAgainst = 2 };

struct CollectedArticle {
  Article article;  // its text only where CollectionOptions::keep_text
  RecordPlace place;
  std::uint64_t order = 0;  // of reading, from 0
  std::optional<Published> published;
  std::uint64_t text_hash = 0;
  std::uint8_t sides = 0;
  AnnotatedArticle annotated;  // only its words' hashes where not CollectionOptions::annotate
  Signature signature;

  std::uint32_t words() const { return static_cast<std::uint32_t>(annotated.words.hash.size()); }
};

struct CollectionOptions {
  const WordLists* lists = nullptr;  // must stay; never null
  MatchOptions match;
  Bands bands;
  int threads = 1;
  bool keep_text = true;
  bool annotate = true;  // false: words and the article scale alone, for --threshold
};

// Not thread-safe.
class Collection {
 public:
  explicit Collection(const CollectionOptions& options) : options_(options) {}

  // Reads all of `reader`. kLimit over options.match.memory, kFailed where `progress` ends the run.
  Status Read(ArticleReader& reader, Side side, const Progress& progress);

  // Once all is read: gives versions of one id their own ids, numbers the articles in the order of ids, and marks the
  // boilerplate that shows by its recurrence.
  void Settle();

  const CollectionOptions& options() const { return options_; }
  const std::vector<CollectedArticle>& articles() const { return articles_; }
  std::vector<CollectedArticle>& articles() { return articles_; }
  BucketTable& table() { return table_; }
  std::vector<Quarantined>& quarantine() { return quarantine_; }
  std::uint64_t repeated() const { return repeated_; }

  // The articles' ids, in their order. REQUIRES: Settle() was called; valid as long as the articles stay in place.
  std::vector<const std::string*> Ids() const;

 private:
  struct Prepared;
  void Prepare(Prepared* prepared) const;
  void Take(Prepared* prepared, Side side);
  std::uint64_t Bytes(const CollectedArticle& article) const;

  CollectionOptions options_;
  std::vector<CollectedArticle> articles_;
  BucketTable table_;
  std::vector<Quarantined> quarantine_;
  std::uint64_t repeated_ = 0;
  std::uint64_t read_ = 0;
  std::uint64_t bytes_ = 0;  // held, about
  // By id: the articles with different texts that came under it.
  absl::flat_hash_map<std::string, absl::InlinedVector<std::uint32_t, 1>> versions_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_COLLECTION_H_
