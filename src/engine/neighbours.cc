#include "engine/neighbours.h"

#include <algorithm>
#include <span>

#include "core/parallel.h"
#include "engine/postings.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

// Copies share many buckets: an article that was met in fewer is none, and its cluster is not looked at.
constexpr std::size_t kLikelyCopy = 3;

// The keys of all articles, sorted, each once.
std::vector<BucketKey> AllKeys(const std::vector<CollectedArticle>& articles, const CollectionOptions& options) {
  std::vector<std::vector<BucketKey>> keys(articles.size());
  ParallelFor(articles.size(), options.threads, [&](std::size_t i, int) {
    const CollectedArticle& c = articles[i];
    FindArchiveKeys(c.annotated, c.signature, options.bands, options.match.min_run, /*chrome=*/false, &keys[i]);
  });
  std::vector<BucketKey> all;
  for (const std::vector<BucketKey>& some : keys) all.insert(all.end(), some.begin(), some.end());
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// What one thread meets.
struct Met {
  std::vector<std::uint32_t> numbers;  // once for each bucket
  std::vector<std::uint32_t> certain;
  std::uint64_t large = 0;
  Status status;
};

void LookUp(const Archive& archive, std::span<const BucketKey> keys, Met* met) {
  const auto body = [&](std::size_t key, std::span<const std::uint32_t> numbers, bool more) {
    met->large += more;
    if (more) numbers = numbers.first(std::min(numbers.size(), kReadOfLarge));
    met->numbers.insert(met->numbers.end(), numbers.begin(), numbers.end());
    if (ScaleOf(keys[key]) != Scale::kPassage) met->certain.insert(met->certain.end(), numbers.begin(), numbers.end());
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
  for (const std::uint32_t member : members) out->met[member] = Meeting::kCertain;
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

Status FindNeighbours(const Archive& archive, const std::vector<CollectedArticle>& articles,
                      const CollectionOptions& options, Neighbours* out) {
  *out = {};
  const std::vector<BucketKey> keys = AllKeys(articles, options);
  const auto parts = static_cast<std::size_t>(options.threads);
  std::vector<Met> met(parts);
  ParallelFor(parts, options.threads, [&](std::size_t part, int) {
    const std::size_t begin = keys.size() * part / parts;
    const std::size_t end = keys.size() * (part + 1) / parts;
    LookUp(archive, std::span(keys).subspan(begin, end - begin), &met[part]);
  });
  std::vector<std::uint32_t> numbers;
  for (const Met& part : met) {
    if (!part.status.ok()) return part.status;
    out->large_buckets += part.large;
    for (const std::uint32_t number : part.numbers) out->met.try_emplace(number, Meeting::kPassage);
    for (const std::uint32_t number : part.certain) out->met[number] = Meeting::kCertain;
    numbers.insert(numbers.end(), part.numbers.begin(), part.numbers.end());
  }
  std::sort(numbers.begin(), numbers.end());
  absl::flat_hash_set<std::uint32_t> visited;
  for (std::size_t from = 0; from < numbers.size();) {
    const auto to = std::upper_bound(numbers.begin() + static_cast<std::ptrdiff_t>(from), numbers.end(), numbers[from]);
    const auto count = static_cast<std::size_t>(to - numbers.begin()) - from;
    if (count >= kLikelyCopy) {
      if (Status status = AddCluster(archive, numbers[from], &visited, out); !status.ok()) return status;
    }
    from += count;
  }
  std::erase_if(out->links, [&](const CopyLink& link) { return !out->met.contains(link.b); });
  return {};
}

NeighbourFilter::NeighbourFilter(const Collection& collection, const Neighbours& neighbours)
    : neighbours_(neighbours), min_run_(collection.options().match.min_run) {
  std::vector<ShingleHash> shingles;
  for (const CollectedArticle& c : collection.articles()) {
    if (c.words() < min_run_) continue;
    FindShingles(c.annotated.words.hash, min_run_, &shingles);
    for (std::size_t i = 0; i < shingles.size(); ++i) {
      const auto part = c.annotated.part.begin() + static_cast<std::ptrdiff_t>(i);
      const bool chrome = std::all_of(part, part + min_run_, [](Part p) { return p == Part::kChrome; });
      if (!chrome) runs_.insert(static_cast<std::uint64_t>(shingles[i]));
    }
  }
  collection.table().ForEach([&](const Posting& posting) { keys_.insert(static_cast<std::uint64_t>(posting.key)); });
}

StoredFilter NeighbourFilter::Filter() const {
  StoredFilter filter;
  filter.joins = [this](std::uint32_t number, std::span<const WordHash> words) {
    if (neighbours_.met.at(number) == Meeting::kCertain) return true;
    if (words.size() < min_run_) return false;
    for (std::size_t i = 0; i + min_run_ <= words.size(); ++i) {
      if (runs_.contains(static_cast<std::uint64_t>(HashShingle(&words[i], min_run_)))) return true;
    }
    return false;
  };
  filter.meets = [this](BucketKey key) { return keys_.contains(static_cast<std::uint64_t>(key)); };
  return filter;
}

}  // namespace newsprint
