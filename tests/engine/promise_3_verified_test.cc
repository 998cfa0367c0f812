// Promise 3: every pair, passage and figure in a result was computed on the text.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/audit_support.h"
#include "engine/random_news.h"
#include "io/temporary_folder.h"
#include "reference/brute_force.h"

namespace newsprint {
namespace {

// The words that stand within a span.
std::vector<WordHash> WordsWithin(const Words& words, ByteSpan span) {
  std::vector<WordHash> within;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (span.begin <= words.span[i].begin && words.span[i].end <= span.end) within.push_back(words.hash[i]);
  }
  return within;
}

// A span begins with a word's first byte and ends with a word's last.
bool OnWords(const Words& words, ByteSpan span) {
  const auto begins = [&](ByteSpan word) { return word.begin == span.begin; };
  const auto ends = [&](ByteSpan word) { return word.end == span.end; };
  return span.begin < span.end && std::any_of(words.span.begin(), words.span.end(), begins) &&
         std::any_of(words.span.begin(), words.span.end(), ends);
}

// What a reporter may do to a quotation without altering it: cut it, bracket a word, split it, leave sentences out.
bool MayDifferUnaltered(const std::string& text, const std::vector<ByteSpan>& pieces) {
  return !pieces.empty() || text.find_first_of("[.!?") != text.npos || text.find("\u2026") != text.npos;
}

void CheckPassage(const Passage& passage, const AuditResult& result, const Match& match, const Words& in_a,
                  const Words& in_b) {
  const std::string& text_a = result.articles[match.a].text;
  const std::string& text_b = result.articles[match.b].text;
  ASSERT_TRUE(OnWords(in_a, passage.a));
  ASSERT_TRUE(OnWords(in_b, passage.b));
  const std::string cut_a = text_a.substr(passage.a.begin, passage.a.end - passage.a.begin);
  const std::string cut_b = text_b.substr(passage.b.begin, passage.b.end - passage.b.begin);
  SCOPED_TRACE("\"" + cut_a + "\" / \"" + cut_b + "\"");
  const std::vector<WordHash> words_a = WordsWithin(in_a, passage.a);
  const std::vector<WordHash> words_b = WordsWithin(in_b, passage.b);
  EXPECT_GT(passage.words, 0U);
  EXPECT_LE(passage.words, reference::CommonSubsequence(words_a, words_b));
  EXPECT_LE(passage.longest, passage.words);
  std::uint32_t longest = 0;
  for (const WordRun& run : reference::SharedRuns(words_a, words_b, 1)) longest = std::max(longest, run.length);
  EXPECT_LE(passage.longest, longest);
  EXPECT_GE(passage.similarity,
            static_cast<double>(passage.words) / static_cast<double>(std::max(words_a.size(), words_b.size())) - 1e-9);
  EXPECT_GT(passage.similarity, 0);
  EXPECT_LE(passage.similarity, 1);
  for (const ByteSpan& piece : passage.pieces_a) EXPECT_TRUE(OnWords(in_a, piece));
  for (const ByteSpan& piece : passage.pieces_b) EXPECT_TRUE(OnWords(in_b, piece));
  if (!passage.altered && !MayDifferUnaltered(cut_a, passage.pieces_a) &&
      !MayDifferUnaltered(cut_b, passage.pieces_b)) {
    EXPECT_EQ(words_a, words_b);
  }
  if (passage.altered) {
    EXPECT_TRUE(words_a != words_b || passage.kind == PassageKind::kQuote);
  }
}

void CheckMatches(const AuditResult& result) {
  std::vector<Words> words(result.articles.size());
  for (std::size_t i = 0; i < words.size(); ++i) ASSERT_TRUE(FindWords(result.articles[i].text, &words[i]).ok());
  for (const Match& match : result.matches) {
    ASSERT_LT(match.a, match.b);
    EXPECT_LT(result.articles[match.a].id, result.articles[match.b].id);
    SCOPED_TRACE(result.articles[match.a].id + " and " + result.articles[match.b].id);
    EXPECT_DOUBLE_EQ(match.jaccard, reference::JaccardOf(words[match.a].hash, words[match.b].hash, 5));
    for (const double share : {match.share_a, match.share_b}) {
      EXPECT_GE(share, 0);
      EXPECT_LE(share, 1);
    }
    EXPECT_NE(match.relation, Relation::kNone);
    EXPECT_LE(match.longest, match.words);
    for (const Passage& passage : match.passages) CheckPassage(passage, result, match, words[match.a], words[match.b]);
  }
}

struct Link {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double strength = 0;
};

// Whether the links that are at least so strong connect all the members.
bool Connected(const Cluster& cluster, const std::vector<Link>& links, double least) {
  std::set<std::uint32_t> reached{cluster.members.front().article};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const Link& link : links) {
      if (link.strength < least) continue;
      if (reached.contains(link.a)) reached.insert(link.b);
      if (reached.contains(link.b)) reached.insert(link.a);
    }
  }
  return std::all_of(cluster.members.begin(), cluster.members.end(),
                     [&](const ClusterMember& member) { return reached.contains(member.article); });
}

// The strongest least link that still connects the cluster, by trying them all.
double WeakestByBruteForce(const Cluster& cluster, const std::vector<Link>& links) {
  double best = 0;
  for (const Link& link : links) {
    if (Connected(cluster, links, link.strength)) best = std::max(best, link.strength);
  }
  return best;
}

std::vector<Link> LinksWithin(const Cluster& cluster, const std::vector<Link>& all) {
  std::set<std::uint32_t> members;
  for (const ClusterMember& member : cluster.members) members.insert(member.article);
  std::vector<Link> links;
  for (const Link& link : all) {
    if (members.contains(link.a) && members.contains(link.b)) links.push_back(link);
  }
  return links;
}

TEST(Promise3, FiguresOfTheCorpusAreThoseOfTheTexts) {
  AuditOptions options;
  options.boilerplate = true;
  const AuditResult result = AuditOf(ReadArticles(CorpusFile()), options);
  EXPECT_GT(result.matches.size(), 20U);
  CheckMatches(result);
}

TEST(Promise3, FiguresOfRandomArticlesAreThoseOfTheTexts) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    RandomNews news(800 + seed, seed < 3 ? 100'000 : 20);
    std::vector<Spelt> texts(12);
    for (Spelt& text : texts) text = news.Words(news.Between(30, 120));
    for (int planted = 0; planted < 20; ++planted) {
      const Spelt run = news.Words(news.Between(8, 40));
      for (int carrier = 0; carrier < 2; ++carrier) {
        Spelt edited = run;
        edited[news.Below(edited.size())] = news.Words(1).front();
        news.Plant(edited, &texts[news.Below(texts.size())]);
      }
    }
    std::vector<Article> articles;
    for (const Spelt& text : texts) articles.push_back(news.Make(NumberedId(articles.size()), text));
    const AuditResult result = AuditOf(articles);
    EXPECT_FALSE(result.matches.empty());
    CheckMatches(result);
  }
}

TEST(Promise3, ClustersHoldOnlyWhatVerifiedCopiesConnect) {
  const AuditResult result = AuditOf(ReadArticles(CorpusFile()));
  std::vector<Link> links;
  for (const Match& match : result.matches) {
    if (match.relation == Relation::kCopy) links.push_back({match.a, match.b, std::max(match.share_a, match.share_b)});
  }
  EXPECT_FALSE(result.clusters.empty());
  for (const Cluster& cluster : result.clusters) {
    EXPECT_GE(cluster.members.size(), 2U);
    EXPECT_TRUE(Connected(cluster, LinksWithin(cluster, links), cluster.weakest));
    for (const ClusterMember& member : cluster.members) {
      EXPECT_GE(member.share, 0);
      EXPECT_LE(member.share, 1);
    }
  }
}

// Versions of some stories, each edited from the one before, so that the ends of a chain resemble each other little.
TEST(Promise3, DedupReportsExactPairsAndTheWeakestLink) {
  const TemporaryFolder folder;
  RandomNews news(900);
  std::string records;
  std::vector<std::vector<WordHash>> texts;
  for (int story = 0; story < 8; ++story) {
    Spelt words = news.Words(100);
    for (int version = 0; version < 6; ++version) {
      for (std::uint64_t edit = news.Between(0, 5); edit > 0; --edit) {
        words[news.Below(words.size())] = news.Words(1).front();
      }
      records += PlainRecord(NumberedId(texts.size()), news.Text(words));
      std::vector<WordHash>& hashes = texts.emplace_back();
      for (const std::string& word : words) hashes.push_back(HashWord(word));
    }
  }
  DedupOptions options;
  options.rule = CopyRule::kJaccard;
  options.match.threshold = 0.6;
  options.match.recall = 0.999;
  const DedupResult result = DedupOf(folder.Write("versions.jsonl", records), options);
  ASSERT_EQ(result.ids.size() + result.summary.repeated, texts.size());
  std::vector<Link> links;
  for (const CopyPair& pair : result.pairs) {
    ASSERT_LT(pair.a, pair.b);
    EXPECT_GE(pair.jaccard, 0.6);
    EXPECT_DOUBLE_EQ(pair.jaccard, reference::JaccardOf(texts[pair.a], texts[pair.b], 5));
    links.push_back({pair.a, pair.b, pair.jaccard});
  }
  ASSERT_GE(result.clusters.size(), 8U);
  std::size_t removed = 0;
  for (const Cluster& cluster : result.clusters) {
    EXPECT_DOUBLE_EQ(cluster.weakest, WeakestByBruteForce(cluster, LinksWithin(cluster, links)));
    removed += cluster.members.size() - 1;
  }
  EXPECT_EQ(result.removed.size(), removed);
  EXPECT_EQ(result.kept.size() + result.removed.size(), result.ids.size());
  for (const Removed& one : result.removed) {
    EXPECT_DOUBLE_EQ(one.jaccard, reference::JaccardOf(texts[one.article], texts[one.kept], 5));
  }
}

}  // namespace
}  // namespace newsprint
