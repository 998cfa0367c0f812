#include "engine/new_articles.h"

#include <algorithm>

#include "core/parallel.h"
#include "engine/postings.h"

namespace newsprint {

void AddNewArticles(const Collection& collection, std::uint32_t next_number, ArchiveRun* run,
                    std::vector<std::uint32_t>* numbers) {
  const std::vector<CollectedArticle>& articles = collection.articles();
  const CollectionOptions& options = collection.options();
  std::vector<std::uint32_t> fresh;  // positions
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (!articles[i].stored) fresh.push_back(i);
  }
  std::sort(fresh.begin(), fresh.end(),
            [&](std::uint32_t x, std::uint32_t y) { return articles[x].order < articles[y].order; });
  std::vector<std::vector<BucketKey>> keys(fresh.size());
  ParallelFor(fresh.size(), options.threads, [&](std::size_t n, int) {
    const CollectedArticle& c = articles[fresh[n]];
    const Signature signature = collection.signatures().Get(c.signature);
    FindKeysToStore(*c.annotated, signature, options.bands, options.match.min_run, &keys[n]);
  });
  numbers->assign(articles.size(), 0);
  for (std::size_t i = 0; i < articles.size(); ++i) (*numbers)[i] = articles[i].stored.value_or(0);
  for (std::size_t n = 0; n < fresh.size(); ++n) {
    const CollectedArticle& c = articles[fresh[n]];
    const std::uint32_t number = next_number + static_cast<std::uint32_t>(n);
    (*numbers)[fresh[n]] = number;
    StoredArticle stored;
    stored.number = number;
    stored.raw_id = c.raw_id();
    stored.article = c.article;
    stored.text_hash = c.text_hash;
    stored.words = c.words;
    stored.run = run->record.number;
    run->articles.push_back(std::move(stored));
    for (const BucketKey key : keys[n]) run->postings.push_back({key, number});
  }
  run->changed_fields = collection.ChangedFields();
}

}  // namespace newsprint
