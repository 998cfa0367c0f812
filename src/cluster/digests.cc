#include "cluster/digests.h"

#include <algorithm>
#include <tuple>

namespace newsprint {
namespace {

constexpr double kMostShare = 0.5;  // of a digest that one of its stories makes up
// Two stories stand in places of their own where so much of the smaller's place at most is the other's too.
constexpr double kSamePlace = 0.2;

// One copy that is part of a longer page.
struct Stretch {
  std::uint32_t page = 0;
  std::uint32_t story = 0;
  std::size_t match = 0;

  friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

// The spans of a match's passages in the page, boilerplate left out, in their order.
std::vector<ByteSpan> SpansInPage(const Match& match, std::uint32_t page) {
  std::vector<ByteSpan> spans;
  for (const Passage& passage : match.passages) {
    if (passage.kind != PassageKind::kBoilerplate) spans.push_back(match.a == page ? passage.a : passage.b);
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

std::uint64_t Length(const std::vector<ByteSpan>& spans) {
  std::uint64_t length = 0;
  for (const ByteSpan& span : spans) length += span.end - span.begin;
  return length;
}

std::uint64_t Overlap(const std::vector<ByteSpan>& x, const std::vector<ByteSpan>& y) {
  std::uint64_t overlap = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    const std::uint32_t begin = std::max(x[i].begin, y[j].begin);
    const std::uint32_t end = std::min(x[i].end, y[j].end);
    if (begin < end) overlap += end - begin;
    if (x[i].end < y[j].end) {
      ++i;
    } else {
      ++j;
    }
  }
  return overlap;
}

bool AreCopies(const std::vector<Match>& matches, std::uint32_t x, std::uint32_t y) {
  const auto pair = std::minmax(x, y);
  const auto at = std::partition_point(matches.begin(), matches.end(), [&](const Match& match) {
    return std::tie(match.a, match.b) < std::tie(pair.first, pair.second);
  });
  return at != matches.end() && at->a == pair.first && at->b == pair.second && at->relation == Relation::kCopy;
}

}  // namespace

void DemoteDigests(std::uint32_t articles, const std::function<bool(std::uint32_t x, std::uint32_t y)>& same_topic,
                   std::vector<Match>* matches) {
  std::vector<Stretch> stretches;
  for (std::size_t m = 0; m < matches->size(); ++m) {
    const Match& match = (*matches)[m];
    if (match.relation != Relation::kCopy) continue;
    if (match.share_a < kMostShare) stretches.push_back({match.a, match.b, m});
    if (match.share_b < kMostShare) stretches.push_back({match.b, match.a, m});
  }
  std::sort(stretches.begin(), stretches.end());
  std::vector<std::uint8_t> digest(articles, 0);
  for (std::size_t begin = 0; begin < stretches.size();) {
    std::size_t end = begin + 1;
    while (end < stretches.size() && stretches[end].page == stretches[begin].page) ++end;
    const std::uint32_t page = stretches[begin].page;
    const std::vector<ByteSpan> first = SpansInPage((*matches)[stretches[begin].match], page);
    for (std::size_t s = begin + 1; s < end && !digest[page]; ++s) {
      const std::vector<ByteSpan> other = SpansInPage((*matches)[stretches[s].match], page);
      const auto smaller = static_cast<double>(std::min(Length(first), Length(other)));
      digest[page] = static_cast<double>(Overlap(first, other)) <= kSamePlace * smaller &&
                     !AreCopies(*matches, stretches[begin].story, stretches[s].story) &&
                     !same_topic(stretches[begin].story, stretches[s].story);
    }
    begin = end;
  }
  for (const Stretch& stretch : stretches) {
    if (!digest[stretch.page]) continue;
    Match& match = (*matches)[stretch.match];
    match.relation = Relation::kExcerpt;
    match.why = "One of the two carries stretches of several stories, and this is one of them.";
  }
}

}  // namespace newsprint
