#include "engine/gather_families.h"

#include <algorithm>
#include <map>
#include <utility>

#include "cluster/families.h"
#include "engine/verify_pairs.h"
#include "verify/variant.h"

namespace newsprint {
namespace {

// A run that all of its members share, as wide as they agree: prose or, where the first of them has it so, a quotation.
CommonWording WidenRun(const std::vector<CollectedArticle>& articles, const CommonRun& run, std::uint32_t* before) {
  const auto words = [&](const RunMember& m) -> const std::vector<WordHash>& {
    return articles[m.article].annotated->words.hash;
  };
  const RunMember& first = run.members.front();
  std::uint32_t left = 0;
  std::uint32_t right = run.length;
  const auto agree_left = [&](const RunMember& m) {
    return m.word > left && words(m)[m.word - left - 1] == words(first)[first.word - left - 1];
  };
  const auto agree_right = [&](const RunMember& m) {
    return m.word + right < words(m).size() && words(m)[m.word + right] == words(first)[first.word + right];
  };
  while (first.word > left && std::all_of(run.members.begin(), run.members.end(), agree_left)) ++left;
  while (first.word + right < words(first).size() && std::all_of(run.members.begin(), run.members.end(), agree_right)) {
    ++right;
  }
  CommonWording wording;
  wording.words = left + right;
  const AnnotatedArticle& article = *articles[first.article].annotated;
  if (article.Spoken(first.word) && article.Spoken(first.word + run.length - 1)) wording.kind = PassageKind::kQuote;
  for (const RunMember& m : run.members) {
    const std::vector<ByteSpan>& spans = articles[m.article].annotated->words.span;
    wording.members.push_back({m.article, {spans[m.word - left].begin, spans[m.word + right - 1].end}});
  }
  *before = left;
  return wording;
}

// Whether some of the run's words are of that part of the member.
bool HoldsPart(const CollectedArticle& c, std::uint32_t word, std::uint32_t length, Part part) {
  const auto begin = c.annotated->part.begin() + word;
  return std::find(begin, begin + length, part) != begin + length;
}

// Whether half of the members have the run as the fixed wording of templated reports.
bool IsFixedWording(const std::vector<CollectedArticle>& articles, const CommonRun& run) {
  std::size_t fixed = 0;
  for (const RunMember& m : run.members) {
    const auto begin = articles[m.article].annotated->marks.begin() + m.word;
    fixed += std::all_of(begin, begin + run.length, [](std::uint8_t marks) { return (marks & kFixed) != 0; });
  }
  return 2 * fixed >= run.members.size();
}

// The members that have the run in their story, so that one which has it in its chrome cannot hide the others; none
// where it is boilerplate in all of them. A caption is a story's only beside a story.
CommonRun OutsideBoilerplate(const std::vector<CollectedArticle>& articles, const CommonRun& run) {
  CommonRun outside{run.length, {}};
  if (IsFixedWording(articles, run)) return outside;
  bool in_story = false;
  for (const RunMember& m : run.members) {
    if (HoldsPart(articles[m.article], m.word, run.length, Part::kChrome)) continue;
    outside.members.push_back(m);
    in_story |= !HoldsPart(articles[m.article], m.word, run.length, Part::kCaption);
  }
  if (!in_story || outside.members.size() < 2) outside.members.clear();
  return outside;
}

// The runs that large buckets were joined through, each place once.
std::vector<CommonWording> CommonWordings(const std::vector<CollectedArticle>& articles, std::uint32_t min_run,
                                          bool boilerplate, const std::vector<CommonRun>& runs) {
  std::vector<CommonWording> wordings;
  // By representative and number of members: words that a wording covers already.
  std::map<std::pair<std::uint32_t, std::size_t>, std::vector<WordRange>> covered;
  const auto add = [&](const CommonRun& run, bool is_boilerplate) {
    const RunMember& first = run.members.front();
    std::vector<WordRange>& ranges = covered[{first.article, run.members.size()}];
    if (std::any_of(ranges.begin(), ranges.end(),
                    [&](WordRange r) { return r.begin <= first.word && first.word + run.length <= r.end; })) {
      return;
    }
    std::uint32_t before = 0;
    CommonWording wording = WidenRun(articles, run, &before);
    if (wording.words < min_run) return;
    if (is_boilerplate) wording.kind = PassageKind::kBoilerplate;
    ranges.push_back({first.word - before, first.word - before + wording.words});
    wordings.push_back(std::move(wording));
  };
  for (const CommonRun& run : runs) {
    const CommonRun outside = OutsideBoilerplate(articles, run);
    if (!outside.members.empty()) add(outside, false);
    if (boilerplate && outside.members.size() < run.members.size()) add(run, true);
  }
  return wordings;
}

// Position of the family's first member, or -1 where the dates leave it open.
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

}  // namespace

std::vector<Family> GatherFamilies(const std::vector<CollectedArticle>& articles, const Information& information,
                                   std::span<const std::string* const> ids, const std::vector<Cluster>& clusters,
                                   const std::vector<CommonRun>& common_runs, std::uint32_t min_run, bool boilerplate,
                                   std::vector<Match>* matches) {
  std::vector<std::uint32_t> cluster_of(articles.size(), 0);
  for (std::uint32_t c = 0; c < clusters.size(); ++c) {
    for (const ClusterMember& member : clusters[c].members) cluster_of[member.article] = c + 1;
  }
  FamilyInput input;
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
