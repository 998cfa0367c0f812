// What the tests of the engine share: running it, reading its results back, and the slow, obvious search for runs.
#ifndef NEWSPRINT_TESTS_ENGINE_AUDIT_SUPPORT_H_
#define NEWSPRINT_TESTS_ENGINE_AUDIT_SUPPORT_H_

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/ids.h"
#include "engine/dedup.h"
#include "io/article_reader.h"
#include "newsprint/newsprint.h"
#include "report/json_lines.h"
#include "text/words.h"
#include "verify/annotate.h"
#include "verify/recurrence.h"

namespace newsprint {

inline AuditResult AuditOf(std::vector<Article> articles, const AuditOptions& options = {}) {
  AuditResult result;
  const Status status = Audit(std::move(articles), options, &result);
  EXPECT_TRUE(status.ok()) << status.message();
  return result;
}

inline std::unique_ptr<ArticleReader> OpenPaths(std::vector<std::string> paths) {
  InputOptions options;
  options.paths = std::move(paths);
  std::unique_ptr<ArticleReader> reader;
  const Status status = ArticleReader::Open(options, &reader);
  EXPECT_TRUE(status.ok()) << status.message();
  return reader;
}

inline std::vector<Article> ReadArticles(const std::string& path) {
  std::vector<Article> articles;
  const std::unique_ptr<ArticleReader> reader = OpenPaths({path});
  for (;;) {
    Article article;
    RecordPlace place;
    Quarantined quarantined;
    const ArticleReader::Next next = reader->Read(&article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) return articles;
    if (next == ArticleReader::Next::kArticle) articles.push_back(std::move(article));
  }
}

inline DedupResult DedupOf(const std::string& path, const DedupOptions& options) {
  DedupResult result;
  const std::unique_ptr<ArticleReader> reader = OpenPaths({path});
  const Status status = DedupInput(*reader, options, nullptr, &result);
  EXPECT_TRUE(status.ok()) << status.message();
  return result;
}

inline const std::string& CorpusFile() {
  static const std::string path = std::string(NEWSPRINT_SOURCE_DIR) + "/corpus/articles.jsonl";
  return path;
}

// Real news that lies beside the project on some machines and is no part of it.
inline std::string SharedFile(const std::string& name) {
  return std::string(NEWSPRINT_SOURCE_DIR) + "/../shared/" + name;
}

// One JSON Lines record of an article whose fields need no escapes.
inline std::string PlainRecord(const std::string& id, std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\\n");
  return R"({"id":")" + id + R"(","text":")" + text + "\"}\n";
}

inline std::vector<WordHash> HashesOf(const std::vector<std::string>& words) {
  std::vector<WordHash> hashes;
  for (const std::string& word : words) hashes.push_back(HashWord(word));
  return hashes;
}

// `count` words in a row, and every place where they stand: (article, first word).
using PlacesOfRuns = std::map<std::vector<WordHash>, std::vector<std::pair<std::uint32_t, std::uint32_t>>>;

inline PlacesOfRuns FindPlacesOfRuns(const std::vector<AnnotatedArticle>& articles, std::uint32_t count) {
  PlacesOfRuns places;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    const std::vector<WordHash>& words = articles[i].words.hash;
    for (std::uint32_t w = 0; w + count <= words.size(); ++w) {
      places[{words.begin() + w, words.begin() + w + count}].emplace_back(i, w);
    }
  }
  return places;
}

// REQUIRES: articles are in the order of ids.
inline std::vector<AnnotatedArticle> AnnotateAll(const std::vector<Article>& articles) {
  std::vector<AnnotatedArticle> annotated(articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    EXPECT_TRUE(Annotate(articles[i].text, articles[i].title, &annotated[i]).ok());
  }
  std::vector<AnnotatedArticle*> all;
  for (AnnotatedArticle& article : annotated) all.push_back(&article);
  MarkRecurringLines(all);
  return annotated;
}

inline bool Overlap(ByteSpan x, ByteSpan y) { return x.begin < y.end && y.begin < x.end; }

inline bool Covered(ByteSpan place, const std::vector<ByteSpan>& by) {
  std::uint32_t covered = 0;
  for (std::uint32_t byte = place.begin; byte < place.end; ++byte) {
    covered += std::any_of(by.begin(), by.end(), [&](ByteSpan span) { return span.begin <= byte && byte < span.end; });
  }
  return covered == place.end - place.begin;
}

// Which articles a result joins, and where.
class JoinedPlaces {
 public:
  explicit JoinedPlaces(const AuditResult& result) : cluster_of_(result.articles.size(), -1) {
    for (const Match& match : result.matches) match_[{match.a, match.b}] = &match;
    for (std::size_t c = 0; c < result.clusters.size(); ++c) {
      for (const ClusterMember& member : result.clusters[c].members) cluster_of_[member.article] = static_cast<int>(c);
    }
    families_.resize(result.articles.size());
    for (std::size_t f = 0; f < result.families.size(); ++f) {
      for (const FamilyMember& member : result.families[f].members) {
        families_[member.article].emplace_back(f, member.span);
      }
    }
  }

  bool InOneCluster(std::uint32_t a, std::uint32_t b) const {
    return cluster_of_[a] >= 0 && cluster_of_[a] == cluster_of_[b];
  }

  // Whether passages of the match of a and b hold all of both places. REQUIRES: a < b.
  bool InAMatch(std::uint32_t a, ByteSpan at_a, std::uint32_t b, ByteSpan at_b) const {
    const auto found = match_.find({a, b});
    if (found == match_.end()) return false;
    std::vector<ByteSpan> in_a;
    std::vector<ByteSpan> in_b;
    for (const Passage& passage : found->second->passages) {
      in_a.push_back(passage.a);
      in_b.push_back(passage.b);
    }
    return Covered(at_a, in_a) && Covered(at_b, in_b);
  }

  // Whether a passage of fixed wording touches both places: of templated reports, which no article shows by itself.
  bool InFixedWording(std::uint32_t a, ByteSpan at_a, std::uint32_t b, ByteSpan at_b) const {
    const auto found = match_.find({a, b});
    if (found == match_.end()) return false;
    return std::any_of(found->second->passages.begin(), found->second->passages.end(), [&](const Passage& p) {
      return p.kind == PassageKind::kBoilerplate && Overlap(p.a, at_a) && Overlap(p.b, at_b);
    });
  }

  // Whether a family has a member at both places.
  bool InAFamily(std::uint32_t a, ByteSpan at_a, std::uint32_t b, ByteSpan at_b) const {
    for (const auto& [family, span] : families_[a]) {
      if (!Overlap(span, at_a)) continue;
      for (const auto& [other, other_span] : families_[b]) {
        if (other == family && Overlap(other_span, at_b)) return true;
      }
    }
    return false;
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, const Match*> match_;
  std::vector<int> cluster_of_;
  std::vector<std::vector<std::pair<std::size_t, ByteSpan>>> families_;
};

// Whether words [word, word + count) hold no site chrome and no caption.
inline bool OutsideBoilerplate(const AnnotatedArticle& article, std::uint32_t word, std::uint32_t count) {
  for (std::uint32_t w = word; w < word + count; ++w) {
    if (article.part[w] == Part::kChrome || article.part[w] == Part::kCaption) return false;
  }
  return true;
}

// Counts the pairs of articles that share `run` words in a row, once for each such words, and fails for each that the
// result does not join at one of their places. Where boilerplate was not asked for, only runs outside it are looked at:
// outside site chrome and, where it is given, outside the fixed wording that the same audit with boilerplate lists.
inline std::size_t CheckEveryRunIsJoined(const AuditResult& result, std::uint32_t run, bool boilerplate,
                                         const AuditResult* with_boilerplate = nullptr) {
  const std::vector<AnnotatedArticle> articles = AnnotateAll(result.articles);
  const JoinedPlaces joined(result);
  const JoinedPlaces listed(with_boilerplate == nullptr ? result : *with_boilerplate);
  std::size_t shared = 0;
  std::size_t missed = 0;
  for (const auto& [words, places] : FindPlacesOfRuns(articles, run)) {
    std::map<std::uint32_t, std::vector<ByteSpan>> places_in;  // by article
    for (const auto& [article, word] : places) {
      if (!boilerplate && !OutsideBoilerplate(articles[article], word, run)) continue;
      const std::vector<ByteSpan>& spans = articles[article].words.span;
      places_in[article].push_back({spans[word].begin, spans[word + run - 1].end});
    }
    for (auto a = places_in.begin(); a != places_in.end(); ++a) {
      for (auto b = std::next(a); b != places_in.end(); ++b) {
        ++shared;
        if (joined.InOneCluster(a->first, b->first)) continue;
        const bool at_a_place = std::any_of(a->second.begin(), a->second.end(), [&](ByteSpan at_a) {
          return std::any_of(b->second.begin(), b->second.end(), [&](ByteSpan at_b) {
            return joined.InAMatch(a->first, at_a, b->first, at_b) ||
                   joined.InAFamily(a->first, at_a, b->first, at_b) ||
                   (with_boilerplate != nullptr && listed.InFixedWording(a->first, at_a, b->first, at_b));
          });
        });
        if (at_a_place) continue;
        if (++missed > 3) continue;
        const ByteSpan first = a->second.front();
        ADD_FAILURE() << result.articles[a->first].id << " and " << result.articles[b->first].id << " share \""
                      << result.articles[a->first].text.substr(first.begin, first.end - first.begin)
                      << "\" and nothing joins them there";
      }
    }
  }
  EXPECT_EQ(missed, 0U) << "of " << shared << (boilerplate ? ", with boilerplate" : "");
  return shared;
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_ENGINE_AUDIT_SUPPORT_H_
