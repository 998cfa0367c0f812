#include "engine/meetings.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "core/recipe.h"
#include "lsh/quotation_keys.h"
#include "minhash/minima.h"
#include "minhash/signature.h"
#include "quote/speaker_name.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostPlaces = 64;  // of one shingle in an article that are looked at

std::string_view TextOf(const CollectedArticle& c, std::uint32_t word) {
  const ByteSpan span = c.annotated->words.span[word];
  return std::string_view(c.article.text).substr(span.begin, span.end - span.begin);
}

ByteSpan SpanOf(const CollectedArticle& c, WordRange range) {
  const std::vector<ByteSpan>& spans = c.annotated->words.span;
  return {spans[range.begin].begin, spans[range.end - 1].end};
}

using Minima = std::vector<std::pair<ShingleHash, std::uint32_t>>;  // with their first words

Minima MinimaOf(const CollectedArticle& c, const MatchOptions& match) {
  std::vector<ShingleHash> shingles;
  FindShingles(c.annotated->words.hash, recipe::kPassageShingle, &shingles);
  std::vector<std::uint32_t> positions;
  FindMinima(shingles, recipe::PassageWindow(match.min_run), &positions);
  Minima minima;
  for (const std::uint32_t position : positions) minima.emplace_back(shingles[position], position);
  return minima;
}

// The equal words around two places.
std::pair<WordRange, WordRange> RunAround(const CollectedArticle& a, std::uint32_t in_a, const CollectedArticle& b,
                                          std::uint32_t in_b) {
  const std::vector<WordHash>& x = a.annotated->words.hash;
  const std::vector<WordHash>& y = b.annotated->words.hash;
  WordRange run_a{in_a, in_a};
  WordRange run_b{in_b, in_b};
  while (run_a.begin > 0 && run_b.begin > 0 && x[run_a.begin - 1] == y[run_b.begin - 1]) {
    --run_a.begin;
    --run_b.begin;
  }
  while (run_a.end < x.size() && run_b.end < y.size() && x[run_a.end] == y[run_b.end]) {
    ++run_a.end;
    ++run_b.end;
  }
  return {run_a, run_b};
}

std::vector<Meeting> FindRuns(const CollectedArticle& a, const CollectedArticle& b, const MatchOptions& match) {
  const std::uint32_t least = recipe::kPassageShingle + recipe::PassageWindow(match.min_run) - 1;
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> places;
  for (const auto& [shingle, word] : MinimaOf(b, match)) {
    std::vector<std::uint32_t>& in_b = places[static_cast<std::uint64_t>(shingle)];
    if (in_b.size() < kMostPlaces) in_b.push_back(word);
  }
  std::vector<std::pair<WordRange, WordRange>> runs;
  for (const auto& minimum : MinimaOf(a, match)) {
    const std::uint32_t word = minimum.second;
    const auto at = places.find(static_cast<std::uint64_t>(minimum.first));
    if (at == places.end()) continue;
    for (const std::uint32_t in_b : at->second) {
      // A run holds several minima: one that is found already is not walked again.
      const bool known =
          std::any_of(runs.rbegin(), runs.rbegin() + std::min<std::ptrdiff_t>(std::ssize(runs), 8),
                      [&](const auto& run) { return run.first.contains(word) && run.second.contains(in_b); });
      if (known) continue;
      const auto run = RunAround(a, word, b, in_b);
      if (run.first.size() >= least) runs.push_back(run);
    }
  }
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  std::vector<Meeting> meetings;
  for (const auto& [in_a, in_b] : runs) meetings.push_back({SpanOf(a, in_a), SpanOf(b, in_b), {}});
  return meetings;
}

// A quotation's words and the keys made of them.
struct Keyed {
  std::vector<std::uint32_t> words;
  std::vector<BucketKey> keys;
  ByteSpan span;
};

std::vector<Keyed> KeyQuotations(const CollectedArticle& c) {
  std::vector<Keyed> all;
  for (const Quotation& quotation : c.annotated->quotations) {
    if (quotation.title) continue;
    Keyed keyed;
    std::vector<WordHash> hashes;
    for (const WordRange& piece : quotation.pieces) {
      for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        keyed.words.push_back(i);
        hashes.push_back(c.annotated->words.hash[i]);
      }
    }
    FindQuotationKeys(hashes, SpeakerKey(quotation.speaker), &keyed.keys);
    keyed.span = SpanOf(c, {quotation.pieces.front().begin, quotation.pieces.back().end});
    all.push_back(std::move(keyed));
  }
  return all;
}

// The telling words that both quotations have, as the first one spells them.
std::vector<std::string> SharedWords(const CollectedArticle& a, const Keyed& in_a, const CollectedArticle& b,
                                     const Keyed& in_b) {
  absl::flat_hash_set<std::uint64_t> known;
  for (const std::uint32_t word : in_b.words) known.insert(static_cast<std::uint64_t>(b.annotated->words.hash[word]));
  std::vector<std::string> words;
  for (const std::uint32_t word : in_a.words) {
    const bool telling = a.annotated->bits[word] >= kTellingBits;
    if (telling && known.erase(static_cast<std::uint64_t>(a.annotated->words.hash[word])) > 0) {
      words.emplace_back(TextOf(a, word));
    }
  }
  return words;
}

std::vector<Meeting> FindQuotations(const CollectedArticle& a, const CollectedArticle& b) {
  const std::vector<Keyed> in_a = KeyQuotations(a);
  const std::vector<Keyed> in_b = KeyQuotations(b);
  absl::flat_hash_map<std::uint64_t, std::vector<std::uint32_t>> holders;  // by key
  for (std::uint32_t q = 0; q < in_b.size(); ++q) {
    for (const BucketKey key : in_b[q].keys) holders[static_cast<std::uint64_t>(key)].push_back(q);
  }
  std::vector<Meeting> meetings;
  for (const Keyed& keyed : in_a) {
    std::vector<std::uint32_t> met;
    for (const BucketKey key : keyed.keys) {
      const auto at = holders.find(static_cast<std::uint64_t>(key));
      if (at != holders.end()) met.insert(met.end(), at->second.begin(), at->second.end());
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (const std::uint32_t q : met) {
      meetings.push_back({keyed.span, in_b[q].span, SharedWords(a, keyed, b, in_b[q])});
    }
  }
  return meetings;
}

}  // namespace

Nomination FindNomination(const Collection& collection, const CollectedArticle& a, const CollectedArticle& b,
                          const MatchOptions& match, const Bands& bands) {
  Nomination nomination;
  const Signature signature_a = collection.signatures().Get(a.signature);
  const Signature signature_b = collection.signatures().Get(b.signature);
  nomination.values = static_cast<std::uint32_t>(signature_a.size());
  nomination.equal_values = EqualValues(signature_a, signature_b);
  nomination.bands = bands.count;
  for (std::uint32_t band = 0; band < bands.count; ++band) {
    nomination.equal_bands += bands.Key(signature_a, band) == bands.Key(signature_b, band);
  }
  nomination.runs = FindRuns(a, b, match);
  nomination.quotations = FindQuotations(a, b);
  return nomination;
}

}  // namespace newsprint
