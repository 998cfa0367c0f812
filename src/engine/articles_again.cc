#include "engine/articles_again.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>
#include <utility>

#include "core/pipeline.h"

namespace newsprint {
namespace {

constexpr std::size_t kTogether = 32;  // articles that one thread reads and takes apart at a time

struct Batch {
  std::span<const std::uint32_t> numbers;
  std::array<Article, kTogether> read;
  Words words;
  Status status;
};

}  // namespace

Status VisitArticlesAgain(ArticleReader& reader, const std::vector<CollectedArticle>& articles,
                          std::vector<std::uint32_t> numbers, int threads, const UseArticle& use) {
  std::sort(numbers.begin(), numbers.end(), [&](std::uint32_t x, std::uint32_t y) {
    const RecordPlace& a = articles[x].place;
    const RecordPlace& b = articles[y].place;
    return std::tie(a.file, a.offset) < std::tie(b.file, b.offset);
  });
  std::span<const std::uint32_t> left = numbers;
  std::vector<Batch> batches(static_cast<std::size_t>(PipelineSlots(threads)));
  const auto batch_of = [&](int slot) -> Batch& { return batches[static_cast<std::size_t>(slot)]; };
  Status status;
  RunPipeline({.make =
                   [&](int slot) {
                     Batch& batch = batch_of(slot);
                     batch.numbers = left.first(std::min(kTogether, left.size()));
                     left = left.subspan(batch.numbers.size());
                     for (std::size_t i = 0; i < batch.numbers.size(); ++i) {
                       batch.status = reader.ReadArticleAgain(articles[batch.numbers[i]].place, &batch.read[i]);
                       if (!batch.status.ok()) break;
                     }
                     return !batch.numbers.empty();
                   },
               .work =
                   [&](int slot) {
                     Batch& batch = batch_of(slot);
                     for (std::size_t i = 0; batch.status.ok() && i < batch.numbers.size(); ++i) {
                       batch.status = FindWords(batch.read[i].text, &batch.words);
                       if (batch.status.ok()) use(batch.numbers[i], batch.read[i], batch.words, slot);
                     }
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
