#include "engine/verify_pairs.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "cluster/digests.h"
#include "core/parallel.h"
#include "engine/fixed_wording.h"
#include "verify/compare.h"
#include "verify/relation.h"
#include "verify/topic.h"

namespace newsprint {
namespace {

// One article's pairs are compared together, up to so many at a time.
constexpr std::size_t kGroupPairs = 256;
// Groups between two calls of the progress function.
constexpr std::size_t kGroupsAtOnce = 4096;

// Parts `pairs` where their first article changes, and where a group grows too large.
std::vector<std::span<const CandidatePair>> GroupByFirst(std::span<const CandidatePair> pairs) {
  std::vector<std::span<const CandidatePair>> groups;
  for (std::size_t begin = 0; begin < pairs.size();) {
    std::size_t end = begin + 1;
    while (end < pairs.size() && end - begin < kGroupPairs && pairs[end].a == pairs[begin].a) ++end;
    groups.push_back(pairs.subspan(begin, end - begin));
    begin = end;
  }
  return groups;
}

}  // namespace

void ForEachCounted(const AnnotatedArticle& article, const std::function<void(std::string_view)>& speaker,
                    const std::function<void(std::span<const WordHash>)>& piece) {
  for (const Quotation& quotation : article.quotations) {
    if (quotation.title) continue;
    speaker(quotation.speaker);
    for (const WordRange& words : quotation.pieces) {
      piece(std::span(article.words.hash).subspan(words.begin, words.size()));
    }
  }
}

Information CountInformation(const std::vector<CollectedArticle>& articles) {
  Information information;
  for (const CollectedArticle& c : articles) {
    if (c.annotated == nullptr) continue;  // the article scale alone
    ForEachCounted(
        *c.annotated, [&](std::string_view name) { information.CountSpeaker(name); },
        [&](std::span<const WordHash> words) { information.CountQuotation(words); });
  }
  return information;
}

First FirstOf(const CollectedArticle& a, const CollectedArticle& b) {
  if (!a.published || !b.published) return First::kUnknown;
  if (a.published->end <= b.published->begin) return First::kA;
  if (b.published->end <= a.published->begin) return First::kB;
  return First::kUnknown;
}

std::optional<std::int64_t> SecondsApart(const CollectedArticle& a, const CollectedArticle& b) {
  if (!a.published || !b.published) return std::nullopt;
  const std::int64_t between =
      std::max(a.published->begin, b.published->begin) - std::min(a.published->end, b.published->end);
  return std::max<std::int64_t>(between, 0);
}

void JudgeReuse(const CollectedArticle& a, const CollectedArticle& b, Match* match) {
  match->first = FirstOf(a, b);
  const bool b_is_original = match->first == First::kUnknown ? b.words > a.words : match->first == First::kB;
  match->reuse = ReuseOf(match->words, b_is_original ? match->share_b : match->share_a);
}

Match TurnMatch(Match match) {
  std::swap(match.share_a, match.share_b);
  if (match.first != First::kUnknown) match.first = match.first == First::kA ? First::kB : First::kA;
  for (Passage& passage : match.passages) {
    std::swap(passage.a, passage.b);
    std::swap(passage.speaker_a, passage.speaker_b);
    std::swap(passage.pieces_a, passage.pieces_b);
  }
  std::stable_sort(match.passages.begin(), match.passages.end(), [](const Passage& x, const Passage& y) {
    const auto place = [](const Passage& p) { return std::tuple(p.kind == PassageKind::kBoilerplate, p.a); };
    return place(x) < place(y);
  });
  return match;
}

bool VerifyPairs(const std::vector<CollectedArticle>& articles, std::span<const CandidatePair> pairs,
                 const Information& information, const MatchOptions& options, int threads, const Progress& progress,
                 std::vector<Match>* out) {
  out->clear();
  const std::vector<std::span<const CandidatePair>> groups = GroupByFirst(pairs);
  std::vector<std::vector<Match>> found(kGroupsAtOnce);
  for (std::size_t from = 0; from < groups.size(); from += kGroupsAtOnce) {
    const std::size_t count = std::min(kGroupsAtOnce, groups.size() - from);
    ParallelFor(count, threads, [&](std::size_t g, int) {
      const std::span<const CandidatePair> group = groups[from + g];
      const CollectedArticle& a = articles[group.front().a];
      Comparer comparer(*a.annotated, information, options.min_run);
      found[g].clear();
      for (const CandidatePair& pair : group) {
        const CollectedArticle& b = articles[pair.b];
        Match match = comparer.Compare(*b.annotated, SecondsApart(a, b));
        if (match.relation == Relation::kNone) continue;
        match.a = pair.a;
        match.b = pair.b;
        JudgeReuse(a, b, &match);
        found[g].push_back(std::move(match));
      }
    });
    for (std::size_t g = 0; g < count; ++g) std::move(found[g].begin(), found[g].end(), std::back_inserter(*out));
    if (progress && !progress("comparing", from + count, groups.size())) return false;
  }
  return true;
}

bool VerifyCandidates(std::vector<CollectedArticle>* articles, std::span<const CandidatePair> pairs,
                      const Information& information, const MatchOptions& options, int threads,
                      const Progress& progress, std::vector<Match>* out) {
  if (!VerifyPairs(*articles, pairs, information, options, threads, progress, out)) return false;
  const std::vector<CandidatePair> again = LearnFixedWording(*out, articles);
  std::vector<Match> judged;
  if (!VerifyPairs(*articles, again, information, options, threads, nullptr, &judged)) return false;
  const auto pair = [](const auto& p) { return std::tie(p.a, p.b); };
  auto match = out->begin();
  for (Match& anew : judged) {
    while (pair(*match) < pair(anew)) ++match;
    *match = std::move(anew);
  }
  const auto same_topic = [&](std::uint32_t x, std::uint32_t y) {
    return SameTopic(*(*articles)[x].annotated, *(*articles)[y].annotated);
  };
  DemoteDigests(static_cast<std::uint32_t>(articles->size()), same_topic, out);
  return true;
}

}  // namespace newsprint
