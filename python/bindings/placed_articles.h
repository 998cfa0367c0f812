// Articles of which a task knows only ids, dates and the words of some places: all that families ask of them.
#ifndef NEWSPRINT_BINDINGS_PLACED_ARTICLES_H_
#define NEWSPRINT_BINDINGS_PLACED_ARTICLES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "cluster/families.h"
#include "core/ids.h"
#include "engine/collection.h"

namespace newsprint {

// Whether wordings are altered is asked elsewhere, with the texts (VariantComparer).
class PlacedArticles {
 public:
  PlacedArticles() = default;
  PlacedArticles(const PlacedArticles&) = delete;
  PlacedArticles& operator=(const PlacedArticles&) = delete;

  // Its position. REQUIRES: articles come in the order of their numbers.
  std::uint32_t Add(std::int64_t number, std::string_view id, std::string_view published);
  // The words of a place, as bytes, with the hash of them that tells them apart.
  void AddPlace(PassageKind kind, const FamilyMember& member, std::int64_t wording, std::string_view words);
  void Clear();

  std::uint32_t PositionOf(std::int64_t number) const { return position_.at(number); }
  std::int64_t NumberOf(std::uint32_t position) const { return numbers_[position]; }

  // Refers to this, until the next change.
  FamilyInput Input();

 private:
  std::vector<CollectedArticle> articles_;
  std::vector<std::int64_t> numbers_;
  absl::flat_hash_map<std::int64_t, std::uint32_t> position_;
  std::vector<const std::string*> ids_;
  absl::flat_hash_map<std::int64_t, std::vector<WordHash>> wordings_;
  absl::flat_hash_map<std::tuple<std::uint32_t, PassageKind, std::int64_t>, std::int64_t> wording_at_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_PLACED_ARTICLES_H_
