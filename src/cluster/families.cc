#include "cluster/families.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "cluster/union_find.h"
#include "core/hash.h"

namespace newsprint {
namespace {

// A span of one article in passages of one kind.
struct Place {
  std::uint32_t article = 0;
  PassageKind kind = PassageKind::kProse;
  ByteSpan span;

  friend auto operator<=>(const Place&, const Place&) = default;
};

std::uint32_t Length(ByteSpan span) { return span.end - span.begin; }

std::uint32_t Overlap(ByteSpan x, ByteSpan y) {
  const std::uint32_t begin = std::max(x.begin, y.begin);
  const std::uint32_t end = std::min(x.end, y.end);
  return begin < end ? end - begin : 0;
}

bool SamePlace(const Place& x, const Place& y) {
  const std::uint32_t overlap = Overlap(x.span, y.span);
  const std::uint32_t measure = x.kind == PassageKind::kQuote ? std::min(Length(x.span), Length(y.span))
                                                              : std::max(Length(x.span), Length(y.span));
  return overlap > 0 && 2 * std::uint64_t{overlap} >= measure;
}

// The places of all passages, sorted, each once.
std::vector<Place> CollectPlaces(const std::vector<Match>& matches) {
  std::vector<Place> places;
  for (const Match& match : matches) {
    for (const Passage& passage : match.passages) {
      places.push_back({match.a, passage.kind, passage.a});
      places.push_back({match.b, passage.kind, passage.b});
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

std::uint32_t IndexOf(const std::vector<Place>& places, const Place& place) {
  return static_cast<std::uint32_t>(std::lower_bound(places.begin(), places.end(), place) - places.begin());
}

// Joins the overlapping places of each article. Places come by article, kind and begin, so that a place overlaps only
// those that are still open.
void JoinOverlapping(const std::vector<Place>& places, UnionFind* joined) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    const Place& place = places[i];
    std::erase_if(open, [&](std::uint32_t o) {
      return places[o].article != place.article || places[o].kind != place.kind ||
             places[o].span.end <= place.span.begin;
    });
    for (const std::uint32_t o : open) {
      if (SamePlace(places[o], place)) joined->Union(o, i);
    }
    open.push_back(i);
  }
}

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
  absl::flat_hash_set<std::uint64_t> wordings;
  for (const FamilyMember& member : family->members) {
    wordings.insert(input.wording(member.article, member.span));
    family->words = std::max(family->words, input.words(member.article, member.span));
  }
  family->variants = static_cast<std::uint32_t>(wordings.size());
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

std::vector<Family> FamiliesOfPassages(std::vector<Match>* matches, const FamilyInput& input) {
  const std::vector<Place> places = CollectPlaces(*matches);
  UnionFind joined(places.size());
  JoinOverlapping(places, &joined);
  for (const Match& match : *matches) {
    for (const Passage& passage : match.passages) {
      joined.Union(IndexOf(places, {match.a, passage.kind, passage.a}),
                   IndexOf(places, {match.b, passage.kind, passage.b}));
    }
  }
  absl::flat_hash_map<std::uint32_t, std::size_t> family_of;  // by root
  std::vector<Family> families;
  std::vector<std::vector<FamilyMember>> spans;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    const auto [at, fresh] = family_of.try_emplace(joined.Find(i), families.size());
    if (fresh) {
      families.emplace_back();
      families.back().kind = places[i].kind;
      spans.emplace_back();
    }
    spans[at->second].push_back({places[i].article, places[i].span});
  }
  std::vector<std::map<std::string, std::uint32_t>> named(families.size());
  const auto of_passage = [&](const Match& match, const Passage& passage) {
    return family_of.at(joined.Find(IndexOf(places, {match.a, passage.kind, passage.a})));
  };
  for (const Match& match : *matches) {
    for (const Passage& passage : match.passages) {
      const std::size_t f = of_passage(match, passage);
      families[f].altered |= passage.altered;
      for (const std::string* speaker : {&passage.speaker_a, &passage.speaker_b}) {
        if (!speaker->empty()) ++named[f][*speaker];
      }
    }
  }
  for (std::size_t f = 0; f < families.size(); ++f) {
    families[f].speaker = MostNamed(named[f]);
    families[f].members = MembersOf(std::move(spans[f]));
    FinishFamily(input, &families[f]);
  }
  for (Match& match : *matches) {
    for (Passage& passage : match.passages) passage.family = families[of_passage(match, passage)].id;
  }
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

}  // namespace

std::vector<Family> FindFamilies(std::vector<Match>* matches, std::span<const CommonWording> common,
                                 const FamilyInput& input) {
  std::vector<Family> families = FamiliesOfPassages(matches, input);
  AddCommonWordings(common, input, &families);
  std::sort(families.begin(), families.end(), [](const Family& x, const Family& y) {
    return x.members.size() != y.members.size() ? x.members.size() > y.members.size() : x.id < y.id;
  });
  return families;
}

}  // namespace newsprint
