#include "engine/common_wordings.h"

#include <algorithm>

namespace newsprint {
namespace {

std::span<const WordHash> WordsOf(const std::vector<CollectedArticle>& articles, const RunMember& member) {
  return articles[member.article].annotated->words.hash;
}

// How far all of the members agree.
RunReach ReachOf(const std::vector<CollectedArticle>& articles, const CommonRun& run) {
  const RunMember& first = run.members.front();
  const std::span<const WordHash> words = WordsOf(articles, first);
  RunReach reach{first.word, static_cast<std::uint32_t>(words.size()) - first.word};
  for (const RunMember& m : run.members) {
    reach = AgreementAround(words, first.word, WordsOf(articles, m), m.word, run.length, reach);
  }
  return reach;
}

CommonWording WordingOfRun(const std::vector<CollectedArticle>& articles, const CommonRun& run, RunReach reach) {
  CommonWording wording;
  wording.words = reach.before + reach.from;
  for (const RunMember& m : run.members) {
    const std::vector<ByteSpan>& spans = articles[m.article].annotated->words.span;
    wording.members.push_back({m.article, {spans[m.word - reach.before].begin, spans[m.word + reach.from - 1].end}});
  }
  return wording;
}

}  // namespace

RunPlace PlaceOfRun(const AnnotatedArticle& article, std::uint32_t word, std::uint32_t length) {
  const auto holds = [&](Part part) {
    const auto begin = article.part.begin() + word;
    return std::find(begin, begin + length, part) != begin + length;
  };
  const auto marks = article.marks.begin() + word;
  const bool fixed = std::all_of(marks, marks + length, [](std::uint8_t mark) { return (mark & kFixed) != 0; });
  const bool spoken = article.Spoken(word) && article.Spoken(word + length - 1);
  return {holds(Part::kChrome), holds(Part::kCaption), fixed, spoken};
}

std::vector<std::size_t> OutsideBoilerplate(std::span<const RunPlace> members) {
  // Where half of the members have it as the fixed wording of templated reports, it is boilerplate in all.
  const auto fixed = std::count_if(members.begin(), members.end(), [](const RunPlace& p) { return p.fixed; });
  if (2 * static_cast<std::size_t>(fixed) >= members.size()) return {};
  std::vector<std::size_t> outside;
  bool in_story = false;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].chrome) continue;
    outside.push_back(i);
    in_story |= !members[i].caption;
  }
  if (!in_story || outside.size() < 2) outside.clear();
  return outside;
}

RunReach AgreementAround(std::span<const WordHash> first, std::uint32_t first_word, std::span<const WordHash> member,
                         std::uint32_t member_word, std::uint32_t length, RunReach most) {
  RunReach reach{0, length};
  while (reach.before < std::min(most.before, member_word) &&
         member[member_word - reach.before - 1] == first[first_word - reach.before - 1]) {
    ++reach.before;
  }
  while (reach.from < most.from && member_word + reach.from < member.size() &&
         member[member_word + reach.from] == first[first_word + reach.from]) {
    ++reach.from;
  }
  return reach;
}

bool CoveredWords::Has(std::uint32_t representative, std::size_t members, WordRange words) const {
  const auto at = covered_.find({representative, members});
  return at != covered_.end() && std::any_of(at->second.begin(), at->second.end(),
                                             [&](WordRange r) { return r.begin <= words.begin && words.end <= r.end; });
}

std::vector<CommonWording> CommonWordings(const std::vector<CollectedArticle>& articles, std::uint32_t min_run,
                                          bool boilerplate, const std::vector<CommonRun>& runs) {
  std::vector<CommonWording> wordings;
  CoveredWords covered;
  const auto add = [&](const CommonRun& run, const RunPlace& representative, bool is_boilerplate) {
    const RunMember& first = run.members.front();
    if (covered.Has(first.article, run.members.size(), {first.word, first.word + run.length})) return;
    const RunReach reach = ReachOf(articles, run);
    if (reach.before + reach.from < min_run) return;
    covered.Add(first.article, run.members.size(), {first.word - reach.before, first.word + reach.from});
    wordings.push_back(WordingOfRun(articles, run, reach));
    wordings.back().kind = KindOfRun(representative, is_boilerplate);
  };
  std::vector<RunPlace> places;
  for (const CommonRun& run : runs) {
    places.clear();
    for (const RunMember& m : run.members) {
      places.push_back(PlaceOfRun(*articles[m.article].annotated, m.word, run.length));
    }
    const std::vector<std::size_t> outside = OutsideBoilerplate(places);
    if (!outside.empty()) {
      CommonRun in_stories{run.length, {}};
      for (const std::size_t i : outside) in_stories.members.push_back(run.members[i]);
      add(in_stories, places[outside.front()], false);
    }
    if (boilerplate && outside.size() < run.members.size()) add(run, places.front(), true);
  }
  return wordings;
}

}  // namespace newsprint
