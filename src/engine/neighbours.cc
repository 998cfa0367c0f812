#include "engine/neighbours.h"

#include <algorithm>
#include <span>

#include "core/hash.h"
#include "core/parallel.h"
#include "core/recipe.h"
#include "engine/postings.h"
#include "engine/withdrawn.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

// Copies share many buckets: an article that one of the new ones meets in fewer is none of it, and its cluster is not
// looked at.
constexpr std::ptrdiff_t kLikelyCopy = 3;
// Of the archive's latest articles so many headlines are read where a kill notice names one.
constexpr std::uint32_t kLatest = 1 << 14;

// Quotations of one statement share several keys: three for three words that tell, or for two and the speaker. Two
// articles that share fewer share two words by chance, or a speaker and a word.
constexpr std::size_t kQuotationKeys = 3;
// Of a key that more new articles have, so many are looked at.
constexpr std::size_t kMostHolders = 64;

// Copies share so many words in a row, whatever `min_run` is.
constexpr std::uint32_t kCopyRun = 8;

struct KeyHolder {
  BucketKey key{};
  std::uint32_t article = 0;  // position

  friend auto operator<=>(const KeyHolder&, const KeyHolder&) = default;
};

// The keys of all articles, sorted.
std::vector<KeyHolder> AllKeys(const Collection& collection) {
  const std::vector<CollectedArticle>& articles = collection.articles();
  const CollectionOptions& options = collection.options();
  std::vector<std::vector<BucketKey>> keys(articles.size());
  ParallelFor(articles.size(), options.threads, [&](std::size_t i, int) {
    const CollectedArticle& c = articles[i];
    const Signature signature = collection.signatures().Get(c.signature);
    FindKeysToAsk(*c.annotated, signature, options.bands, options.match.min_run, &keys[i]);
  });
  std::vector<KeyHolder> all;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    for (const BucketKey key : keys[i]) all.push_back({key, i});
  }
  std::sort(all.begin(), all.end());
  return all;
}

// A new article and an archived one in one bucket.
struct Together {
  std::uint32_t article = 0;  // position
  std::uint32_t number = 0;
  Scale scale = Scale::kArticle;

  friend auto operator<=>(const Together&, const Together&) = default;
};

// What one thread meets.
struct Met {
  std::vector<Together> together;  // once for each bucket
  std::vector<PassageMeeting> passages;
  std::uint64_t large = 0;
  Status status;
};

// Looks up the keys of `holders`, which are sorted.
void LookUp(const Archive& archive, std::span<const KeyHolder> holders, Met* met) {
  std::vector<BucketKey> keys;
  std::vector<std::size_t> first;  // of each key: its first holder
  for (std::size_t i = 0; i < holders.size(); ++i) {
    if (i > 0 && holders[i].key == holders[i - 1].key) continue;
    keys.push_back(holders[i].key);
    first.push_back(i);
  }
  first.push_back(holders.size());
  const auto body = [&](std::size_t key, std::span<const std::uint32_t> numbers, bool more) {
    met->large += more;
    if (more) numbers = numbers.first(std::min(numbers.size(), kReadOfLarge));
    const Scale scale = ScaleOf(keys[key]);
    if (scale == Scale::kPassage) {
      for (const std::uint32_t number : numbers) met->passages.push_back({number, keys[key]});
    }
    const std::size_t end = std::min(first[key + 1], first[key] + kMostHolders);
    for (std::size_t h = first[key]; h < end; ++h) {
      for (const std::uint32_t number : numbers) met->together.push_back({holders[h].article, number, scale});
    }
  };
  met->status = archive.Buckets(keys, kReadAll, body);
}

// Adds the other members of the cluster of copies that `number` is in, and the links between them.
Status AddCluster(const Archive& archive, std::uint32_t number, absl::flat_hash_set<std::uint32_t>* visited,
                  Neighbours* out) {
  if (!visited->insert(number).second) return {};
  std::vector<std::uint32_t> members = {number};
  std::vector<CopyLink> links;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (Status status = archive.CopiesOf(members[i], &links); !status.ok()) return status;
    for (const CopyLink& link : links) {
      const std::uint32_t other = link.a == members[i] ? link.b : link.a;
      if (members.size() < kMostOfCluster && visited->insert(other).second) members.push_back(other);
      if (link.a == members[i]) out->links.push_back(link);
    }
  }
  if (members.size() == 1) return {};
  for (const std::uint32_t member : members) out->met[member] = MeetingKind::kCertain;
  return {};
}

// The archived stories that tonight's kill notices may mean, and their copies: by id in the whole archive, by headline
// among its latest articles, for a story is withdrawn within days.
Status AddWithdrawn(const Archive& archive, const std::vector<CollectedArticle>& articles,
                    absl::flat_hash_set<std::uint32_t>* visited, Neighbours* out) {
  absl::flat_hash_set<std::uint64_t> headlines;
  std::vector<std::uint32_t> meant;
  std::vector<StoredArticle> versions;
  for (const CollectedArticle& c : articles) {
    if (!c.label().Is(WireKind::kKill)) continue;
    for (const std::uint64_t key : HeadlinesNamed(c)) headlines.insert(key);
    for (const std::string& id : IdsNamed(c)) {
      if (Status status = archive.VersionsOf(id, &versions); !status.ok()) return status;
      for (const StoredArticle& version : versions) meant.push_back(version.number);
    }
  }
  if (!headlines.empty()) {
    if (Status status = archive.Latest(kLatest, &versions); !status.ok()) return status;
    for (const StoredArticle& stored : versions) {
      if (headlines.contains(HeadlineKey(stored.article))) meant.push_back(stored.number);
    }
  }
  for (const std::uint32_t number : meant) {
    if (Status status = AddCluster(archive, number, visited, out); !status.ok()) return status;
  }
  return {};
}

}  // namespace

std::vector<std::uint32_t> Neighbours::Numbers() const {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(met.size());
  for (const auto& [number, meeting] : met) numbers.push_back(number);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Status FindNeighbours(const Archive& archive, const Collection& collection, Neighbours* out) {
  *out = {};
  const std::vector<KeyHolder> keys = AllKeys(collection);
  const int threads = collection.options().threads;
  const auto parts = static_cast<std::size_t>(threads);
  const auto border = [&](std::size_t part) {
    std::size_t at = keys.size() * part / parts;
    while (at > 0 && at < keys.size() && keys[at].key == keys[at - 1].key) ++at;
    return at;
  };
  std::vector<Met> met(parts);
  ParallelFor(parts, threads, [&](std::size_t part, int) {
    const std::size_t begin = border(part);
    LookUp(archive, std::span(keys).subspan(begin, border(part + 1) - begin), &met[part]);
  });
  std::vector<Together> together;
  for (Met& part : met) {
    if (!part.status.ok()) return part.status;
    out->large_buckets += part.large;
    together.insert(together.end(), part.together.begin(), part.together.end());
    out->passages.insert(out->passages.end(), part.passages.begin(), part.passages.end());
    part = {};
  }
  std::sort(out->passages.begin(), out->passages.end());
  std::sort(together.begin(), together.end());
  absl::flat_hash_set<std::uint32_t> visited;
  for (auto from = together.begin(); from != together.end();) {
    const std::uint32_t article = from->article;
    const std::uint32_t number = from->number;
    std::size_t buckets[3] = {};  // by scale
    const auto first = from;
    for (; from != together.end() && from->article == article && from->number == number; ++from) {
      ++buckets[static_cast<std::size_t>(from->scale)];
    }
    out->met.try_emplace(number, MeetingKind::kPassage);
    const bool certain = buckets[static_cast<std::size_t>(Scale::kArticle)] > 0 ||
                         buckets[static_cast<std::size_t>(Scale::kQuotation)] >= kQuotationKeys;
    if (certain) out->met[number] = MeetingKind::kCertain;
    if (from - first < kLikelyCopy) continue;
    if (Status status = AddCluster(archive, number, &visited, out); !status.ok()) return status;
  }
  if (Status status = AddWithdrawn(archive, collection.articles(), &visited, out); !status.ok()) return status;
  std::erase_if(out->links, [&](const CopyLink& link) { return !out->met.contains(link.b); });
  return {};
}

namespace {

// Calls body(i, key) for each shingle of passages: its first word, and the key of its bucket.
template <typename Body>
void ForEachShingle(std::span<const WordHash> words, std::uint32_t shingle, const Body& body) {
  for (std::size_t i = 0; i + shingle <= words.size(); ++i) {
    body(i, PassageKey(HashShingle(&words[i], shingle)));
  }
}

// Calls body(first word) for each run of `run` words that holds words [word, word + shingle).
template <typename Body>
void ForEachRunAround(std::size_t words, std::size_t word, std::uint32_t shingle, std::uint32_t run, const Body& body) {
  const std::size_t before = run - shingle;
  for (std::size_t begin = word < before ? 0 : word - before; begin <= word && begin + run <= words; ++begin) {
    body(begin);
  }
}

std::uint64_t HashRun(BucketKey key, const WordHash* first, std::uint32_t run) {
  return Mix64(static_cast<std::uint64_t>(key)) + static_cast<std::uint64_t>(HashShingle(first, run));
}

}  // namespace

NeighbourFilter::NeighbourFilter(Collection& collection, const Neighbours& neighbours)
    : neighbours_(neighbours),
      run_(std::min(collection.options().match.min_run, kCopyRun)),
      shingle_(recipe::ArchivePassages(run_).shingle) {
  absl::flat_hash_set<std::uint64_t> met;
  for (const PassageMeeting& meeting : neighbours.passages) met.insert(static_cast<std::uint64_t>(meeting.key));
  for (const CollectedArticle& c : collection.articles()) {
    const std::vector<WordHash>& words = c.annotated->words.hash;
    ForEachShingle(words, shingle_, [&](std::size_t i, BucketKey key) {
      if (!met.contains(static_cast<std::uint64_t>(key))) return;
      ForEachRunAround(words.size(), i, shingle_, run_, [&](std::size_t begin) {
        const auto part = c.annotated->part.begin() + static_cast<std::ptrdiff_t>(begin);
        const bool chrome = std::all_of(part, part + run_, [](Part p) { return p == Part::kChrome; });
        if (!chrome) runs_.insert(HashRun(key, &words[begin], run_));
      });
    });
  }
  collection.table().ForEach([&](const Posting& posting) { keys_.insert(static_cast<std::uint64_t>(posting.key)); });
}

bool NeighbourFilter::SharesRun(std::uint32_t number, std::span<const WordHash> words) const {
  const auto [first, last] =
      std::equal_range(neighbours_.passages.begin(), neighbours_.passages.end(), PassageMeeting{number, {}},
                       [](const PassageMeeting& x, const PassageMeeting& y) { return x.number < y.number; });
  const std::span<const PassageMeeting> meetings(first, last);
  bool shares = false;
  ForEachShingle(words, shingle_, [&](std::size_t i, BucketKey key) {
    if (shares || !std::binary_search(meetings.begin(), meetings.end(), PassageMeeting{number, key})) return;
    ForEachRunAround(words.size(), i, shingle_, run_,
                     [&](std::size_t begin) { shares = shares || runs_.contains(HashRun(key, &words[begin], run_)); });
  });
  return shares;
}

StoredFilter NeighbourFilter::Filter() const {
  StoredFilter filter;
  filter.joins = [this](std::uint32_t number, std::span<const WordHash> words) {
    return neighbours_.met.at(number) == MeetingKind::kCertain || SharesRun(number, words);
  };
  filter.meets = [this](BucketKey key) { return keys_.contains(static_cast<std::uint64_t>(key)); };
  return filter;
}

}  // namespace newsprint
