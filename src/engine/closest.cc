#include "engine/closest.h"

#include <algorithm>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "shingle/shingle.h"
#include "verify/quotation_aligner.h"
#include "verify/variant.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostCells = std::size_t{1} << 24;  // of all alignments of quotations of one pair

// Sums of hashes of the words before each place, with powers of a base: the hash of any run in one step (Karp and Rabin
// 1987).
class RunHashes {
 public:
  explicit RunHashes(std::span<const WordHash> words) : sum_(words.size() + 1, 0), power_(words.size() + 1, 1) {
    constexpr std::uint64_t kBase = 0x9e3779b97f4a7c15;
    for (std::size_t i = 0; i < words.size(); ++i) {
      sum_[i + 1] = sum_[i] * kBase + static_cast<std::uint64_t>(words[i]);
      power_[i + 1] = power_[i] * kBase;
    }
  }
  std::uint64_t Of(std::size_t begin, std::size_t length) const {
    return sum_[begin + length] - sum_[begin] * power_[length];
  }

 private:
  std::vector<std::uint64_t> sum_;
  std::vector<std::uint64_t> power_;
};

ByteSpan SpanOf(const AnnotatedArticle& article, std::uint32_t begin, std::uint32_t length) {
  return {article.words.span[begin].begin, article.words.span[begin + length - 1].end};
}

void FindQuotation(const CollectedArticle& a, const CollectedArticle& b, const Information& information,
                   Closest* closest) {
  const AnnotatedArticle& in_a = *a.annotated;
  const AnnotatedArticle& in_b = *b.annotated;
  QuotationAligner aligner(in_a, in_b, information);
  const auto whole = [](const Quotation& q) { return WordRange{q.pieces.front().begin, q.pieces.back().end}; };
  double best = 0;
  std::size_t cells = 0;
  for (const Quotation& left : in_a.quotations) {
    const std::vector<std::uint32_t> words_a = WordingOf(in_a, PassageKind::kQuote, whole(left));
    for (const Quotation& right : in_b.quotations) {
      if (left.title || right.title) continue;
      const std::vector<std::uint32_t> words_b = WordingOf(in_b, PassageKind::kQuote, whole(right));
      cells += words_a.size() * words_b.size();
      if (cells > kMostCells) return;
      const Alignment alignment = aligner.Align(words_a, words_b);
      if (alignment.score <= best) continue;
      best = alignment.score;
      closest->quotation_shared = alignment.matched;
      closest->quotation_words = static_cast<std::uint32_t>(std::min(words_a.size(), words_b.size()));
      closest->quotation = {SpanOf(in_a, whole(left).begin, whole(left).size()),
                            SpanOf(in_b, whole(right).begin, whole(right).size()),
                            {}};
    }
  }
}

}  // namespace

WordRun LongestCommonRun(std::span<const WordHash> a, std::span<const WordHash> b) {
  const RunHashes hashes_a(a);
  const RunHashes hashes_b(b);
  // A run of `length` words that both have; length 0 where there is none.
  const auto find = [&](std::uint32_t length) -> WordRun {
    absl::flat_hash_map<std::uint64_t, std::uint32_t> places;
    for (std::uint32_t j = 0; j + length <= b.size(); ++j) places.try_emplace(hashes_b.Of(j, length), j);
    for (std::uint32_t i = 0; i + length <= a.size(); ++i) {
      const auto at = places.find(hashes_a.Of(i, length));
      if (at == places.end()) continue;
      if (std::equal(&a[i], &a[i] + length, &b[at->second])) return {i, at->second, length};
    }
    return {};
  };
  WordRun best;
  auto least = std::uint32_t{0};  // there is a run this long
  auto most = static_cast<std::uint32_t>(std::min(a.size(), b.size()));
  while (least < most) {
    const std::uint32_t length = least + (most - least + 1) / 2;
    const WordRun run = find(length);
    if (run.length == 0) {
      most = length - 1;
    } else {
      best = run;
      least = length;
    }
  }
  return best;
}

Closest FindClosest(const CollectedArticle& a, const CollectedArticle& b, const MatchOptions& match,
                    const Information& information) {
  Closest closest;
  closest.min_run = match.min_run;
  closest.threshold = match.threshold;
  const WordRun run = LongestCommonRun(a.annotated->words.hash, b.annotated->words.hash);
  closest.run = run.length;
  if (run.length > 0) {
    closest.run_a = SpanOf(*a.annotated, run.a, run.length);
    closest.run_b = SpanOf(*b.annotated, run.b, run.length);
  }
  FindQuotation(a, b, information, &closest);
  return closest;
}

}  // namespace newsprint
