#include "engine/copies.h"

#include <algorithm>

#include "engine/version_number.h"

namespace newsprint {

std::function<bool(std::uint32_t, std::uint32_t)> LeadOrder(const std::vector<CollectedArticle>& articles, Keep keep,
                                                            const std::vector<std::string>& keep_sources) {
  const auto wanted = [keep_sources](const CollectedArticle& c) {
    return std::find(keep_sources.begin(), keep_sources.end(), c.article.source) - keep_sources.begin();
  };
  return [&articles, keep, wanted](std::uint32_t x, std::uint32_t y) {
    const CollectedArticle& a = articles[x];
    const CollectedArticle& b = articles[y];
    // A kill notice is no story, and stands for none.
    if (a.label().Is(WireKind::kKill) != b.label().Is(WireKind::kKill)) return b.label().Is(WireKind::kKill);
    if (keep == Keep::kLast) {
      const std::uint32_t version_a = VersionNumber(a.label());
      const std::uint32_t version_b = VersionNumber(b.label());
      if (version_a != version_b) return version_a > version_b;
      const bool corrected = a.label().Is(WireKind::kCorrection);
      if (corrected != b.label().Is(WireKind::kCorrection)) return corrected;
    }
    if (keep == Keep::kSource && wanted(a) != wanted(b)) return wanted(a) < wanted(b);
    if (keep == Keep::kLongest && a.words != b.words) return a.words > b.words;
    if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
    // The earliest is the one known to have been out first: a bare day counts from its end.
    if (a.published && a.published->end != b.published->end) {
      return keep == Keep::kLast ? a.published->end > b.published->end : a.published->end < b.published->end;
    }
    if (a.words != b.words) return a.words > b.words;
    return x < y;  // positions are in the order of ids
  };
}

std::vector<ClusterLink> CopyLinks(const std::vector<Match>& matches) {
  std::vector<ClusterLink> links;
  for (const Match& match : matches) {
    if (match.relation == Relation::kCopy) links.push_back({match.a, match.b, std::max(match.share_a, match.share_b)});
  }
  return links;
}

}  // namespace newsprint
