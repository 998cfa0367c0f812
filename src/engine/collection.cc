#include "engine/collection.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "core/hash.h"
#include "core/parallel.h"
#include "engine/postings.h"
#include "engine/word_lists.h"
#include "verify/recurrence.h"

namespace newsprint {
namespace {

// Articles are prepared in batches of so many records, or of so many bytes of text.
constexpr std::size_t kBatchRecords = 1024;
constexpr std::size_t kBatchBytes = std::size_t{16} << 20;

// Of two records of one article, whether x's fields are the ones to keep: any fixed order that the input's does not
// decide.
bool BetterFields(const Article& x, const Article& y) {
  const auto fields = [](const Article& a) {
    return std::tuple(a.published.empty(), std::string_view(a.published), a.title.empty(), std::string_view(a.title),
                      a.source.empty(), std::string_view(a.source));
  };
  return fields(x) < fields(y);
}

}  // namespace

// A record on its way into the collection.
struct Collection::Prepared {
  CollectedArticle collected;
  std::vector<Posting> postings;
  Status status;
};

void Collection::Prepare(Prepared* prepared) const {
  CollectedArticle& collected = prepared->collected;
  AnnotatedArticle& annotated = collected.annotated;
  const Article& article = collected.article;
  if (options_.annotate) {
    prepared->status =
        Annotate(article.text, article.title, options_.lists->languages, options_.lists->phrases, &annotated);
  } else {
    prepared->status = FindWords(article.text, &annotated.words);
    if (prepared->status.ok() && annotated.words.size() == 0) {
      prepared->status = Status::BadInput("the text has no word");
    }
    annotated.words.span = std::vector<ByteSpan>();
    annotated.words.hash.shrink_to_fit();
  }
  if (!prepared->status.ok()) return;
  collected.published = ParsePublished(article.published);
  collected.text_hash = HashBytes(article.text);

  collected.signature = SignWords(annotated.words.hash);
  AddArticlePostings(collected.signature, options_.bands, &prepared->postings);
  if (options_.annotate) AddTextPostings(annotated, options_.match.min_run, &prepared->postings);
  if (!options_.keep_text) {
    std::string().swap(collected.article.text);
    std::string().swap(collected.article.title);
  }
}

std::uint64_t Collection::Bytes(const CollectedArticle& c) const {
  std::uint64_t bytes = sizeof(c) + c.article.text.size() + c.article.id.size() + c.article.title.size();
  bytes += c.annotated.words.hash.size() * sizeof(WordHash);
  if (options_.annotate) bytes += c.annotated.words.hash.size() * 24;  // spans and what stands beside each word
  return bytes;
}

void Collection::Take(Prepared* prepared, Side side) {
  CollectedArticle& collected = prepared->collected;
  if (!prepared->status.ok()) {
    quarantine_.push_back({collected.article.input, prepared->status.message()});
    return;
  }
  auto& versions = versions_[collected.article.id];
  for (const std::uint32_t version : versions) {
    CollectedArticle& known = articles_[version];
    if (known.text_hash != collected.text_hash) continue;
    ++repeated_;
    known.sides |= side;
    if (BetterFields(collected.article, known.article)) {
      known.article.published = collected.article.published;
      known.article.title = collected.article.title;
      known.article.source = collected.article.source;
      known.published = collected.published;
    }
    return;
  }
  const auto number = static_cast<std::uint32_t>(articles_.size());
  versions.push_back(number);
  collected.sides = side;
  for (Posting& posting : prepared->postings) {
    posting.article = number;
    table_.Add(posting);
  }
  bytes_ += Bytes(collected) + prepared->postings.size() * 2 * sizeof(Posting);
  articles_.push_back(std::move(collected));
}

Status Collection::Read(ArticleReader& reader, Side side, const Progress& progress) {
  std::vector<Prepared> batch;
  for (bool more = true; more;) {
    batch.clear();
    std::size_t bytes = 0;
    while (batch.size() < kBatchRecords && bytes < kBatchBytes) {
      Prepared prepared;
      Quarantined quarantined;
      CollectedArticle& collected = prepared.collected;
      const ArticleReader::Next next = reader.Read(&collected.article, &collected.place, &quarantined);
      if (next == ArticleReader::Next::kEnd) {
        more = false;
        break;
      }
      if (next == ArticleReader::Next::kQuarantined) {
        quarantine_.push_back(std::move(quarantined));
        continue;
      }
      collected.order = read_++;
      bytes += collected.article.text.size();
      batch.push_back(std::move(prepared));
    }
    ParallelFor(batch.size(), options_.threads, [&](std::size_t i, int) { Prepare(&batch[i]); });
    for (Prepared& prepared : batch) Take(&prepared, side);
    if (options_.match.memory && bytes_ > *options_.match.memory) {
      return Status::Limit(absl::StrCat("the articles read so far need more than the ", *options_.match.memory >> 20,
                                        " MB of --memory"));
    }
    if (progress && !progress("reading", reader.bytes_read(), reader.bytes_total())) return Status::Failed("stopped");
  }
  return reader.status();
}

void Collection::Settle() {
  for (const auto& [id, versions] : versions_) {
    if (versions.size() < 2) continue;
    // The bare id belongs to the earliest, then to the smallest hash.
    const auto earlier = [&](std::uint32_t x, std::uint32_t y) {
      const auto key = [&](std::uint32_t i) {
        const CollectedArticle& c = articles_[i];
        return std::tuple(!c.published, c.published ? c.published->begin : 0, c.text_hash);
      };
      return key(x) < key(y);
    };
    const std::uint32_t first = *std::min_element(versions.begin(), versions.end(), earlier);
    for (const std::uint32_t version : versions) {
      if (version == first) continue;
      CollectedArticle& c = articles_[version];
      absl::StrAppend(&c.article.id, "@", absl::Hex(c.text_hash >> 32, absl::kZeroPad8));
    }
  }
  versions_.clear();

  std::vector<std::uint32_t> order(articles_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    return std::tie(articles_[x].article.id, articles_[x].text_hash) <
           std::tie(articles_[y].article.id, articles_[y].text_hash);
  });
  std::vector<std::uint32_t> number(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) number[order[i]] = i;
  // In place, a cycle at a time: a second array of the articles would be as large as all signatures.
  std::vector<std::uint32_t> place = number;
  for (std::uint32_t i = 0; i < place.size(); ++i) {
    while (place[i] != i) {
      const std::uint32_t to = place[i];
      std::swap(articles_[i], articles_[to]);
      std::swap(place[i], place[to]);
    }
  }
  table_.Renumber(number);
  if (options_.annotate) {
    std::vector<AnnotatedArticle*> annotated;
    for (CollectedArticle& c : articles_) annotated.push_back(&c.annotated);
    MarkRecurringLines(annotated);
  }
  std::sort(quarantine_.begin(), quarantine_.end(), [](const Quarantined& x, const Quarantined& y) {
    return std::tie(x.input, x.reason) < std::tie(y.input, y.reason);
  });
}

std::vector<const std::string*> Collection::Ids() const {
  std::vector<const std::string*> ids;
  ids.reserve(articles_.size());
  for (const CollectedArticle& c : articles_) ids.push_back(&c.article.id);
  return ids;
}

}  // namespace newsprint
