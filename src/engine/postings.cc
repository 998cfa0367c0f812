#include "engine/postings.h"

#include <algorithm>

#include "core/recipe.h"
#include "engine/word_lists.h"
#include "lsh/quotation_keys.h"
#include "minhash/minima.h"
#include "minhash/signature.h"
#include "quote/speaker_name.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

void AddPassageKeys(std::span<const WordHash> words, std::uint32_t min_run, std::vector<Posting>* out) {
  const std::uint32_t window = recipe::PassageWindow(min_run);
  if (words.size() < recipe::kPassageShingle + window - 1) return;  // too short to hold a run that is sought
  std::vector<ShingleHash> shingles;
  FindShingles(words, recipe::kPassageShingle, &shingles);
  std::vector<std::uint32_t> minima;
  FindMinima(shingles, window, &minima);
  for (const std::uint32_t position : minima) {
    out->push_back({MakeBucketKey(Scale::kPassage, static_cast<std::uint64_t>(shingles[position])), 0, position});
  }
}

void AddQuotationKeys(const AnnotatedArticle& article, std::vector<Posting>* out) {
  std::vector<WordHash> words;
  std::vector<BucketKey> keys;
  for (std::uint32_t q = 0; q < article.quotations.size(); ++q) {
    if (article.quotations[q].title) continue;
    words.clear();
    for (const WordRange& piece : article.quotations[q].pieces) {
      words.insert(words.end(), article.words.hash.begin() + piece.begin, article.words.hash.begin() + piece.end);
    }
    FindQuotationKeys(words, SpeakerKey(article.quotations[q].speaker), &keys);
    for (const BucketKey key : keys) out->push_back({key, 0, q});
  }
}

}  // namespace

Signature SignWords(std::span<const WordHash> words) {
  std::vector<ShingleHash> shingles;
  FindShingles(words, recipe::kArticleShingle, &shingles);
  return SignShingles(shingles);
}

void AddArticlePostings(const Signature& signature, const Bands& bands, std::vector<Posting>* out) {
  for (std::uint32_t band = 0; band < bands.count; ++band) out->push_back({bands.Key(signature, band), 0, 0});
}

void AddTextPostings(const AnnotatedArticle& article, std::uint32_t min_run, std::vector<Posting>* out) {
  AddPassageKeys(article.words.hash, min_run, out);
  AddQuotationKeys(article, out);
}

Status FindBucketKeys(std::string_view text, const WordLists& lists, const Bands& bands, std::uint32_t min_run,
                      std::vector<BucketKey>* out) {
  out->clear();
  AnnotatedArticle article;
  if (Status status = Annotate(text, "", lists.languages, lists.phrases, &article); !status.ok()) return status;
  std::vector<Posting> postings;
  AddArticlePostings(SignWords(article.words.hash), bands, &postings);
  AddTextPostings(article, min_run, &postings);
  for (const Posting& posting : postings) out->push_back(posting.key);
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
  return {};
}

}  // namespace newsprint
