#include "cluster/digests.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace newsprint {
namespace {

constexpr double kMostShare = 0.5;  // of a digest that one of its stories makes up
// Two stories stand in places of their own where so much of the smaller's place at most is the other's too.
constexpr double kSamePlace = 0.2;

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

void FindStretches(const Match& match, std::size_t number, std::vector<Stretch>* out) {
  if (match.relation != Relation::kCopy) return;
  if (match.share_a < kMostShare) out->push_back({match.a, match.b, number});
  if (match.share_b < kMostShare) out->push_back({match.b, match.a, number});
}

bool IsDigest(std::span<const Stretch> stretches, const std::function<const Match&(std::size_t number)>& match_of,
              const std::function<bool(std::uint32_t x, std::uint32_t y)>& are_copies,
              const std::function<bool(std::uint32_t x, std::uint32_t y)>& same_topic) {
  const std::uint32_t page = stretches.front().page;
  const std::uint32_t story = stretches.front().story;
  const std::vector<ByteSpan> first = SpansInPage(match_of(stretches.front().match), page);
  return std::any_of(stretches.begin() + 1, stretches.end(), [&](const Stretch& stretch) {
    const std::vector<ByteSpan> other = SpansInPage(match_of(stretch.match), page);
    const auto smaller = static_cast<double>(std::min(Length(first), Length(other)));
    return static_cast<double>(Overlap(first, other)) <= kSamePlace * smaller && !are_copies(story, stretch.story) &&
           !same_topic(story, stretch.story);
  });
}

void Demote(Match* match) {
  match->relation = Relation::kExcerpt;
  match->why = "One of the two carries stretches of several stories, and this is one of them.";
}

void DemoteDigests(std::uint32_t articles, const std::function<bool(std::uint32_t x, std::uint32_t y)>& same_topic,
                   std::vector<Match>* matches) {
  std::vector<Stretch> stretches;
  for (std::size_t m = 0; m < matches->size(); ++m) FindStretches((*matches)[m], m, &stretches);
  std::sort(stretches.begin(), stretches.end());
  const auto match_of = [&](std::size_t m) -> const Match& { return (*matches)[m]; };
  const auto are_copies = [&](std::uint32_t x, std::uint32_t y) { return AreCopies(*matches, x, y); };
  std::vector<std::uint8_t> digest(articles, 0);
  for (std::size_t begin = 0; begin < stretches.size();) {
    std::size_t end = begin + 1;
    while (end < stretches.size() && stretches[end].page == stretches[begin].page) ++end;
    const std::span<const Stretch> of_page = std::span(stretches).subspan(begin, end - begin);
    digest[of_page.front().page] = IsDigest(of_page, match_of, are_copies, same_topic);
    begin = end;
  }
  for (const Stretch& stretch : stretches) {
    if (digest[stretch.page]) Demote(&(*matches)[stretch.match]);
  }
}

}  // namespace newsprint
