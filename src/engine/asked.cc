#include "engine/asked.h"

#include <algorithm>

namespace newsprint {
namespace {

constexpr std::int64_t kDaySeconds = 86'400;

}  // namespace

bool Asked::Pair(std::uint32_t a, std::uint32_t b) const {
  const CollectedArticle& x = articles_[a];
  const CollectedArticle& y = articles_[b];
  if (against_ && !((x.sides & kOwn && y.sides & kAgainst) || (x.sides & kAgainst && y.sides & kOwn))) return false;
  if (!options_.source.empty() && !OfSource(a) && !OfSource(b)) return false;
  if (options_.window_days) {
    if (!x.published || !y.published) return false;
    const std::int64_t apart =
        std::max(x.published->begin, y.published->begin) - std::min(x.published->begin, y.published->begin);
    if (apart > *options_.window_days * kDaySeconds) return false;
  }
  return true;
}

bool Asked::Bucket(std::span<const Posting> bucket) const {
  const auto any = [&](const auto& wanted) {
    return std::any_of(bucket.begin(), bucket.end(), [&](const Posting& p) { return wanted(p.article); });
  };
  if (!options_.source.empty() && !any([this](std::uint32_t a) { return OfSource(a); })) return false;
  return !against_ || (any([this](std::uint32_t a) { return (articles_[a].sides & kOwn) != 0; }) &&
                       any([this](std::uint32_t a) { return (articles_[a].sides & kAgainst) != 0; }));
}

void Asked::KeepMembers(std::vector<RunMember>* members) const {
  if (options_.window_days) {
    // By time, a member without a neighbour that near is in no asked pair.
    std::erase_if(*members, [this](const RunMember& m) { return !articles_[m.article].published; });
    std::vector<std::int64_t> times;
    for (const RunMember& m : *members) times.push_back(articles_[m.article].published->begin);
    std::sort(times.begin(), times.end());
    const std::int64_t window = *options_.window_days * kDaySeconds;
    std::erase_if(*members, [&](const RunMember& m) {
      const std::int64_t at = articles_[m.article].published->begin;
      const auto from = std::lower_bound(times.begin(), times.end(), at - window);
      const auto to = std::upper_bound(times.begin(), times.end(), at + window);
      return to - from < 2;
    });
  }
  const auto any = [&](const auto& wanted) {
    return std::any_of(members->begin(), members->end(), [&](const RunMember& m) { return wanted(m.article); });
  };
  const bool of_source = options_.source.empty() || any([this](std::uint32_t a) { return OfSource(a); });
  const bool both_sides = !against_ || (any([this](std::uint32_t a) { return (articles_[a].sides & kOwn) != 0; }) &&
                                        any([this](std::uint32_t a) { return (articles_[a].sides & kAgainst) != 0; }));
  if (!of_source || !both_sides || members->size() < 2) members->clear();
}

void Asked::Keep(Candidates* candidates) const {
  if (!AreRunsAsked(options_)) candidates->common_runs.clear();
  if (all()) return;
  std::erase_if(candidates->pairs, [this](const CandidatePair& pair) { return !Pair(pair.a, pair.b); });
  for (CommonRun& run : candidates->common_runs) KeepMembers(&run.members);
  std::erase_if(candidates->common_runs, [](const CommonRun& run) { return run.members.empty(); });
}

bool IsRelationAsked(const AuditOptions& options, Relation relation) {
  return options.relations.empty() ||
         std::find(options.relations.begin(), options.relations.end(), relation) != options.relations.end();
}

bool AreRunsAsked(const AuditOptions& options) {
  return options.relations.size() != 1 || options.relations.front() != Relation::kCopy;
}

std::uint64_t SetAsideBoilerplate(const AuditOptions& options, Match* match) {
  const auto is_boilerplate = [](const Passage& p) { return p.kind == PassageKind::kBoilerplate; };
  const auto found = std::count_if(match->passages.begin(), match->passages.end(), is_boilerplate);
  if (!options.boilerplate) std::erase_if(match->passages, is_boilerplate);
  return static_cast<std::uint64_t>(found);
}

bool MayBeAsked(const AuditOptions& options, Relation relation) {
  if (!options.boilerplate && relation == Relation::kBoilerplate) return false;
  const bool may_be_quotation = relation == Relation::kPhrase && IsRelationAsked(options, Relation::kQuote);
  return IsRelationAsked(options, relation) || may_be_quotation;
}

}  // namespace newsprint
