#include "engine/collection.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

#include "absl/strings/str_cat.h"
#include "core/pipeline.h"
#include "engine/postings.h"
#include "engine/word_lists.h"
#include "text/wire_label.h"
#include "verify/recurrence.h"

namespace newsprint {
namespace {

// Articles are prepared in batches of so many records, or of so many bytes of text.
constexpr std::size_t kBatchRecords = 128;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20;

constexpr std::size_t kMostStorage = std::size_t{1} << 16;  // bytes that a text leaves to the next one

// This part of the memory is left to the bucket table at least: with less it would go to disk in crumbs.
constexpr std::uint64_t kLeastTable = 8;

// What else an article takes: its entry by its id, its place in the results, and what pairing by bands takes for a
// signature and thread.
constexpr std::uint64_t kBytesBeside = 64;
constexpr std::uint64_t kBytesPairing = 24;
// What a run takes without articles: a quarter of the memory at most is set aside for it.
constexpr std::uint64_t kBytesOfRun = std::uint64_t{24} << 20;

// Of the heap.
std::uint64_t HeapBytes(const std::string& s) {
  constexpr std::uint64_t kEnds = 16;  // of what is allocated
  return s.capacity() <= std::string().capacity() ? 0 : s.capacity() + kEnds;
}

}  // namespace

// A record on its way into the collection; its storage serves the next one.
struct Collection::Prepared {
  CollectedArticle collected;
  Signature signature;
  std::vector<Posting> postings;
  Status status;
  bool joins = true;  // as the filter of stored articles says
  std::string text;   // those that are not kept; their storage serves the next ones
  std::string title;

  void Clear() {
    collected = {};
    for (std::string* storage : {&text, &title}) {
      if (storage->capacity() > kMostStorage) std::string().swap(*storage);
    }
    SwapTexts();
    postings.clear();
    status = {};
    joins = true;
  }

  void SwapTexts() {
    collected.article.text.swap(text);
    collected.article.title.swap(title);
  }

  // The label of an article whose text is not kept.
  WireLabel ReadLabel() {
    SwapTexts();
    Words words;
    WireLabel label;
    if (FindWords(collected.article.text, &words).ok()) label = ReadWireLabel(collected.article, words);
    SwapTexts();
    return label;
  }
};

// Storage for what is not kept of one record.
struct Collection::Scratch {
  Words words;
  std::vector<ShingleHash> shingles;
};

// Records that one thread prepares together.
struct Collection::Batch {
  std::vector<Prepared> records = std::vector<Prepared>(kBatchRecords);
  std::size_t size = 0;  // of them
  std::vector<Quarantined> quarantine;
  std::uint64_t bytes_read = 0;
  Scratch scratch;
};

void Collection::Prepare(const StoredFilter* filter, Scratch* scratch, Prepared* prepared) const {
  CollectedArticle& collected = prepared->collected;
  const Article& article = collected.article;
  if (filter != nullptr) {
    prepared->status = FindWords(article.text, &scratch->words);
    const auto number = static_cast<std::uint32_t>(collected.place.offset);
    prepared->joins = prepared->status.ok() && filter->joins(number, scratch->words.hash);
    if (!prepared->joins) return;
  }
  if (options_.annotate) {
    collected.annotated = std::make_unique<AnnotatedArticle>();
    prepared->status = Annotate(article.text, article.title, options_.lists->languages, options_.lists->phrases,
                                collected.annotated.get());
  } else {
    prepared->status = FindSomeWords(article.text, &scratch->words);
  }
  if (!prepared->status.ok()) return;
  const Words& words = options_.annotate ? collected.annotated->words : scratch->words;
  FindFacts(article, words, &collected);
  if (options_.annotate) collected.SetLabel(ReadWireLabel(article, words));

  prepared->signature = SignWords(words.hash, &scratch->shingles);
  if (options_.annotate) AddTextPostings(*collected.annotated, options_.match.min_run, &prepared->postings);
  if (filter != nullptr) {
    std::erase_if(prepared->postings, [&](const Posting& posting) { return !filter->meets(posting.key); });
  }
  // Strings that grew to their length have room for as much again.
  collected.article.source.shrink_to_fit();
  collected.article.published.shrink_to_fit();
  if (options_.keep_text) {
    collected.article.text.shrink_to_fit();
  } else {
    prepared->SwapTexts();
  }
}

std::uint64_t Collection::Bytes(const CollectedArticle& c) const {
  const Article& a = c.article;
  std::uint64_t bytes = sizeof(c) + kBytesBeside + kBytesPairing * static_cast<std::uint64_t>(options_.threads) +
                        HeapBytes(a.id) + HeapBytes(a.source) + HeapBytes(a.published);
  if (options_.keep_text) bytes += HeapBytes(a.text) + HeapBytes(a.title) + HeapBytes(a.input);
  // Of each word its hash and span, and what stands beside them.
  if (options_.annotate) bytes += sizeof(*c.annotated) + c.annotated->words.hash.size() * (sizeof(WordHash) + 24);
  return bytes;
}

std::uint32_t Collection::Add(Prepared* prepared, Side side) {
  const auto number = static_cast<std::uint32_t>(articles_.size());
  CollectedArticle& collected = prepared->collected;
  collected.sides = side;
  collected.signature = number;
  signatures_.Add(prepared->signature);
  for (Posting& posting : prepared->postings) {
    posting.article = number;
    table_.Add(posting);
  }
  bytes_ += Bytes(collected);
  if (!options_.keep_text) std::string().swap(collected.article.input);  // its place says as much
  articles_.push_back(std::move(collected));
  return number;
}

Status Collection::FindStored(const CollectedArticle& collected, bool* held) {
  *held = false;
  if (!options_.versions_of) return {};
  const std::string& id = collected.article.id;
  const auto [versions, fresh] = stored_versions_.try_emplace(id);
  if (fresh) {
    std::vector<StoredArticle> stored;
    if (Status status = options_.versions_of(id, &stored); !status.ok()) return status;
    for (StoredArticle& version : stored) versions->second.push_back({std::move(version), false});
  }
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
  bool held = false;
  if (Status status = FindStored(collected, &held); !status.ok()) return status;
  if (held) {
    ++repeated_;
    return {};
  }
  const auto last = last_versions_.find(collected.article.id);
  if (last != last_versions_.end()) collected.earlier = *last;
  for (std::optional<std::uint32_t> version = collected.earlier; version; version = articles_[*version].earlier) {
    CollectedArticle& known = articles_[*version];
    if (known.text_hash != collected.text_hash) continue;
    ++repeated_;
    known.sides |= side;
    if (BetterFields(collected.article, known.article)) {
      TakeFields(collected.article, &known.article);
      known.published = collected.published;
      known.SetLabel(collected.labelled() ? collected.label() : prepared->ReadLabel());
      known.annotated = std::move(collected.annotated);  // the title tells what of the text is headline
    }
    return {};
  }
  if (last != last_versions_.end()) last_versions_.erase(last);
  last_versions_.insert(Add(prepared, side));
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
  std::vector<Batch> batches(static_cast<std::size_t>(PipelineSlots(options_.threads)));
  const auto batch_of = [&](int slot) -> Batch& { return batches[static_cast<std::size_t>(slot)]; };
  Status status;
  RunPipeline(
      {.make = [&](int slot) { return ReadBatch(reader, &batch_of(slot)); },
       .work = [&](int slot) { PrepareBatch(filter, &batch_of(slot)); },
       .take =
           [&](int slot) {
             MakeRoom(batch_of(slot), reader.bytes_total());
             status = TakeBatch(take, side, &batch_of(slot));
             if (status.ok() && progress && !progress("reading", batch_of(slot).bytes_read, reader.bytes_total())) {
               status = Status::Failed("stopped");
             }
             return status.ok();
           }},
      options_.threads);
  return status.ok() ? reader.status() : status;
}

bool Collection::ReadBatch(ArticleReader& reader, Batch* batch) {
  batch->quarantine.clear();
  batch->size = 0;
  std::size_t bytes = 0;
  bool more = true;
  while (batch->size < kBatchRecords && bytes < kBatchBytes) {
    Quarantined quarantined;
    batch->records[batch->size].Clear();
    CollectedArticle& collected = batch->records[batch->size].collected;
    const ArticleReader::Next next = reader.Read(&collected.article, &collected.place, &quarantined);
    if (next == ArticleReader::Next::kEnd) {
      more = false;
      break;
    }
    if (next == ArticleReader::Next::kQuarantined) {
      batch->quarantine.push_back(std::move(quarantined));
      continue;
    }
    collected.order = read_++;
    bytes += collected.article.text.size();
    ++batch->size;
  }
  batch->bytes_read = reader.bytes_read();
  return more || batch->size > 0 || !batch->quarantine.empty();
}

void Collection::PrepareBatch(const StoredFilter* filter, Batch* batch) const {
  for (std::size_t i = 0; i < batch->size; ++i) Prepare(filter, &batch->scratch, &batch->records[i]);
}

void Collection::MakeRoom(const Batch& batch, std::uint64_t bytes_total) {
  const std::size_t needed = articles_.size() + batch.size;
  if (needed <= articles_.capacity() || bytes_total == 0) return;
  constexpr double kSpare = 1.05;
  constexpr double kRoomAtOnce = 1 << 18;
  const double share = std::max(1.0, static_cast<double>(bytes_total) / static_cast<double>(batch.bytes_read + 1));
  const double expected = kSpare * share * static_cast<double>(needed);
  // What is reserved in vain costs address space alone, but a file may begin with the smallest of its articles.
  const double most = std::max(8.0 * static_cast<double>(needed), kRoomAtOnce);
  const auto room = static_cast<std::size_t>(std::min(expected, most));
  articles_.reserve(room);
  last_versions_.reserve(room);
}

Status Collection::TakeBatch(Take take, Side side, Batch* batch) {
  std::move(batch->quarantine.begin(), batch->quarantine.end(), std::back_inserter(quarantine_));
  for (std::size_t i = 0; i < batch->size; ++i) {
    if (Status status = (this->*take)(&batch->records[i], side); !status.ok()) return status;
  }
  return KeepWithinMemory();
}

Status Collection::KeepWithinMemory() {
  if (!options_.match.memory) return {};
  const std::uint64_t memory = *options_.match.memory - std::min(kBytesOfRun, *options_.match.memory / 4);
  if (bytes_ > (options_.annotate ? memory - memory / kLeastTable : memory)) {
    return Status::Limit(
        absl::StrCat("the articles read so far need more than the ", *options_.match.memory >> 20, " MB of --memory"));
  }
  if (table_.bytes() + signatures_.bytes() > memory - bytes_) {
    table_.Spill();
    signatures_.Spill();
  }
  return table_.status().ok() ? signatures_.status() : table_.status();
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

void Collection::NameVersions() {
  std::vector<std::uint32_t> versions;
  for (const std::uint32_t last : last_versions_) {
    const auto stored = stored_versions_.find(articles_[last].article.id);
    const bool taken = stored != stored_versions_.end() && !stored->second.empty();
    if (!articles_[last].earlier && !taken) continue;
    versions.clear();
    for (std::optional<std::uint32_t> v = last; v; v = articles_[*v].earlier) versions.push_back(*v);
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
  last_versions_ = ArticlesById(0, last_versions_.hash_function(), last_versions_.key_eq());
}

void Collection::Settle() {
  NameVersions();
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
    for (CollectedArticle& c : articles_) annotated.push_back(c.annotated.get());
    MarkRecurringLines(annotated, options_.threads);
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
