#include "engine/gather_families.h"

#include "cluster/families.h"
#include "engine/common_wordings.h"
#include "engine/verify_pairs.h"
#include "verify/variant.h"

namespace newsprint {

std::int64_t FirstMember(const std::vector<CollectedArticle>& articles, std::span<const FamilyMember> members) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const CollectedArticle& best = articles[members[first].article];
    const CollectedArticle& c = articles[members[i].article];
    if (!c.published) return -1;
    if (c.published->begin < best.published->begin) first = i;
  }
  for (const FamilyMember& member : members) {
    if (member.article == members[first].article) continue;
    if (FirstOf(articles[members[first].article], articles[member.article]) != First::kA) return -1;
  }
  return static_cast<std::int64_t>(first);
}

std::vector<Family> GatherFamilies(const std::vector<CollectedArticle>& articles, const Information& information,
                                   std::span<const std::string* const> ids, const std::vector<Cluster>& clusters,
                                   const std::vector<CommonRun>& common_runs, std::uint32_t min_run, bool boilerplate,
                                   int threads, std::vector<Match>* matches) {
  std::vector<std::uint32_t> cluster_of(articles.size(), 0);
  for (std::uint32_t c = 0; c < clusters.size(); ++c) {
    for (const ClusterMember& member : clusters[c].members) cluster_of[member.article] = c + 1;
  }
  FamilyInput input;
  input.threads = threads;
  input.ids = ids;
  input.words = [&](PassageKind kind, const FamilyMember& member, std::vector<WordHash>* out) {
    const AnnotatedArticle& article = *articles[member.article].annotated;
    out->clear();
    for (const std::uint32_t word : WordingOf(article, kind, WordsIn(article, member.span))) {
      out->push_back(article.words.hash[word]);
    }
  };
  input.pieces = [&](PassageKind kind, const FamilyMember& member) {
    const AnnotatedArticle& article = *articles[member.article].annotated;
    return PiecesOf(article, WordingOf(article, kind, WordsIn(article, member.span)));
  };
  input.altered = [&](PassageKind kind, const FamilyMember& a, const FamilyMember& b) {
    const AnnotatedArticle& in_a = *articles[a.article].annotated;
    const AnnotatedArticle& in_b = *articles[b.article].annotated;
    return AreAltered(in_a, WordsIn(in_a, a.span), in_b, WordsIn(in_b, b.span), kind, information);
  };
  input.first = [&](std::span<const FamilyMember> members) { return FirstMember(articles, members); };
  input.in_one_cluster = [&](std::uint32_t a, std::uint32_t b) {
    return cluster_of[a] != 0 && cluster_of[a] == cluster_of[b];
  };
  return FindFamilies(matches, CommonWordings(articles, min_run, boilerplate, common_runs), input);
}

}  // namespace newsprint
