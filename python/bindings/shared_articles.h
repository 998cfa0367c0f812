// Articles that machines share: each as bytes with all of its fields, and with what the whole collection shows of it.
#ifndef NEWSPRINT_BINDINGS_SHARED_ARTICLES_H_
#define NEWSPRINT_BINDINGS_SHARED_ARTICLES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "arrow_columns.h"
#include "core/ids.h"
#include "engine/collection.h"
#include "engine/word_lists.h"

namespace newsprint {

// Id, outlet, date, title and text, one after the other.
void PutArticle(const Article& article, std::string* out);
Article ArticleFrom(std::string_view bytes);

// Two numbers of 32 bits as one of Spark's.
inline std::int64_t PackPair(std::uint32_t begin, std::uint32_t end) {
  return static_cast<std::int64_t>(std::uint64_t{begin} << 32 | end);
}
inline std::uint32_t FirstOfPair(std::int64_t packed) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(packed) >> 32);
}
inline std::uint32_t SecondOfPair(std::int64_t packed) { return static_cast<std::uint32_t>(packed); }

inline ByteSpan SpanFrom(std::int64_t packed) { return {FirstOfPair(packed), SecondOfPair(packed)}; }
inline std::int64_t PackSpan(ByteSpan span) { return PackPair(span.begin, span.end); }

// Words as bytes, and back.
inline std::string_view BytesOf(std::span<const WordHash> words) {
  return {reinterpret_cast<const char*>(words.data()), words.size_bytes()};
}
std::vector<WordHash> WordsFrom(std::string_view bytes);

std::vector<WordRange> RangesFrom(std::span<const std::int64_t> packed);

// The columns of articles in a batch. `chrome` are ranges of words that recur in unrelated stories, `fixed` spans of
// the fixed wording of templated reports.
struct ArticleColumns {
  ArticleColumns(nanobind::handle article, nanobind::handle chrome, nanobind::handle fixed)
      : article(article), chrome(chrome), fixed(fixed) {}

  BinaryColumn article;
  ListColumn chrome;
  ListColumn fixed;
};

// In place of a position within an article: the row is the article's own.
inline constexpr std::int64_t kTheArticle = -1;

// Articles one after the other, each annotated as the collection shows it but for fixed wording.
class Annotator {
 public:
  explicit Annotator(const AuditOptions& options);

  const AnnotatedArticle& Read(std::string_view article, std::span<const std::int64_t> chrome);

  const AuditOptions& options() const { return options_; }

 private:
  const AuditOptions options_;
  WordLists lists_;
  AnnotatedArticle annotated_;
};

// Some articles of a collection, annotated as the whole collection shows them. Their positions are in the order of
// their numbers, which is that of their ids.
class ArticlePool {
 public:
  explicit ArticlePool(const MatchOptions& options);
  ArticlePool(const ArticlePool&) = delete;
  ArticlePool& operator=(const ArticlePool&) = delete;

  // Nothing where the pool has it.
  void Add(std::int64_t number, const ArticleColumns& columns, std::size_t row) {
    Add(number, columns.article[row], columns.chrome[row], columns.fixed[row]);
  }
  void Add(std::int64_t number, std::string_view article, std::span<const std::int64_t> chrome,
           std::span<const std::int64_t> fixed);
  // Gives the articles their positions. REQUIRES: none is added afterwards, before Clear().
  void Order();
  void Clear();

  // REQUIRES: Order() was called.
  std::uint32_t PositionOf(std::int64_t number) const { return position_.at(number); }
  std::int64_t NumberOf(std::uint32_t position) const { return numbers_[position]; }
  const std::vector<CollectedArticle>& articles() const { return articles_; }
  std::uint64_t text_bytes() const { return text_bytes_; }

  const WordLists& lists() const { return lists_; }

 private:
  WordLists lists_;
  std::vector<CollectedArticle> articles_;
  std::vector<std::int64_t> numbers_;
  absl::flat_hash_map<std::int64_t, std::uint32_t> position_;
  std::uint64_t text_bytes_ = 0;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_SHARED_ARTICLES_H_
