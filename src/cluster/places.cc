#include "cluster/places.h"

#include <algorithm>

#include "cluster/union_find.h"

namespace newsprint {
namespace {

// Places that one is compared with: of more that overlap it in one article, those that reach furthest.
constexpr std::size_t kMostOpen = 64;

std::uint32_t Length(ByteSpan span) { return span.end - span.begin; }

std::uint32_t Overlap(ByteSpan x, ByteSpan y) {
  const std::uint32_t begin = std::max(x.begin, y.begin);
  const std::uint32_t end = std::min(x.end, y.end);
  return begin < end ? end - begin : 0;
}

bool SamePlace(const Place& x, const Place& y) {
  const std::uint32_t overlap = Overlap(x.span, y.span);
  const std::uint32_t measure = x.kind == PassageKind::kQuote ? std::min(Length(x.span), Length(y.span))
                                                              : std::max(Length(x.span), Length(y.span));
  return overlap > 0 && 2 * std::uint64_t{overlap} >= measure;
}

}  // namespace

// Places come by article, kind and begin, so that a place overlaps only those that are still open.
void ForEachOverlap(const std::vector<Place>& places, const std::function<void(std::uint32_t, std::uint32_t)>& joined) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    const Place& place = places[i];
    std::erase_if(open, [&](std::uint32_t o) {
      return places[o].article != place.article || places[o].kind != place.kind ||
             places[o].span.end <= place.span.begin;
    });
    for (const std::uint32_t o : open) {
      if (SamePlace(places[o], place)) joined(o, i);
    }
    if (open.size() == kMostOpen) {
      open.erase(std::min_element(open.begin(), open.end(), [&](std::uint32_t x, std::uint32_t y) {
        return places[x].span.end < places[y].span.end;
      }));
    }
    open.push_back(i);
  }
}

std::vector<Place> CollectPlaces(const std::vector<Match>& matches) {
  std::vector<Place> places;
  for (const Match& match : matches) {
    for (const Passage& passage : match.passages) {
      if (passage.phrase) continue;
      places.push_back({match.a, passage.kind, passage.a});
      places.push_back({match.b, passage.kind, passage.b});
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

std::uint32_t IndexOf(const std::vector<Place>& places, const Place& place) {
  return static_cast<std::uint32_t>(std::lower_bound(places.begin(), places.end(), place) - places.begin());
}

std::vector<std::uint32_t> ConnectPlaces(const std::vector<Place>& places, const std::vector<Match>& matches) {
  UnionFind joined(places.size());
  ForEachOverlap(places, [&](std::uint32_t x, std::uint32_t y) { joined.Union(x, y); });
  for (const Match& match : matches) {
    for (const Passage& passage : match.passages) {
      if (passage.phrase) continue;
      joined.Union(IndexOf(places, {match.a, passage.kind, passage.a}),
                   IndexOf(places, {match.b, passage.kind, passage.b}));
    }
  }
  std::vector<std::uint32_t> component(places.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) component[i] = joined.Find(i);
  return component;
}

}  // namespace newsprint
