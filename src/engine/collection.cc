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
#include "text/wire_label.h"
#include "verify/recurrence.h"

namespace newsprint {
namespace {

// Articles are prepared in batches of so many records, or of so many bytes of text.
constexpr std::size_t kBatchRecords = 1024;
constexpr std::size_t kBatchBytes = std::size_t{16} << 20;

constexpr std::size_t kVersionBytes = 9;  // of "@HASH8"

// Of two records of one article, whether x's fields are the ones to keep: any fixed order that the input's does not
// decide.
bool BetterFields(const Article& x, const Article& y) {
  const auto fields = [](const Article& a) {
    return std::tuple(a.published.empty(), std::string_view(a.published), a.title.empty(), std::string_view(a.title),
                      a.source.empty(), std::string_view(a.source));
  };
  return fields(x) < fields(y);
}

void TakeFields(const Article& from, Article* to) {
  to->published = from.published;
  to->title = from.title;
  to->source = from.source;
}

}  // namespace

std::string CollectedArticle::raw_id() const {
  return renamed ? article.id.substr(0, article.id.size() - kVersionBytes) : article.id;
}

// A record on its way into the collection.
struct Collection::Prepared {
  CollectedArticle collected;
  std::vector<Posting> postings;
  Status status;
  bool joins = true;  // as the filter of stored articles says
};

void Collection::Prepare(const StoredFilter* filter, Prepared* prepared) const {
  CollectedArticle& collected = prepared->collected;
  AnnotatedArticle& annotated = collected.annotated;
  const Article& article = collected.article;
  if (filter != nullptr) {
    Words words;
    prepared->status = FindWords(article.text, &words);
    const auto number = static_cast<std::uint32_t>(collected.place.offset);
    prepared->joins = prepared->status.ok() && filter->joins(number, words.hash);
    if (!prepared->joins) return;
  }
  if (options_.annotate) {
    prepared->status =
        Annotate(article.text, article.title, options_.lists->languages, options_.lists->phrases, &annotated);
  } else {
    prepared->status = FindWords(article.text, &annotated.words);
    if (prepared->status.ok() && annotated.words.size() == 0) {
      prepared->status = Status::BadInput("the text has no word");
    }
  }
  if (!prepared->status.ok()) return;
  collected.published = ParsePublished(article.published);
  collected.wire = ReadWireLabel(article.title, article.text, annotated.words);
  collected.text_hash = HashBytes(article.text);

  collected.signature = SignWords(annotated.words.hash);
  AddArticlePostings(collected.signature, options_.bands, &prepared->postings);
  if (options_.annotate) AddTextPostings(annotated, options_.match.min_run, &prepared->postings);
  if (filter != nullptr) {
    std::erase_if(prepared->postings, [&](const Posting& posting) { return !filter->meets(posting.key); });
  }
  if (!options_.annotate) {
    annotated.words.span = std::vector<ByteSpan>();
    annotated.words.hash.shrink_to_fit();
  }
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

std::uint32_t Collection::Add(Prepared* prepared, Side side) {
  const auto number = static_cast<std::uint32_t>(articles_.size());
  CollectedArticle& collected = prepared->collected;
  collected.sides = side;
  for (Posting& posting : prepared->postings) {
    posting.article = number;
    table_.Add(posting);
  }
  bytes_ += Bytes(collected) + prepared->postings.size() * 2 * sizeof(Posting);
  articles_.push_back(std::move(collected));
  return number;
}

Status Collection::FindStored(const CollectedArticle& collected, bool fresh, bool* held) {
  *held = false;
  if (!options_.versions_of) return {};
  const std::string& id = collected.article.id;
  if (fresh) {
    std::vector<StoredArticle> stored;
    if (Status status = options_.versions_of(id, &stored); !status.ok()) return status;
    if (stored.empty()) return {};
    std::vector<StoredVersion>& versions = stored_versions_[id];
    for (StoredArticle& version : stored) versions.push_back({std::move(version), false});
  }
  const auto versions = stored_versions_.find(id);
  if (versions == stored_versions_.end()) return {};
  for (StoredVersion& version : versions->second) {
    if (version.article.text_hash != collected.text_hash) continue;
    *held = true;
    if (BetterFields(collected.article, version.article.article)) {
      TakeFields(collected.article, &version.article.article);
      version.changed = true;
    }
  }
  return {};
}

Status Collection::TakeRecord(Prepared* prepared, Side side) {
  CollectedArticle& collected = prepared->collected;
  if (!prepared->status.ok()) {
    quarantine_.push_back({collected.article.input, prepared->status.message()});
    return {};
  }
  const auto [at, fresh] = versions_.try_emplace(collected.article.id);
  bool held = false;
  if (Status status = FindStored(collected, fresh, &held); !status.ok()) return status;
  if (held) {
    ++repeated_;
    return {};
  }
  for (const std::uint32_t version : at->second) {
    CollectedArticle& known = articles_[version];
    if (known.text_hash != collected.text_hash) continue;
    ++repeated_;
    known.sides |= side;
    if (BetterFields(collected.article, known.article)) {
      TakeFields(collected.article, &known.article);
      known.published = collected.published;
      known.wire = collected.wire;
      known.annotated = std::move(collected.annotated);  // the title tells what of the text is headline
    }
    return {};
  }
  at->second.push_back(Add(prepared, side));
  return {};
}

Status Collection::TakeStored(Prepared* prepared, Side side) {
  CollectedArticle& collected = prepared->collected;
  if (!prepared->status.ok()) {
    return Status::Damaged(
        absl::StrCat("article ", collected.article.id, " of the archive: ", prepared->status.message()));
  }
  if (!prepared->joins) return {};
  collected.stored = static_cast<std::uint32_t>(collected.place.offset);
  Add(prepared, side);
  return {};
}

Status Collection::Read(ArticleReader& reader, Side side, const Progress& progress) {
  return ReadAll(reader, side, nullptr, &Collection::TakeRecord, progress);
}

Status Collection::ReadStored(ArticleReader& reader, Side side, const StoredFilter* filter, const Progress& progress) {
  return ReadAll(reader, side, filter, &Collection::TakeStored, progress);
}

Status Collection::ReadAll(ArticleReader& reader, Side side, const StoredFilter* filter, Take take,
                           const Progress& progress) {
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
    ParallelFor(batch.size(), options_.threads, [&](std::size_t i, int) { Prepare(filter, &batch[i]); });
    for (Prepared& prepared : batch) {
      if (Status status = (this->*take)(&prepared, side); !status.ok()) return status;
    }
    if (options_.match.memory && bytes_ > *options_.match.memory) {
      return Status::Limit(absl::StrCat("the articles read so far need more than the ", *options_.match.memory >> 20,
                                        " MB of --memory"));
    }
    if (progress && !progress("reading", reader.bytes_read(), reader.bytes_total())) return Status::Failed("stopped");
  }
  return reader.status();
}

std::vector<StoredArticle> Collection::ChangedFields() const {
  std::vector<StoredArticle> changed;
  for (const auto& [id, versions] : stored_versions_) {
    for (const StoredVersion& version : versions) {
      if (version.changed) changed.push_back(version.article);
    }
  }
  std::sort(changed.begin(), changed.end(),
            [](const StoredArticle& x, const StoredArticle& y) { return x.number < y.number; });
  return changed;
}

void Collection::Settle() {
  for (const auto& [id, versions] : versions_) {
    const bool taken = stored_versions_.contains(id);
    if (versions.empty() || (versions.size() < 2 && !taken)) continue;
    // The bare id belongs to the one that the archive holds, else to the earliest, then to the smallest hash.
    const auto earlier = [&](std::uint32_t x, std::uint32_t y) {
      const auto key = [&](std::uint32_t i) {
        const CollectedArticle& c = articles_[i];
        return std::tuple(!c.published, c.published ? c.published->begin : 0, c.text_hash);
      };
      return key(x) < key(y);
    };
    const std::uint32_t first = *std::min_element(versions.begin(), versions.end(), earlier);
    for (const std::uint32_t version : versions) {
      if (version == first && !taken) continue;
      CollectedArticle& c = articles_[version];
      c.renamed = true;
      absl::StrAppend(&c.article.id, "@", absl::Hex(c.text_hash >> 32, absl::kZeroPad8));
    }
  }
  versions_.clear();

  std::vector<std::uint32_t> order(articles_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) {
    const CollectedArticle& a = articles_[x];
    const CollectedArticle& b = articles_[y];
    return std::tie(a.article.id, a.text_hash, a.stored) < std::tie(b.article.id, b.text_hash, b.stored);
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
