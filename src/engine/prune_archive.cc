#include "engine/prune_archive.h"

#include <optional>
#include <utility>

#include "io/published.h"

namespace newsprint {

Status FindPruned(const Archive& archive, const PruneOptions& options, std::vector<StoredArticle>* out) {
  out->clear();
  const std::optional<Published> before = ParsePublished(options.before);
  if (!options.before.empty() && !before) {
    return Status::Usage("--before must be a date (2024-03-01), not '" + options.before + "'");
  }
  const auto goes = [&](const StoredArticle& stored) {
    if (before) {
      const std::optional<Published> published = ParsePublished(stored.article.published);
      return published && published->end <= before->begin;
    }
    if (!options.source.empty()) return stored.article.source == options.source;
    return options.ids.count(stored.article.id) != 0 || options.ids.count(stored.raw_id) != 0;
  };
  return archive.ForEach(/*with_text=*/false, [&](StoredArticle&& stored) {
    if (goes(stored)) out->push_back(std::move(stored));
    return true;
  });
}

Status PruneArchive(const std::vector<StoredArticle>& pruned, Archive* archive) {
  NumberSet numbers;
  for (const StoredArticle& stored : pruned) numbers.Add(stored.number);
  return archive->Remove(numbers);
}

}  // namespace newsprint
