#include "engine/withdrawn.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "core/hash.h"
#include "text/wire_label.h"
#include "verify/jaccard.h"

namespace newsprint {
namespace {

using Articles = std::vector<std::uint32_t>;  // positions, ascending

constexpr std::size_t kShortestHeadline = 3;  // words
constexpr std::size_t kLongestHeadline = 30;
constexpr std::size_t kShortestId = 6;    // bytes of an id that a notice may name; with a digit
constexpr std::size_t kReadBytes = 4000;  // of a notice's text

bool IsKill(const CollectedArticle& c) { return c.label().Is(WireKind::kKill); }

// Whether `c` is known to have been out only after `than`.
bool IsLater(const CollectedArticle& c, const CollectedArticle& than) {
  return c.published && than.published && c.published->begin >= than.published->end;
}

// A headline as a key; 0 where it is too short or too long to name a story.
std::uint64_t KeyOf(std::span<const WordHash> words) {
  if (words.size() < kShortestHeadline || words.size() > kLongestHeadline) return 0;
  std::uint64_t key = words.size();
  for (const WordHash word : words) key = Mix64(key + static_cast<std::uint64_t>(word));
  return key;
}

std::uint64_t KeyOf(std::string_view headline) {
  Words words;
  if (!FindWords(WithoutWireLabel(headline), &words).ok()) return 0;
  return KeyOf(words.hash);
}

// Of an article without a title: its first line.
std::string_view HeadlineOf(const Article& article) {
  if (!article.title.empty()) return article.title;
  const std::string_view text = article.text;
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
}

// The words of a notice that may be ids.
std::vector<std::string> TokensLikeIds(const CollectedArticle& notice) {
  std::vector<std::string> tokens;
  constexpr std::string_view kAround = " \t\r\n\"'()[]<>,;";
  std::string_view text = std::string_view(notice.article.text).substr(0, kReadBytes);
  for (std::size_t begin = 0; (begin = text.find_first_not_of(kAround)) != text.npos;) {
    text.remove_prefix(begin);
    std::string_view token = text.substr(0, text.find_first_of(kAround));
    text.remove_prefix(token.size());
    while (token.ends_with('.') || token.ends_with(':')) token.remove_suffix(1);
    const bool digit = token.find_first_of("0123456789") != token.npos;
    if (digit && token.size() >= kShortestId) tokens.emplace_back(token);
  }
  return tokens;
}

// The quotations and the lines of a notice, any of which may be a headline.
std::vector<std::uint64_t> QuotedHeadlines(const CollectedArticle& notice) {
  std::vector<std::uint64_t> keys;
  const std::span<const WordHash> words = notice.annotated->words.hash;
  for (const Quotation& quotation : notice.annotated->quotations) {
    for (const WordRange& piece : quotation.pieces) keys.push_back(KeyOf(words.subspan(piece.begin, piece.size())));
  }
  std::string_view text = std::string_view(notice.article.text).substr(0, kReadBytes);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    keys.push_back(KeyOf(line));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return keys;
}

bool Contains(const Articles& articles, std::uint32_t article) {
  return std::binary_search(articles.begin(), articles.end(), article);
}

class Finder {
 public:
  Finder(const std::vector<CollectedArticle>& articles, std::span<const Cluster> clusters,
         std::span<const ClusterLink> copies, std::span<const Match> matches)
      : articles_(articles), clusters_(clusters), matches_(matches) {
    for (const ClusterLink& link : copies) copies_.emplace(link.a, link.b);
    for (std::uint32_t c = 0; c < clusters.size(); ++c) {
      for (const ClusterMember& member : clusters[c].members) cluster_of_[member.article] = c;
    }
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
      if (IsKill(articles[i])) continue;
      by_id_[BareId(articles[i].article.id)].push_back(i);
      if (const std::uint64_t key = HeadlineKey(articles[i].article); key != 0) by_headline_[key].push_back(i);
    }
  }

  Withdrawn Find(std::uint32_t notice) const {
    Withdrawn out;
    out.notice = notice;
    const CollectedArticle& n = articles_[notice];
    const std::pair<const char*, Articles> finds[] = {{"id", SameId(n)},
                                                      {"id", NamedIds(n)},
                                                      {"headline", ByHeadline(n, {KeyOf(n.article.title)})},
                                                      {"headline", ByHeadline(n, QuotedHeadlines(n))},
                                                      {"wording", ByWording(notice)}};
    for (const auto& [by, found] : finds) {
      if (found.empty()) continue;
      const bool same_id = &found == &finds[0].second;
      const Articles story = same_id ? found : OneStory(n, found, std::string_view(by) == "wording");
      if (story.empty()) {
        out.candidates = found;
      } else {
        out.by = by;
        ListCarriers(n, story, same_id, &out);
      }
      break;
    }
    return out;
  }

 private:
  Articles SameId(const CollectedArticle& notice) const {
    const auto found = by_id_.find(BareId(notice.article.id));
    return found == by_id_.end() ? Articles() : found->second;
  }

  // Articles whose ids the notice names.
  Articles NamedIds(const CollectedArticle& notice) const {
    std::set<std::uint32_t> found;
    for (const std::string& id : TokensLikeIds(notice)) {
      const auto named = by_id_.find(id);
      if (named != by_id_.end()) found.insert(named->second.begin(), named->second.end());
    }
    return {found.begin(), found.end()};
  }

  Articles ByHeadline(const CollectedArticle& notice, const std::vector<std::uint64_t>& keys) const {
    std::set<std::uint32_t> found;
    for (const std::uint64_t key : keys) {
      const auto named = by_headline_.find(key);
      if (key == 0 || named == by_headline_.end()) continue;
      for (const std::uint32_t i : named->second) {
        if (!IsLater(articles_[i], notice)) found.insert(i);
      }
    }
    return {found.begin(), found.end()};
  }

  Articles ByWording(std::uint32_t notice) const {
    std::set<std::uint32_t> found;
    for (const Match& match : matches_) {
      if (match.a != notice && match.b != notice) continue;
      const std::uint32_t other = match.a == notice ? match.b : match.a;
      const bool prose = match.relation == Relation::kCopy || match.relation == Relation::kExcerpt ||
                         match.relation == Relation::kBackground;
      if (prose && !IsKill(articles_[other]) && !IsLater(articles_[other], articles_[notice])) found.insert(other);
    }
    return {found.begin(), found.end()};
  }

  // The articles of a cluster, or the one that is in none.
  Articles StoryOf(std::uint32_t article) const {
    const auto found = cluster_of_.find(article);
    if (found == cluster_of_.end()) return {article};
    Articles story;
    for (const ClusterMember& member : clusters_[found->second].members) story.push_back(member.article);
    return story;
  }

  bool IsOwn(const CollectedArticle& notice, std::uint32_t article) const {
    return !notice.article.source.empty() && articles_[article].article.source == notice.article.source;
  }

  // The text of one of the articles names the notice's outlet.
  bool NamesOutlet(const CollectedArticle& notice, const Articles& story) const {
    Words name;
    if (!FindWords(notice.article.source, &name).ok() || name.size() == 0) return false;
    return std::any_of(story.begin(), story.end(), [&](std::uint32_t i) {
      const std::vector<WordHash>& words = articles_[i].annotated->words.hash;
      return std::search(words.begin(), words.end(), name.hash.begin(), name.hash.end()) != words.end();
    });
  }

  // Those of `found` that are one story, and surely the one that is meant; else none.
  Articles OneStory(const CollectedArticle& notice, const Articles& found, bool by_wording) const {
    std::set<Articles> stories;
    std::set<Articles> own;
    for (const std::uint32_t i : found) {
      Articles story = StoryOf(i);
      const bool is_own = std::any_of(story.begin(), story.end(), [&](std::uint32_t j) {
        return IsOwn(notice, j) && !IsKill(articles_[j]) && !IsLater(articles_[j], notice);
      });
      if (is_own) own.insert(story);
      stories.insert(std::move(story));
    }
    if (own.size() > 1 || (own.empty() && stories.size() > 1)) return {};
    const Articles& story = own.empty() ? *stories.begin() : *own.begin();
    const bool sure = !own.empty() || notice.article.source.empty() || (!by_wording && NamesOutlet(notice, story));
    if (!sure) return {};
    Articles meant;
    std::set_intersection(found.begin(), found.end(), story.begin(), story.end(), std::back_inserter(meant));
    return meant;
  }

  bool AreCopies(std::uint32_t x, std::uint32_t y) const { return copies_.contains(std::minmax(x, y)); }

  // `meant` are articles that are the story, or versions of it.
  void ListCarriers(const CollectedArticle& notice, const Articles& meant, bool same_id, Withdrawn* out) const {
    std::set<std::uint32_t> members;
    for (const std::uint32_t i : meant) {
      const Articles story = StoryOf(i);
      members.insert(story.begin(), story.end());
    }
    const bool no_outlet = notice.article.source.empty();
    Articles versions;  // of the story, at the notice's own outlet
    Articles later;     // what takes its place: a newer version there, a correction elsewhere
    for (const std::uint32_t i : members) {
      if (IsKill(articles_[i])) continue;
      const bool own = IsOwn(notice, i) || ((same_id || no_outlet) && Contains(meant, i));
      if (own && !IsLater(articles_[i], notice)) {
        versions.push_back(i);
      } else if (own || (articles_[i].label().Is(WireKind::kCorrection) && !IsLater(notice, articles_[i]))) {
        later.push_back(i);
      }
    }
    // The latest; of a notice without an outlet the earliest, for the others may be copies.
    const auto earlier = [&](std::uint32_t x, std::uint32_t y) {
      const auto date = [&](std::uint32_t i) {
        const auto& published = articles_[i].published;
        return published ? published->begin : std::numeric_limits<std::int64_t>::min();
      };
      return std::tuple(date(x), y) < std::tuple(date(y), x);
    };
    if (!versions.empty()) {
      out->story = no_outlet && !same_id ? *std::min_element(versions.begin(), versions.end(), earlier)
                                         : *std::max_element(versions.begin(), versions.end(), earlier);
    }
    const Articles& killed = versions.empty() ? meant : versions;
    for (const std::uint32_t i : members) {
      const bool own = IsOwn(notice, i) || static_cast<std::int64_t>(i) == out->story;
      if (own || IsKill(articles_[i]) || (same_id && Contains(versions, i)) || !Carries(i, killed)) continue;
      (IsCorrected(i, killed, later) ? out->corrected : out->carried_by).push_back(i);
    }
  }

  // By a verified pair with the story, or by one of each with the lead of their cluster.
  bool Carries(std::uint32_t article, const Articles& killed) const {
    const auto cluster = cluster_of_.find(article);
    return std::any_of(killed.begin(), killed.end(), [&](std::uint32_t version) {
      if (version == article || AreCopies(version, article)) return true;
      if (cluster == cluster_of_.end()) return false;
      const std::uint32_t lead = clusters_[cluster->second].lead;
      return AreCopies(lead, article) && (lead == version || AreCopies(lead, version));
    });
  }

  // It is among those that take the story's place, or nearer to one of them than to the story.
  bool IsCorrected(std::uint32_t article, const Articles& killed, const Articles& later) const {
    if (Contains(later, article)) return true;
    if (later.empty()) return false;
    ShingleSet set(articles_[article].annotated->words.hash);
    const auto nearest = [&](const Articles& others) {
      double most = 0;
      for (const std::uint32_t i : others) {
        most = std::max(most, set.Compare(articles_[i].annotated->words.hash).jaccard);
      }
      return most;
    };
    return nearest(later) > nearest(killed);
  }

  const std::vector<CollectedArticle>& articles_;
  std::span<const Cluster> clusters_;
  std::span<const Match> matches_;
  absl::flat_hash_set<std::pair<std::uint32_t, std::uint32_t>> copies_;
  absl::flat_hash_map<std::uint32_t, std::uint32_t> cluster_of_;
  absl::flat_hash_map<std::string_view, Articles> by_id_;
  absl::flat_hash_map<std::uint64_t, Articles> by_headline_;
};

}  // namespace

std::string_view BareId(std::string_view id) {
  const std::size_t at = id.rfind('@');
  const bool version =
      at != id.npos && id.size() - at == 9 && id.find_first_not_of("0123456789abcdef", at + 1) == id.npos;
  return version ? id.substr(0, at) : id;
}

std::vector<std::string> IdsNamed(const CollectedArticle& notice) {
  std::vector<std::string> ids = TokensLikeIds(notice);
  ids.emplace_back(BareId(notice.article.id));
  return ids;
}

std::vector<std::uint64_t> HeadlinesNamed(const CollectedArticle& notice) {
  std::vector<std::uint64_t> keys = QuotedHeadlines(notice);
  keys.push_back(KeyOf(notice.article.title));
  std::erase(keys, 0U);
  return keys;
}

std::uint64_t HeadlineKey(const Article& article) { return KeyOf(HeadlineOf(article)); }

std::vector<Withdrawn> FindWithdrawn(const std::vector<CollectedArticle>& articles, std::span<const Cluster> clusters,
                                     std::span<const ClusterLink> copies, std::span<const Match> matches) {
  std::vector<Withdrawn> withdrawn;
  if (std::none_of(articles.begin(), articles.end(), IsKill)) return withdrawn;
  const Finder finder(articles, clusters, copies, matches);
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (IsKill(articles[i])) withdrawn.push_back(finder.Find(i));
  }
  return withdrawn;
}

}  // namespace newsprint
