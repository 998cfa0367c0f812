#include "verify/statement_bounds.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

#include "core/parallel.h"
#include "core/word_bits.h"
#include "quote/speaker_name.h"
#include "verify/quotation_aligner.h"
#include "verify/statement_score.h"

namespace newsprint {
namespace {

constexpr double kEighths = 8;     // of a bit, in whole numbers
constexpr std::size_t kLanes = 8;  // words compared together

// Whether `word` is one of `words`. REQUIRES: words.size() is a multiple of kLanes.
bool IsOneOf(std::span<const std::uint16_t> words, std::uint16_t word) {
  std::array<std::uint16_t, kLanes> found = {};
  for (std::size_t i = 0; i < words.size(); i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      found[lane] = static_cast<std::uint16_t>(found[lane] | (words[i + lane] == word ? 0xffff : 0));
    }
  }
  return std::bit_cast<std::array<std::uint64_t, 2>>(found) != std::array<std::uint64_t, 2>{};
}

}  // namespace

StatementBounds::StatementBounds(const Information& information)
    : information_(information), least_(LeastStatementScore(information.quotations())) {}

void StatementBounds::Add(std::span<const AnnotatedArticle* const> articles, int threads) {
  std::vector<Place> places;
  Place end{entries_.size(), words_.size()};
  for (const AnnotatedArticle* article : articles) {
    places.push_back(end);
    end.entry += article->quotations.size();
    for (const Quotation& quotation : article->quotations) end.word += Room(quotation);
  }
  entries_.resize(end.entry);
  // Behind the words of a quotation some that are none: where one of them is taken for one, a pair is aligned in vain.
  words_.resize(end.word);
  stems_.resize(end.word);
  telling_.resize(end.word);
  ParallelFor(articles.size(), threads, [&](std::size_t i, int) { Fill(*articles[i], places[i]); });
}

std::size_t StatementBounds::Room(const Quotation& quotation) {
  if (quotation.title) return 0;
  std::size_t words = 0;
  for (const WordRange& piece : quotation.pieces) words += piece.size();
  return (words + kLanes - 1) / kLanes * kLanes;
}

void StatementBounds::Fill(const AnnotatedArticle& article, Place place) {
  for (std::size_t q = 0; q < article.quotations.size(); ++q) {
    const Quotation& quotation = article.quotations[q];
    Entry& entry = entries_[place.entry++];
    if (quotation.title) continue;
    entry.telling = article.telling[q];
    entry.speaker = SpeakerKey(quotation.speaker);
    entry.first = place.word;
    entry.words = article.quoted_words[q];
    entry.least_of_speaker = LeastStatementScore(information_.QuotationsOf(quotation.speaker));
    entry.inner = !quotation.inner.empty();
    std::size_t at = place.word;
    const WordHash* before = nullptr;
    for (const WordRange& piece : quotation.pieces) {
      for (std::uint32_t i = piece.begin; i < piece.end; ++i, ++at) {
        const WordHash& word = article.words.hash[i];
        words_[at] = static_cast<std::uint16_t>(word);
        stems_[at] = static_cast<std::uint16_t>(article.Form(i).stem);
        telling_[at] = {static_cast<std::uint8_t>(std::min<int>(article.bits[i] + kContextBits, kRareWordBits)),
                        static_cast<std::uint8_t>(kEighths * article.bits[i]),
                        static_cast<std::uint8_t>(std::ceil(kEighths * information_.Bits(before, word)))};
        before = &word;
      }
    }
    place.word += Room(quotation);
  }
}

bool StatementBounds::MayBeSame(std::uint32_t p, std::uint32_t q) const {
  const Entry& a = entries_[p];
  const Entry& b = entries_[q];
  if (a.words == 0 || b.words == 0) return false;
  // Names with one key may still be two speakers, who must score more.
  const bool one_speaker = a.speaker != 0 && a.speaker == b.speaker;
  if (std::popcount(a.telling & b.telling) < FewestTelling(one_speaker)) return false;
  const bool inner = a.inner || b.inner;
  if (std::size_t{a.words} * b.words > kMostCells) return inner;
  std::uint32_t shared = 0;
  std::uint32_t bits = 0;
  const std::span words_b(&words_[b.first], (b.words + kLanes - 1) / kLanes * kLanes);
  for (std::uint64_t i = a.first; i < a.first + a.words; ++i) {
    const auto found = static_cast<std::uint32_t>(IsOneOf(words_b, words_[i]));
    shared += found;
    bits += found * telling_[i].most;
  }
  if (shared < kFewestWords) return false;
  const double least = one_speaker ? a.least_of_speaker : least_;
  // Of quotations within them anything may be all of the shorter one, and nothing is known of who speaks.
  if (inner) {
    const auto speakers = one_speaker ? Speakers::kOne : Speakers::kUnknown;
    return StatementScore(bits, kFewestWords, kFewestWords, kFewestWords, speakers) >= least;
  }
  const auto speakers = one_speaker                        ? Speakers::kOne
                        : a.speaker == 0 || b.speaker == 0 ? Speakers::kUnknown
                                                           : Speakers::kTwo;
  if (StatementScore(bits, shared, a.words, b.words, speakers) < least) return false;
  std::uint32_t part = 0;
  const double aligned = AlignedBits(a, b, &part);
  return StatementScore(aligned, part, a.words, b.words, speakers) >= least;
}

double StatementBounds::AlignedBits(const Entry& a, const Entry& b, std::uint32_t* part) const {
  struct Pair {
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    bool equal = false;
    int best = 0;  // eighths of bits of an alignment that ends here
  };
  constexpr std::size_t kMostPairs = 64;
  constexpr int kEdit = static_cast<int>(kEighths * kWordEdit);
  std::array<Pair, kMostPairs> pairs;
  std::size_t size = 0;
  int best = 0;
  for (std::uint32_t i = 0; i < a.words; ++i) {
    const Word& word = telling_[a.first + i];
    const std::size_t size_before = size;
    for (std::uint32_t j = 0; j < b.words; ++j) {
      const bool equal = words_[a.first + i] == words_[b.first + j];
      const bool kindred = word.most > kKindredBits && stems_[a.first + i] == stems_[b.first + j];
      if (!equal && !kindred) continue;
      if (size == kMostPairs) return std::numeric_limits<double>::infinity();
      int gain = equal ? word.alone : static_cast<int>(kEighths * (kKindredPart * word.most - kWordEdit));
      int from = 0;
      for (std::size_t p = 0; p < size_before; ++p) {
        const Pair& before = pairs[p];
        if (before.j >= j) continue;
        const std::uint32_t apart = std::max(i - before.i, j - before.j) - 1;
        from = std::max(from, before.best - kEdit * static_cast<int>(apart));
        if (equal && before.equal && i - before.i == 1 && j - before.j == 1) gain = std::max<int>(gain, word.behind);
      }
      pairs[size++] = {i, j, equal, from + gain};
      best = std::max(best, from + gain);
    }
    *part += size > size_before ? 1 : 0;
  }
  return best / kEighths;
}

}  // namespace newsprint
