#include "cluster/families.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "cluster/places.h"
#include "cluster/statements.h"
#include "cluster/variants.h"
#include "core/hash.h"
#include "core/parallel.h"
#include "shingle/shingle.h"

namespace newsprint {
namespace {

std::uint32_t Length(ByteSpan span) { return span.end - span.begin; }

std::uint64_t FamilyId(const Family& family, std::span<const std::string* const> ids) {
  std::uint64_t hash = static_cast<std::uint64_t>(family.kind) + 1;
  for (const FamilyMember& member : family.members) {
    hash = Mix64(hash) + HashBytes(*ids[member.article]);
    hash = Mix64(hash) + (std::uint64_t{member.span.begin} << 32 | member.span.end);
  }
  return std::max<std::uint64_t>(Mix64(hash), 1);
}

// One member for each place of the wording in an article: the longest of the spans that overlap there.
std::vector<FamilyMember> MembersOf(std::vector<FamilyMember> spans) {
  std::sort(spans.begin(), spans.end(), [](const FamilyMember& x, const FamilyMember& y) {
    return std::tie(x.article, x.span) < std::tie(y.article, y.span);
  });
  std::vector<FamilyMember> members;
  std::uint32_t reach = 0;  // how far the spans of the place at hand go
  for (const FamilyMember& span : spans) {
    if (!members.empty() && members.back().article == span.article && span.span.begin < reach) {
      if (Length(span.span) > Length(members.back().span)) members.back().span = span.span;
      reach = std::max(reach, span.span.end);
    } else {
      members.push_back(span);
      reach = span.span.end;
    }
  }
  return members;
}

void FinishFamily(const FamilyInput& input, Family* family) {
  ListVariants(input, family);
  family->first = input.first(family->members);
  family->id = FamilyId(*family, input.ids);
}

// The name most passages give; of equally frequent ones the longest, then the first. A last name alone speaks for the
// fuller names that end with it.
std::string MostNamed(const std::map<std::string, std::uint32_t>& named) {
  const std::string* best = nullptr;
  std::uint32_t most = 0;
  for (const auto& [name, times] : named) {
    std::uint32_t all_times = times;
    for (const auto& [other, other_times] : named) {
      if (name.ends_with(" " + other)) all_times += other_times;
    }
    if (best == nullptr || all_times > most || (all_times == most && name.size() > best->size())) {
      best = &name;
      most = all_times;
    }
  }
  return best == nullptr ? std::string() : *best;
}

// A passage and the places of its two sides.
struct PlacedPassage {
  const Match* match = nullptr;
  Passage* passage = nullptr;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

// What places connect: a family, or several that hang together by a place that has them all.
struct Component {
  std::vector<std::uint32_t> places;  // ascending
  std::vector<PlacedPassage> passages;
};

// Those of places and the passages between them, by the number of each place.
std::vector<Component> PartByNumber(const std::vector<Place>& places, const std::vector<std::uint32_t>& number,
                                    std::vector<Match>* matches) {
  absl::flat_hash_map<std::uint32_t, std::size_t> component_of;
  std::vector<Component> components;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    const auto [at, fresh] = component_of.try_emplace(number[i], components.size());
    if (fresh) components.emplace_back();
    components[at->second].places.push_back(i);
  }
  for (Match& match : *matches) {
    for (Passage& passage : match.passages) {
      if (passage.phrase) continue;
      const std::uint32_t a = IndexOf(places, {match.a, passage.kind, passage.a});
      const std::uint32_t b = IndexOf(places, {match.b, passage.kind, passage.b});
      components[component_of.at(number[a])].passages.push_back({&match, &passage, a, b});
    }
  }
  return components;
}

// The distinct wordings of a component.
struct Wordings {
  std::vector<Wording> all;
  std::vector<std::uint32_t> of;  // the position in `all` of each place's wording
};

Wordings ReadWordings(const Component& component, const std::vector<Place>& places, const FamilyInput& input) {
  Wordings wordings;
  absl::flat_hash_map<std::uint64_t, std::uint32_t> known;
  Wording wording;
  for (const std::uint32_t p : component.places) {
    input.words(places[p].kind, {places[p].article, places[p].span}, &wording.words);
    wording.hash = HashWords(wording.words);
    const auto [at, fresh] = known.try_emplace(wording.hash, static_cast<std::uint32_t>(wordings.all.size()));
    if (fresh) wordings.all.push_back(wording);
    wordings.of.push_back(at->second);
  }
  return wordings;
}

// Counts the articles that have each wording at a place that lies within no wider one.
void CountCarriers(const Component& component, const std::vector<Place>& places, Wordings* wordings) {
  std::vector<std::uint32_t> counted(wordings->all.size(), ~std::uint32_t{0});  // the article counted last
  std::uint32_t reach = 0;  // how far the article's places that begin before this one go
  for (std::size_t i = 0; i < component.places.size(); ++i) {
    const Place& place = places[component.places[i]];
    if (i == 0 || places[component.places[i - 1]].article != place.article) reach = 0;
    const Place* next = i + 1 < component.places.size() ? &places[component.places[i + 1]] : nullptr;
    const bool wider_follows =
        next != nullptr && next->article == place.article && next->span.begin == place.span.begin;
    if (wider_follows || place.span.end <= reach) continue;
    reach = place.span.end;
    const std::uint32_t w = wordings->of[i];
    if (counted[w] == place.article) continue;
    counted[w] = place.article;
    ++wordings->all[w].carriers;
  }
}

// The statement of each of the component's places (cluster/statements.h), in their order.
std::vector<std::uint32_t> StatementsOf(const Component& component, const std::vector<Place>& places,
                                        const FamilyInput& input) {
  Wordings wordings = ReadWordings(component, places, input);
  if (wordings.all.size() == 1) return std::vector<std::uint32_t>(component.places.size(), 0);
  CountCarriers(component, places, &wordings);
  const auto wording_at = [&](std::uint32_t place) {
    const auto at = std::lower_bound(component.places.begin(), component.places.end(), place);
    return wordings.of[static_cast<std::size_t>(at - component.places.begin())];
  };
  std::vector<SameWording> same;
  for (const PlacedPassage& placed : component.passages) {
    const std::uint32_t a = wording_at(placed.a);
    const std::uint32_t b = wording_at(placed.b);
    if (a != b) same.push_back({std::min(a, b), std::max(a, b)});
  }
  std::sort(same.begin(), same.end());
  same.erase(std::unique(same.begin(), same.end()), same.end());
  const bool cuts = places[component.places.front()].kind == PassageKind::kQuote;
  const std::vector<std::uint32_t> statements = PartIntoStatements(wordings.all, same, cuts);
  std::vector<std::uint32_t> of_place;
  of_place.reserve(wordings.of.size());
  for (const std::uint32_t w : wordings.of) of_place.push_back(statements[w]);
  return of_place;
}

// The family of passages that are one statement; they are told its id.
Family MakeFamily(std::span<const PlacedPassage> passages, const FamilyInput& input) {
  Family family;
  family.kind = passages.front().passage->kind;
  std::vector<FamilyMember> spans;
  std::map<std::string, std::uint32_t> named;
  for (const PlacedPassage& placed : passages) {
    const Passage& passage = *placed.passage;
    spans.push_back({placed.match->a, passage.a});
    spans.push_back({placed.match->b, passage.b});
    family.altered |= passage.altered;
    for (const std::string* speaker : {&passage.speaker_a, &passage.speaker_b}) {
      if (!speaker->empty()) ++named[*speaker];
    }
  }
  family.speaker = MostNamed(named);
  family.members = MembersOf(std::move(spans));
  FinishFamily(input, &family);
  for (const PlacedPassage& placed : passages) placed.passage->family = family.id;
  return family;
}

void AddFamiliesOf(Component* component, const std::vector<Place>& places, const FamilyInput& input,
                   std::vector<Family>* families) {
  const std::vector<std::uint32_t> statements = StatementsOf(*component, places, input);
  // A passage whose two wordings are of two statements goes with the one that is carried more.
  const auto statement_of = [&](const PlacedPassage& placed) {
    const auto at = [&](std::uint32_t place) {
      const auto found = std::lower_bound(component->places.begin(), component->places.end(), place);
      return statements[static_cast<std::size_t>(found - component->places.begin())];
    };
    return std::min(at(placed.a), at(placed.b));
  };
  std::vector<PlacedPassage>& passages = component->passages;
  std::stable_sort(passages.begin(), passages.end(),
                   [&](const PlacedPassage& x, const PlacedPassage& y) { return statement_of(x) < statement_of(y); });
  for (std::size_t begin = 0; begin < passages.size();) {
    std::size_t end = begin + 1;
    while (end < passages.size() && statement_of(passages[end]) == statement_of(passages[begin])) ++end;
    families->push_back(MakeFamily(std::span(passages).subspan(begin, end - begin), input));
    begin = end;
  }
}

std::vector<Family> FamiliesOf(std::vector<Component> components, const std::vector<Place>& places,
                               const FamilyInput& input) {
  std::vector<std::vector<Family>> of_component(components.size());
  ParallelFor(components.size(), input.threads,
              [&](std::size_t i, int) { AddFamiliesOf(&components[i], places, input, &of_component[i]); });
  std::vector<Family> families;
  for (std::vector<Family>& some : of_component) std::move(some.begin(), some.end(), std::back_inserter(families));
  return families;
}

// Whether each article of the common wording is in `family`.
bool Contains(const Family& family, const CommonWording& common) {
  return std::all_of(common.members.begin(), common.members.end(), [&](const FamilyMember& member) {
    const auto at = std::lower_bound(family.members.begin(), family.members.end(), member.article,
                                     [](const FamilyMember& x, std::uint32_t article) { return x.article < article; });
    return at != family.members.end() && at->article == member.article;
  });
}

}  // namespace

std::uint64_t HashWords(const std::vector<WordHash>& words) {
  return words.empty()
             ? 0
             : static_cast<std::uint64_t>(HashShingle(words.data(), static_cast<std::uint32_t>(words.size())));
}

std::vector<Family> FindFamiliesOfComponent(std::vector<Match>* matches, const FamilyInput& input) {
  const std::vector<Place> places = CollectPlaces(*matches);
  return FamiliesOf(PartByNumber(places, std::vector<std::uint32_t>(places.size()), matches), places, input);
}

void AddCommonWordings(std::span<const CommonWording> common, const FamilyInput& input, std::vector<Family>* families) {
  if (common.empty()) return;
  // Only families of a representative can hold all the members.
  absl::flat_hash_map<std::uint32_t, std::vector<std::size_t>> families_of;
  for (const CommonWording& wording : common) families_of[wording.members.front().article];
  for (std::size_t f = 0; f < families->size(); ++f) {
    for (const FamilyMember& member : (*families)[f].members) {
      const auto at = families_of.find(member.article);
      if (at != families_of.end() && (at->second.empty() || at->second.back() != f)) at->second.push_back(f);
    }
  }
  for (const CommonWording& wording : common) {
    const std::uint32_t representative = wording.members.front().article;
    const bool one_cluster = std::all_of(wording.members.begin(), wording.members.end(), [&](const FamilyMember& m) {
      return m.article == representative || input.in_one_cluster(representative, m.article);
    });
    if (one_cluster) continue;
    std::vector<std::size_t>& candidates = families_of[representative];
    if (std::any_of(candidates.begin(), candidates.end(), [&](std::size_t f) {
          return (*families)[f].members.size() >= wording.members.size() && Contains((*families)[f], wording);
        })) {
      continue;
    }
    Family family;
    family.kind = wording.kind;
    family.members = wording.members;
    FinishFamily(input, &family);
    candidates.push_back(families->size());
    families->push_back(std::move(family));
  }
}

std::vector<Family> FindFamilies(std::vector<Match>* matches, std::span<const CommonWording> common,
                                 const FamilyInput& input) {
  const std::vector<Place> places = CollectPlaces(*matches);
  std::vector<Family> families =
      FamiliesOf(PartByNumber(places, ConnectPlaces(places, *matches), matches), places, input);
  AddCommonWordings(common, input, &families);
  std::sort(families.begin(), families.end(), [](const Family& x, const Family& y) {
    return x.members.size() != y.members.size() ? x.members.size() > y.members.size() : x.id < y.id;
  });
  return families;
}

}  // namespace newsprint
