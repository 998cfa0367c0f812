#include "engine/words_again.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

#include "core/pipeline.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr std::size_t kTogether = 32;  // articles that one thread reads and takes apart at a time

// The articles of `pairs`, each once, as they stand in the files.
std::vector<CollectedArticle*> InPlaces(std::span<const CandidatePair> pairs, std::vector<CollectedArticle>* articles) {
  std::vector<std::uint8_t> wanted(articles->size(), 0);
  for (const CandidatePair& pair : pairs) wanted[pair.a] = wanted[pair.b] = 1;
  std::vector<CollectedArticle*> found;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i]) found.push_back(&(*articles)[i]);
  }
  std::sort(found.begin(), found.end(), [](const CollectedArticle* x, const CollectedArticle* y) {
    return std::tie(x->place.file, x->place.offset) < std::tie(y->place.file, y->place.offset);
  });
  return found;
}

struct Batch {
  std::span<CollectedArticle*> articles;
  std::array<Article, kTogether> read;
  Words words;
  Status status;
};

Status FindWordsOf(Batch* batch) {
  for (std::size_t i = 0; i < batch->articles.size(); ++i) {
    if (Status status = FindWords(batch->read[i].text, &batch->words); !status.ok()) return status;
    const std::vector<WordHash>& found = batch->words.hash;
    batch->articles[i]->annotated.words.hash.assign(found.begin(), found.end());
  }
  return {};
}

}  // namespace

Status ReadWordsAgain(ArticleReader& reader, std::span<const CandidatePair> pairs, int threads,
                      std::vector<CollectedArticle>* articles) {
  std::vector<CollectedArticle*> wanted = InPlaces(pairs, articles);
  std::span<CollectedArticle*> left = wanted;
  std::vector<Batch> batches(static_cast<std::size_t>(PipelineSlots(threads)));
  const auto batch_of = [&](int slot) -> Batch& { return batches[static_cast<std::size_t>(slot)]; };
  Status status;
  RunPipeline({.make =
                   [&](int slot) {
                     Batch& batch = batch_of(slot);
                     batch.articles = left.first(std::min(kTogether, left.size()));
                     left = left.subspan(batch.articles.size());
                     for (std::size_t i = 0; i < batch.articles.size(); ++i) {
                       batch.status = reader.ReadArticleAgain(batch.articles[i]->place, &batch.read[i]);
                       if (!batch.status.ok()) break;
                     }
                     return !batch.articles.empty();
                   },
               .work =
                   [&](int slot) {
                     Batch& batch = batch_of(slot);
                     if (batch.status.ok()) batch.status = FindWordsOf(&batch);
                   },
               .take =
                   [&](int slot) {
                     status = batch_of(slot).status;
                     return status.ok();
                   }},
              threads);
  return status;
}

}  // namespace newsprint
