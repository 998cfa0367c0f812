// Where passages stand: the spans of articles that they join.
#ifndef NEWSPRINT_CLUSTER_PLACES_H_
#define NEWSPRINT_CLUSTER_PLACES_H_

#include <compare>
#include <cstdint>
#include <functional>
#include <vector>

#include "newsprint/records.h"

namespace newsprint {

// A span of one article in passages of one kind.
struct Place {
  std::uint32_t article = 0;
  PassageKind kind = PassageKind::kProse;
  ByteSpan span;

  friend auto operator<=>(const Place&, const Place&) = default;
};

// The places of all passages, sorted, each once.
std::vector<Place> CollectPlaces(const std::vector<Match>& matches);

// REQUIRES: `place` is one of `places`, which are sorted.
std::uint32_t IndexOf(const std::vector<Place>& places, const Place& place);

// Calls `joined` for places of one article and kind, given by their positions, that overlap by half of the longer, for
// quotations by half of the shorter. Of very many that overlap one place, only those that reach furthest are looked at.
// REQUIRES: `places` are sorted.
void ForEachOverlap(const std::vector<Place>& places, const std::function<void(std::uint32_t, std::uint32_t)>& joined);

// A number for each place: equal for those that passages and overlaps join, be it through others.
std::vector<std::uint32_t> ConnectPlaces(const std::vector<Place>& places, const std::vector<Match>& matches);

}  // namespace newsprint

#endif  // NEWSPRINT_CLUSTER_PLACES_H_
