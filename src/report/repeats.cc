#include "report/repeats.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "report/article_heading.h"
#include "report/plain_words.h"
#include "report/visible.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr double kMostOfIt = 0.7;          // of a passage's bytes on one side, to lie within another
constexpr std::size_t kMostPlaces = 4;     // named of one passage
constexpr std::size_t kPlaceColumns = 36;  // of a line that names a place

std::string_view Cut(const Article& article, ByteSpan span) {
  return std::string_view(article.text).substr(span.begin, span.end - span.begin);
}

// Which shown passage each byte of one side belongs to: 0, or its position among the shown and one.
class Owners {
 public:
  explicit Owners(std::size_t bytes) : owner_(bytes, 0) {}

  void Take(ByteSpan span, std::size_t shown) {
    std::fill(owner_.begin() + span.begin, owner_.begin() + span.end, static_cast<std::uint32_t>(shown + 1));
  }

  // The shown passage that has most of `span`, and one; 0 where none has.
  std::size_t Of(ByteSpan span) const {
    if (span.begin == span.end) return 0;
    // What has more than half of it has its middle.
    const std::uint32_t owner = owner_[span.begin + (span.end - span.begin) / 2];
    if (owner == 0) return 0;
    const auto held = std::count(owner_.begin() + span.begin, owner_.begin() + span.end, owner);
    return static_cast<double>(held) >= kMostOfIt * (span.end - span.begin) ? owner : 0;
  }

 private:
  std::vector<std::uint32_t> owner_;
};

bool MayStandFor(const Passage& shown, const Passage& repeat) {
  const auto speakers = [](const Passage& p) { return std::tie(p.kind, p.speaker_a, p.speaker_b); };
  return speakers(shown) == speakers(repeat) && (shown.altered || !repeat.altered);
}

bool Overlap(ByteSpan x, ByteSpan y) { return x.begin < y.end && y.begin < x.end; }

bool IsHeadline(const Article& article, ByteSpan line) {
  if (article.title.empty()) return false;
  return SpellWords(Visible(Cut(article, line))) == SpellWords(Visible(article.title));
}

// The line that holds the begin of `span`, from there back to the line's begin and up to its end.
ByteSpan LineOf(const Article& article, ByteSpan span) {
  const std::size_t before = article.text.rfind('\n', span.begin);
  const std::size_t after = article.text.find('\n', span.begin);
  return {before == std::string::npos ? 0 : static_cast<std::uint32_t>(before + 1),
          static_cast<std::uint32_t>(std::min(after, article.text.size()))};
}

std::string PlaceInWords(const char* side, const Article& article, ByteSpan span) {
  const ByteSpan line = LineOf(article, span);
  if (IsHeadline(article, line)) return "in " + std::string(side) + "'s headline";
  return "in " + std::string(side) + " at “" + Fit(Cut(article, line), kPlaceColumns) + "”";
}

}  // namespace

std::vector<ShownPassage> FoldRepeats(const AuditResult& result, const Match& match, bool boilerplate) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < match.passages.size(); ++i) {
    if (boilerplate || match.passages[i].kind != PassageKind::kBoilerplate) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return match.passages[x].words > match.passages[y].words; });
  const Article& a = result.articles[match.a];
  const Article& b = result.articles[match.b];
  Owners in_a(a.text.size());
  Owners in_b(b.text.size());
  std::map<std::vector<std::string>, std::size_t> by_words;  // to the position among the shown and one
  std::vector<ShownPassage> shown;
  for (const std::size_t i : order) {
    const Passage& passage = match.passages[i];
    std::size_t& same = by_words[SpellWords(Visible(Cut(a, passage.a)))];
    std::size_t owner = 0;
    for (const std::size_t candidate : {in_a.Of(passage.a), in_b.Of(passage.b), same}) {
      if (owner == 0 && candidate > 0 && MayStandFor(match.passages[shown[candidate - 1].passage], passage)) {
        owner = candidate;
      }
    }
    if (owner > 0) {
      shown[owner - 1].repeats.push_back(i);
      continue;
    }
    in_a.Take(passage.a, shown.size());
    in_b.Take(passage.b, shown.size());
    shown.push_back({i, {}});
    if (same == 0) same = shown.size();
  }
  std::sort(shown.begin(), shown.end(), [](const auto& x, const auto& y) { return x.passage < y.passage; });
  return shown;
}

std::string RepeatsInWords(const AuditResult& result, const Match& match, const ShownPassage& shown) {
  std::vector<std::string> places;
  const auto add = [&](std::string place) {
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
  };
  const Passage& passage = match.passages[shown.passage];
  for (const std::size_t i : shown.repeats) {
    const Passage& repeat = match.passages[i];
    if (!Overlap(passage.a, repeat.a)) add(PlaceInWords("A", result.articles[match.a], repeat.a));
    if (!Overlap(passage.b, repeat.b)) add(PlaceInWords("B", result.articles[match.b], repeat.b));
  }
  if (places.empty()) return "";
  std::string words = "Also ";
  for (std::size_t i = 0; i < std::min(places.size(), kMostPlaces); ++i) words += (i == 0 ? "" : "; ") + places[i];
  if (places.size() > kMostPlaces) {
    words += "; and at " + CountOf(places.size() - kMostPlaces, "more place", "more places");
  }
  return words + ".";
}

}  // namespace newsprint
