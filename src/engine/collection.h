// The articles of a run: read, annotated and signed, each under its final id.
#ifndef NEWSPRINT_ENGINE_COLLECTION_H_
#define NEWSPRINT_ENGINE_COLLECTION_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/hash/hash.h"
#include "archive/stored.h"
#include "engine/collected_article.h"
#include "io/article_reader.h"
#include "lsh/bands.h"
#include "lsh/bucket_table.h"
#include "lsh/signature_store.h"
#include "newsprint/newsprint.h"
#include "newsprint/options.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

struct WordLists;

struct CollectionOptions {
  const WordLists* lists = nullptr;  // must stay; never null
  MatchOptions match;
  Bands bands;
  int threads = 1;
  bool keep_text = true;
  bool annotate = true;  // false: the article scale alone, for --threshold
  // The articles that an archive holds under an id of the input, without their texts; null where there is no archive.
  std::function<Status(std::string_view raw_id, std::vector<StoredArticle>* out)> versions_of;
};

// Which of the stored articles that are read join the collection, and for which meetings.
struct StoredFilter {
  std::function<bool(std::uint32_t number, std::span<const WordHash> words)> joins;  // called from several threads
  std::function<bool(BucketKey key)> meets;  // postings of other keys are left out
};

// Not thread-safe.
class Collection {
 public:
  explicit Collection(const CollectionOptions& options)
      : options_(options), last_versions_(0, HashOfId{&articles_}, SameId{&articles_}) {}
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;

  // Reads all of `reader`. A record whose id and text the archive holds is only counted as repeated; where the archive
  // holds other texts under its id, it is one more version. Over options.match.memory the bucket table goes to disk:
  // kLimit where that is full, or where the articles alone are over it; kFailed where `progress` ends the run.
  Status Read(ArticleReader& reader, Side side, const Progress& progress);

  // Reads articles of an archive (engine/archive_reader.h): their ids are final, and none is a repeated record of
  // another. `filter` may be null.
  Status ReadStored(ArticleReader& reader, Side side, const StoredFilter* filter, const Progress& progress);

  // Once all is read: gives versions of one id their own ids, numbers the articles in the order of ids, and marks the
  // boilerplate that shows by its recurrence.
  void Settle();

  const CollectionOptions& options() const { return options_; }
  const std::vector<CollectedArticle>& articles() const { return articles_; }
  std::vector<CollectedArticle>& articles() { return articles_; }
  BucketTable& table() { return table_; }  // of passages and quotations
  SignatureStore& signatures() { return signatures_; }
  const SignatureStore& signatures() const { return signatures_; }
  std::vector<Quarantined>& quarantine() { return quarantine_; }
  std::uint64_t repeated() const { return repeated_; }
  // Articles of the archive, without texts, for which a repeated record has better fields; with those.
  std::vector<StoredArticle> ChangedFields() const;

  // The articles' ids, in their order. REQUIRES: Settle() was called; valid as long as the articles stay in place.
  std::vector<const std::string*> Ids() const;

 private:
  struct Prepared;
  struct Scratch;
  struct Batch;
  using Take = Status (Collection::*)(Prepared* prepared, Side side);

  Status ReadAll(ArticleReader& reader, Side side, const StoredFilter* filter, Take take, const Progress& progress);
  // False where there is no more.
  bool ReadBatch(ArticleReader& reader, Batch* batch);
  void PrepareBatch(const StoredFilter* filter, Batch* batch) const;
  // Reserves for the articles that are still to come, as far as the bytes read so far tell: a vector that grows by and
  // by moves them all again and again.
  void MakeRoom(const Batch& batch, std::uint64_t bytes_total);
  Status TakeBatch(Take take, Side side, Batch* batch);
  Status KeepWithinMemory();
  void Prepare(const StoredFilter* filter, Scratch* scratch, Prepared* prepared) const;
  Status TakeRecord(Prepared* prepared, Side side);
  Status TakeStored(Prepared* prepared, Side side);
  std::uint32_t Add(Prepared* prepared, Side side);
  // Whether the archive holds the record. Fields that are better than the stored ones are noted.
  Status FindStored(const CollectedArticle& collected, bool* held);
  // Gives versions of one id their own ids.
  void NameVersions();
  std::uint64_t Bytes(const CollectedArticle& article) const;

  // Articles stand for their ids, which are not kept twice.
  struct HashOfId {
    using is_transparent = void;
    const std::vector<CollectedArticle>* articles;
    std::size_t operator()(std::string_view id) const { return absl::Hash<std::string_view>()(id); }
    std::size_t operator()(std::uint32_t article) const { return (*this)((*articles)[article].article.id); }
  };
  struct SameId {
    using is_transparent = void;
    const std::vector<CollectedArticle>* articles;
    std::string_view Id(std::string_view id) const { return id; }
    std::string_view Id(std::uint32_t article) const { return (*articles)[article].article.id; }
    template <typename A, typename B>
    bool operator()(const A& a, const B& b) const {
      return Id(a) == Id(b);
    }
  };
  using ArticlesById = absl::flat_hash_set<std::uint32_t, HashOfId, SameId>;

  struct StoredVersion {
    StoredArticle article;
    bool changed = false;
  };

  CollectionOptions options_;
  std::vector<CollectedArticle> articles_;
  BucketTable table_;
  SignatureStore signatures_;
  std::vector<Quarantined> quarantine_;
  std::uint64_t repeated_ = 0;
  std::uint64_t read_ = 0;
  std::uint64_t bytes_ = 0;  // that the articles hold, about
  // The last article that came under each id, of those with different texts.
  ArticlesById last_versions_;
  // By id: those that the archive holds. An id that it does not know stands here too, once it has been asked.
  absl::flat_hash_map<std::string, std::vector<StoredVersion>> stored_versions_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ENGINE_COLLECTION_H_
