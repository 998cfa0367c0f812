#include "quote/lexicon.h"

#include <utility>

namespace newsprint {
namespace {

std::size_t IndexOf(const Glyph& glyph) { return static_cast<std::size_t>(&glyph - kGlyphs.data()); }

}  // namespace

MarkRole Lexicon::RoleOf(const Glyph& glyph) const {
  const std::size_t index = IndexOf(glyph);
  if (opens_[index] == closes_[index]) return opens_[index] ? MarkRole::kEither : glyph.role;
  return opens_[index] ? MarkRole::kOpen : MarkRole::kClose;
}

void Lexicon::AddMarks(const Glyph& open, const Glyph& close) {
  opens_.set(IndexOf(open));
  closes_.set(IndexOf(close));
}

void Lexicon::AddAccordingTo(std::vector<WordHash> phrase) {
  classes_[phrase.front()] |= kAccording;
  according_to_.push_back(std::move(phrase));
}

}  // namespace newsprint
