#include "engine/postings.h"

#include <algorithm>
#include <limits>

#include "core/recipe.h"
#include "engine/word_lists.h"
#include "lsh/quotation_keys.h"
#include "minhash/anchors.h"
#include "minhash/minima.h"
#include "minhash/signature.h"
#include "quote/speaker_name.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

void AddPassageKeys(std::span<const WordHash> words, std::uint32_t window, std::vector<Posting>* out) {
  // Too short to hold a run that is sought.
  if (words.size() < recipe::kPassageShingle + window - 1) return;
  std::vector<ShingleHash> shingles;
  FindShingles(words, recipe::kPassageShingle, &shingles);
  std::vector<std::uint32_t> minima;
  FindMinima(shingles, window, &minima);
  for (const std::uint32_t position : minima) out->push_back({PassageKey(shingles[position]), 0, position});
}

// At most `most` keys of each quotation.
void AddQuotationKeys(const AnnotatedArticle& article, std::size_t most, std::vector<Posting>* out) {
  std::vector<WordHash> words;
  std::vector<BucketKey> keys;
  for (std::uint32_t q = 0; q < article.quotations.size(); ++q) {
    if (article.quotations[q].title) continue;
    words.clear();
    for (const WordRange& piece : article.quotations[q].pieces) {
      words.insert(words.end(), article.words.hash.begin() + piece.begin, article.words.hash.begin() + piece.end);
    }
    FindQuotationKeys(words, SpeakerKey(article.quotations[q].speaker), &keys);
    if (keys.size() > most) keys.resize(most);  // they are sorted
    for (const BucketKey key : keys) out->push_back({key, 0, q});
  }
}

// The archive's keys of an article: those of anchors that `chosen` says, and at most `most` of each quotation.
template <typename Chosen>
void FindArchiveKeys(const AnnotatedArticle& article, const Signature& signature, const Bands& bands,
                     std::uint32_t min_run, std::size_t most, const Chosen& chosen, std::vector<BucketKey>* out) {
  const recipe::PassageSampling sampling = recipe::ArchivePassages(min_run);
  const std::vector<WordHash>& words = article.words.hash;
  std::vector<Posting> postings;
  AddQuotationKeys(article, most, &postings);
  std::vector<std::uint32_t> anchors;
  FindAnchors(words, sampling.shingle, sampling.window, &anchors);
  for (const std::uint32_t anchor : anchors) {
    if (!chosen(anchor, sampling.shingle)) continue;
    postings.push_back({PassageKey(HashShingle(&words[anchor], sampling.shingle)), 0, anchor});
  }
  out->clear();
  for (std::uint32_t band = 0; band < std::min(bands.count, recipe::kArchiveBands); ++band) {
    out->push_back(bands.Key(signature, band));
  }
  for (const Posting& posting : postings) out->push_back(posting.key);
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
}

}  // namespace

BucketKey PassageKey(ShingleHash shingle) {
  return MakeBucketKey(Scale::kPassage, static_cast<std::uint64_t>(shingle));
}

Signature SignWords(std::span<const WordHash> words, std::vector<ShingleHash>* shingles) {
  FindShingles(words, recipe::kArticleShingle, shingles);
  return SignShingles(*shingles);
}

void AddTextPostings(const AnnotatedArticle& article, std::uint32_t min_run, std::vector<Posting>* out) {
  AddPassageKeys(article.words.hash, recipe::PassageWindow(min_run), out);
  AddQuotationKeys(article, std::numeric_limits<std::size_t>::max(), out);
}

void FindKeysToStore(const AnnotatedArticle& article, const Signature& signature, const Bands& bands,
                     std::uint32_t min_run, std::vector<BucketKey>* out) {
  const auto any = [](std::uint32_t, std::uint32_t) { return true; };
  FindArchiveKeys(article, signature, bands, min_run, recipe::kArchiveQuotationKeys, any, out);
}

void FindKeysToAsk(const AnnotatedArticle& article, const Signature& signature, const Bands& bands,
                   std::uint32_t min_run, std::vector<BucketKey>* out) {
  const auto told = [&](std::uint32_t begin, std::uint32_t words) {
    const auto first = article.part.begin() + begin;
    return std::any_of(first, first + words, [](Part part) { return part != Part::kChrome; });
  };
  FindArchiveKeys(article, signature, bands, min_run, std::numeric_limits<std::size_t>::max(), told, out);
}

Status FindBucketKeys(std::string_view text, const WordLists& lists, const Bands& bands, std::uint32_t min_run,
                      std::vector<BucketKey>* out) {
  AnnotatedArticle article;
  if (Status status = Annotate(text, "", lists.languages, lists.phrases, &article); !status.ok()) return status;
  std::vector<ShingleHash> shingles;
  FindKeysToStore(article, SignWords(article.words.hash, &shingles), bands, min_run, out);
  return {};
}

}  // namespace newsprint
