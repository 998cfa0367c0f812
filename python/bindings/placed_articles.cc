#include "placed_articles.h"

#include "engine/gather_families.h"
#include "io/published.h"
#include "shared_articles.h"

namespace newsprint {

std::uint32_t PlacedArticles::Add(std::int64_t number, std::string_view id, std::string_view published) {
  if (numbers_.empty() || numbers_.back() != number) {
    position_.emplace(number, static_cast<std::uint32_t>(numbers_.size()));
    numbers_.push_back(number);
    CollectedArticle& c = articles_.emplace_back();
    c.article.id = id;
    c.published = ParsePublished(published);
  }
  return static_cast<std::uint32_t>(numbers_.size() - 1);
}

void PlacedArticles::AddPlace(PassageKind kind, const FamilyMember& member, std::int64_t wording,
                              std::string_view words) {
  wording_at_.emplace(std::tuple(member.article, kind, PackSpan(member.span)), wording);
  const auto [known, fresh] = wordings_.try_emplace(wording);
  if (fresh) known->second = WordsFrom(words);
}

void PlacedArticles::Clear() {
  articles_.clear();
  numbers_.clear();
  position_.clear();
  wordings_.clear();
  wording_at_.clear();
}

FamilyInput PlacedArticles::Input() {
  ids_.clear();
  for (const CollectedArticle& c : articles_) ids_.push_back(&c.article.id);
  FamilyInput input;
  input.ids = ids_;
  input.words = [this](PassageKind kind, const FamilyMember& member, std::vector<WordHash>* out) {
    *out = wordings_.at(wording_at_.at({member.article, kind, PackSpan(member.span)}));
  };
  input.pieces = [](PassageKind, const FamilyMember&) { return std::vector<ByteSpan>(); };
  input.altered = [](PassageKind, const FamilyMember&, const FamilyMember&) { return false; };
  input.first = [this](std::span<const FamilyMember> members) { return FirstMember(articles_, members); };
  return input;
}

}  // namespace newsprint
