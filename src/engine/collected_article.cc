#include "engine/collected_article.h"

#include <cstddef>
#include <string_view>
#include <tuple>
#include <utility>

namespace newsprint {
namespace {

constexpr std::size_t kVersionBytes = 9;  // of "@HASH8"

}  // namespace

std::string CollectedArticle::raw_id() const {
  return renamed ? article.id.substr(0, article.id.size() - kVersionBytes) : article.id;
}

const WireLabel& CollectedArticle::label() const {
  static const WireLabel empty;
  return label_ == nullptr ? empty : *label_;
}

void CollectedArticle::SetLabel(WireLabel label) {
  labelled_ = true;
  label_ = label == WireLabel() ? nullptr : std::make_unique<const WireLabel>(std::move(label));
}

bool BetterFields(const Article& x, const Article& y) {
  const auto fields = [](const Article& a) {
    return std::tuple(a.published.empty(), std::string_view(a.published), a.title.empty(), std::string_view(a.title),
                      a.source.empty(), std::string_view(a.source), a.wire == nullptr);
  };
  if (fields(x) != fields(y)) return fields(x) < fields(y);
  return x.wire != nullptr && y.wire != nullptr && *x.wire > *y.wire;
}

void TakeFields(const Article& from, Article* to) {
  to->published = from.published;
  to->title = from.title;
  to->source = from.source;
  to->wire = from.wire;
}

}  // namespace newsprint
