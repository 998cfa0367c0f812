#include "engine/measure_recall.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <numeric>
#include <utility>

#include "core/hash.h"
#include "core/parallel.h"
#include "core/pipeline.h"
#include "verify/exact_index.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kWordsAtOnce = std::uint64_t{4} << 20;  // of drawn articles, in one pass over all
constexpr std::size_t kArticlesAtOnce = 16'384;                 // between two calls of `progress`

// The articles with the smallest hashes of id and text, in their order.
std::vector<std::uint32_t> DrawArticles(const std::vector<CollectedArticle>& articles, std::uint64_t count) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> lots;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    lots.emplace_back(Mix64(HashBytes(articles[i].article.id) ^ Mix64(articles[i].text_hash)), i);
  }
  const auto drawn = static_cast<std::size_t>(std::min<std::uint64_t>(count, lots.size()));
  std::nth_element(lots.begin(), lots.begin() + static_cast<std::ptrdiff_t>(drawn), lots.end());
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < drawn; ++i) numbers.push_back(lots[i].second);
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

struct SimilarPair {
  std::uint32_t a = 0;  // a < b
  std::uint32_t b = 0;
  double jaccard = 0;

  friend auto operator<=>(const SimilarPair&, const SimilarPair&) = default;
};

// As many of the drawn articles, from the first, as are looked for in one pass.
std::size_t Portion(const Collection& collection, std::span<const std::uint32_t> drawn) {
  std::size_t count = 0;
  for (std::uint64_t words = 0; count < drawn.size() && words < kWordsAtOnce; ++count) {
    words += collection.articles()[drawn[count]].words;
  }
  return count;
}

// Compares all articles with the drawn ones, and finds all pairs of one of them and any other at the threshold or
// above, sorted, each once.
class ExactPairs {
 public:
  ExactPairs(const Collection& collection, const VisitWords& visit, const Progress& progress)
      : collection_(collection), visit_(visit), progress_(progress) {}

  Status Find(std::span<const std::uint32_t> drawn, std::vector<SimilarPair>* out) {
    out->clear();
    total_ = 0;
    done_ = 0;
    for (std::size_t i = 0; i < drawn.size(); i += Portion(collection_, drawn.subspan(i))) {
      total_ += collection_.articles().size();
    }
    for (std::span<const std::uint32_t> left = drawn; !left.empty();) {
      const std::size_t count = Portion(collection_, left);
      if (Status status = Pass(left.first(count), out); !status.ok()) return status;
      left = left.subspan(count);
    }
    std::sort(out->begin(), out->end());
    out->erase(std::unique(out->begin(), out->end()), out->end());
    return {};
  }

 private:
  Status Pass(std::span<const std::uint32_t> portion, std::vector<SimilarPair>* out) {
    std::vector<std::vector<WordHash>> words(portion.size());
    const auto keep = [&](std::uint32_t article, std::span<const WordHash> of_it, int) {
      const auto at = std::lower_bound(portion.begin(), portion.end(), article) - portion.begin();
      words[static_cast<std::size_t>(at)].assign(of_it.begin(), of_it.end());
    };
    if (Status status = visit_({portion.begin(), portion.end()}, keep); !status.ok()) return status;
    const ExactIndex index({words.begin(), words.end()}, collection_.options().match.threshold);

    std::vector<std::vector<SimilarPair>> found(static_cast<std::size_t>(PipelineSlots(collection_.options().threads)));
    const auto compare = [&](std::uint32_t b, std::span<const WordHash> of_it, int slot) {
      for (const SimilarText& text : index.Find(of_it)) {
        const std::uint32_t a = portion[text.position];
        if (a == b) continue;
        found[static_cast<std::size_t>(slot)].push_back({std::min(a, b), std::max(a, b), text.jaccard});
      }
    };
    const auto articles = static_cast<std::uint32_t>(collection_.articles().size());
    for (std::uint32_t from = 0; from < articles; from += kArticlesAtOnce) {
      std::vector<std::uint32_t> next(std::min<std::size_t>(kArticlesAtOnce, articles - from));
      std::iota(next.begin(), next.end(), from);
      if (Status status = visit_(next, compare); !status.ok()) return status;
      done_ += next.size();
      if (progress_ && !progress_("measuring recall", done_, total_)) return Status::Failed("stopped");
    }
    for (const std::vector<SimilarPair>& pairs : found) out->insert(out->end(), pairs.begin(), pairs.end());
    return {};
  }

  const Collection& collection_;
  const VisitWords& visit_;
  const Progress& progress_;
  std::uint64_t total_ = 0;  // articles to look at, over all passes
  std::uint64_t done_ = 0;
};

// From the threshold up, parted at the similarities for which the expected recall is stated.
std::vector<RecallRange> RangesFrom(double threshold, const Bands& bands) {
  std::vector<RecallRange> ranges = {{.from = threshold}};
  for (const auto& [jaccard, probability] : bands.RecallTable()) {
    if (jaccard > threshold) ranges.push_back({.from = jaccard});
  }
  return ranges;
}

}  // namespace

void FoundPairs::Join(const std::vector<Cluster>& clusters) {
  for (const Cluster& cluster : clusters) {
    for (const ClusterMember& member : cluster.members) groups_of_[member.article].push_back(groups_);
    ++groups_;
  }
}

void FoundPairs::Join(const std::vector<Family>& families) {
  for (const Family& family : families) {
    for (const FamilyMember& member : family.members) groups_of_[member.article].push_back(groups_);
    ++groups_;
  }
}

bool FoundPairs::Contains(std::uint32_t a, std::uint32_t b) const {
  if (std::binary_search(compared_.begin(), compared_.end(), CandidatePair{a, b})) return true;
  auto in_a = groups_of_[a].begin();
  auto in_b = groups_of_[b].begin();
  while (in_a != groups_of_[a].end() && in_b != groups_of_[b].end()) {
    if (*in_a == *in_b) return true;
    *in_a < *in_b ? ++in_a : ++in_b;
  }
  return false;
}

VisitWords VisitKeptWords(const Collection& collection) {
  return [&collection](const std::vector<std::uint32_t>& articles, const UseWords& use) {
    ParallelFor(articles.size(), collection.options().threads, [&](std::size_t i, int worker) {
      use(articles[i], collection.articles()[articles[i]].annotated->words.hash, worker);
    });
    return Status();
  };
}

Status MeasureRecall(const Collection& collection, std::uint64_t count, const Asked& asked, const FoundPairs& found,
                     const VisitWords& visit, const Progress& progress, MeasuredRecall* out) {
  const std::vector<std::uint32_t> drawn = DrawArticles(collection.articles(), count);
  std::vector<SimilarPair> pairs;
  if (Status s = ExactPairs(collection, visit, progress).Find(drawn, &pairs); !s.ok()) return s;

  const Bands& bands = collection.options().bands;
  out->articles = drawn.size();
  std::vector<RecallRange>& ranges = out->ranges;
  ranges = RangesFrom(collection.options().match.threshold, bands);
  for (const SimilarPair& pair : pairs) {
    if (!asked.Pair(pair.a, pair.b)) continue;
    const auto above = std::find_if(ranges.begin() + 1, ranges.end(),
                                    [&](const RecallRange& range) { return range.from > pair.jaccard; });
    RecallRange& range = *(above - 1);
    ++range.pairs;
    range.found += found.Contains(pair.a, pair.b) ? 1 : 0;
    range.expected += bands.Recall(pair.jaccard);
  }
  return {};
}

}  // namespace newsprint
