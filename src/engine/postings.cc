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

void AddPassageKeys(std::span<const WordHash> words, const recipe::PassageSampling& sampling,
                    std::vector<Posting>* out) {
  if (words.size() < sampling.shingle + sampling.window - 1) return;  // too short to hold a run that is sought
  std::vector<ShingleHash> shingles;
  FindShingles(words, sampling.shingle, &shingles);
  std::vector<std::uint32_t> minima;
  FindMinima(shingles, sampling.window, &minima);
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

Signature SignWords(std::span<const WordHash> words, std::vector<ShingleHash>* shingles) {
  FindShingles(words, recipe::kArticleShingle, shingles);
  return SignShingles(*shingles);
}

void AddArticlePostings(const Signature& signature, const Bands& bands, std::vector<Posting>* out) {
  for (std::uint32_t band = 0; band < bands.count; ++band) out->push_back({bands.Key(signature, band), 0, 0});
}

void AddTextPostings(const AnnotatedArticle& article, std::uint32_t min_run, std::vector<Posting>* out) {
  AddPassageKeys(article.words.hash, {recipe::kPassageShingle, recipe::PassageWindow(min_run)}, out);
  AddQuotationKeys(article, out);
}

void FindArchiveKeys(const AnnotatedArticle& article, const Signature& signature, const Bands& bands,
                     std::uint32_t min_run, bool chrome, std::vector<BucketKey>* out) {
  const recipe::PassageSampling sampling = recipe::ArchivePassages(min_run);
  std::vector<Posting> postings;
  AddPassageKeys(article.words.hash, sampling, &postings);
  if (!chrome) {
    std::erase_if(postings, [&](const Posting& posting) {
      const auto first = article.part.begin() + posting.position;
      return std::all_of(first, first + sampling.shingle, [](Part part) { return part == Part::kChrome; });
    });
  }
  AddArticlePostings(signature, {std::min(bands.count, recipe::kArchiveBands), bands.rows}, &postings);
  AddQuotationKeys(article, &postings);
  out->clear();
  for (const Posting& posting : postings) out->push_back(posting.key);
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
}

Status FindBucketKeys(std::string_view text, const WordLists& lists, const Bands& bands, std::uint32_t min_run,
                      std::vector<BucketKey>* out) {
  AnnotatedArticle article;
  if (Status status = Annotate(text, "", lists.languages, lists.phrases, &article); !status.ok()) return status;
  std::vector<ShingleHash> shingles;
  FindArchiveKeys(article, SignWords(article.words.hash, &shingles), bands, min_run, /*chrome=*/true, out);
  return {};
}

}  // namespace newsprint
