#include "quote/names.h"

#include <algorithm>
#include <cassert>

namespace newsprint {
namespace {

constexpr std::uint32_t kMaxNameWords = 12;
constexpr std::uint32_t kMaxPersonWords = 5;
constexpr std::uint32_t kMaxDatelineWords = 10;
// Of persons with the same surname so many are told apart, the most frequent ones.
constexpr std::size_t kMaxNamesakes = 8;

std::uint64_t Key(WordHash word) { return static_cast<std::uint64_t>(word); }

// Takes the white space off both ends; whether there was any.
bool SkipSpace(std::string_view* gap) {
  const std::size_t size = gap->size();
  for (const std::string_view space : {" ", "\n", "\t", "\r", "\u00a0"}) {
    while (gap->starts_with(space)) gap->remove_prefix(space.size());
    while (gap->ends_with(space)) gap->remove_suffix(space.size());
  }
  return gap->size() < size;
}

// Upper-case words that do not begin a name.
constexpr std::uint32_t kNoNameStart = kFunction | kOrdinary | kDate | kWho;

}  // namespace

Names::Names(const Reading& reading) : reading_(reading) {
  FindNames();
  IndexNames();
  LearnSurnames();
  LearnSexes();
}

void Names::FindNames() {
  const std::vector<Paragraph>& paragraphs = reading_.layout().paragraphs;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    const WordRange words = paragraphs[i].words;
    const bool heading = reading_.IsHeading(i);
    const WordRange dateline = Dateline(words);
    for (std::uint32_t word = words.begin; word < words.end;) {
      if (!BeginsName(word)) {
        ++word;
        continue;
      }
      const std::uint32_t end = ExtendName(word, word < dateline.end ? dateline.end : words.end);
      names_.push_back(Classify({word, end}));
      names_.back().heading = heading;
      if (word < dateline.end) names_.back().kind = NameKind::kOther;
      word = end;
    }
  }
}

// Whether a dash stands before `word` as it does behind a dateline: not a hyphen inside a word.
bool Names::EndsDateline(std::uint32_t word) const {
  const std::string_view gap = reading_.Gap(word);
  for (const std::string_view dash : {"\u2014", "\u2013", "--", " - "}) {
    if (gap.find(dash) != gap.npos) return true;
  }
  return false;
}

// "LINDOW, Sarvonia (Kaldor) |—" at the beginning of a paragraph; empty where there is none.
WordRange Names::Dateline(WordRange paragraph) const {
  const std::uint32_t limit = std::min(paragraph.begin + kMaxDatelineWords, paragraph.end);
  for (std::uint32_t word = paragraph.begin + 1; word < limit; ++word) {
    if (!EndsDateline(word)) continue;
    const bool place = reading_.IsAllCapitals(paragraph.begin) || reading_.GapHas(word, ')');
    return {paragraph.begin, place && reading_.IsCapital(paragraph.begin) ? word : paragraph.begin};
  }
  return {paragraph.begin, paragraph.begin};
}

bool Names::BeginsName(std::uint32_t word) const {
  if (!reading_.IsCapital(word)) return false;
  const std::uint32_t classes = reading_.Classes(word);
  return (classes & kNoNameStart) == 0 || (classes & (kTitle | kOrgHead)) != 0;
}

// The end of the name that begins at `begin`, up to `limit`.
std::uint32_t Names::ExtendName(std::uint32_t begin, std::uint32_t limit) const {
  std::uint32_t end = begin + 1;
  const auto joins = [&](std::uint32_t word) {
    if (reading_.GapIsSpace(word)) return true;
    std::string_view gap = reading_.Gap(word);
    const bool spaced = SkipSpace(&gap);
    if (gap.empty() || gap == "-" || gap == "&") return true;
    const bool initial = reading_.IsInitial(word - 1);
    if (gap != ".") return false;
    return spaced ? initial || reading_.Is(word - 1, kTitle) : initial && reading_.IsInitial(word);
  };
  while (end < limit && end - begin < kMaxNameWords && !reading_.IsPossessive(end - 1) && joins(end)) {
    if (reading_.IsCapital(end)) {
      const bool initial = reading_.IsInitial(end) && end + 1 < limit && reading_.Gap(end + 1).starts_with('.');
      const bool person = initial || reading_.Is(end, kParticle | kMan | kWoman) || reading_.Is(end - 1, kMan | kWoman);
      if (reading_.Is(end, kFunction | kDate) && !person) break;  // "Theresa May" goes on
      ++end;
      continue;
    }
    // "of" and the like between two capitals belong to it.
    std::uint32_t next = end;
    const bool takes_of = reading_.Is(end - 1, kOrgHead | kTitle);
    while (
        next < reading_.size() && next - end < 2 && !reading_.IsCapital(next) && joins(next) &&
        (reading_.Is(next, kParticle) || (takes_of && (reading_.Is(next, kForRole) || reading_.Raw(next) == "the")))) {
      ++next;
    }
    if (next == end || next >= limit || !reading_.IsCapital(next) || !joins(next)) break;
    if (reading_.Is(next, kDate)) break;
    end = next + 1;
  }
  return end;
}

// Where the name begins behind its titles; words.end where there is nothing else.
std::uint32_t Names::CoreBegin(WordRange words) const {
  std::uint32_t core = words.begin;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const bool role =  // "Resident Tom Reed" at the beginning of a sentence
        word + 2 < words.end && reading_.Is(word, kRole) && reading_.Is(word + 1, kMan | kWoman);
    if (!reading_.Is(word, kTitle) && !role) continue;
    const bool surname = word + 1 == words.end && word > core && reading_.Is(word - 1, kMan | kWoman);
    if (surname) break;
    core = word + 1;
    // "Secretary of State", "Minister of Foreign Affairs"
    if (core < words.end && reading_.Is(core, kForRole)) {
      core = std::min(core + 2, words.end);
      while (core < words.end && reading_.Is(core, kTitle | kThing)) ++core;
    }
  }
  return core;
}

std::uint32_t Names::ClassesIn(WordRange words, std::uint32_t unless) const {
  std::uint32_t classes = 0;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const std::uint32_t of_word = reading_.Classes(word);
    if ((of_word & unless) == 0) classes |= of_word;
  }
  return classes;
}

// Sets titles apart and tells persons from the rest.
Name Names::Classify(WordRange words) const {
  Name name{.words = words,
            .core = {CoreBegin(words), words.end},
            .kind = NameKind::kOther,
            .possessive = reading_.IsPossessive(words.end - 1),
            .heading = false,
            .sex = '?'};
  if (name.core.size() == 0) return name;
  const bool org = (ClassesIn(name.core, 0) & kOrgHead) != 0;
  if (org) name.core.begin = words.begin;  // "Justice Department": the title is part of the name
  name.core.begin = BehindCountry(name.core, org);
  if (name.core.size() == 0) return name;
  name.kind = KindOf(name, org);
  if (name.kind == NameKind::kPerson) name.sex = SexOf(name);
  return name;
}

// Peoples and parties go with organisations ("American Water Union"), never with persons. "US" goes with neither.
std::uint32_t Names::BehindCountry(WordRange core, bool org) const {
  if (core.size() > 2 && reading_.Raw(core.begin) == "U" && reading_.Raw(core.begin + 1) == "S") core.begin += 2;
  while (core.begin < core.end && reading_.Is(core.begin, kPeople) && (!org || reading_.IsAllCapitals(core.begin))) {
    ++core.begin;
  }
  return core.begin;
}

NameKind Names::KindOf(const Name& name, bool org) const {
  const std::uint32_t size = name.core.size();
  const bool given = reading_.Is(name.core.begin, kMan | kWoman);
  if (org) return NameKind::kOrganisation;
  if (size == 2 && given) return NameKind::kPerson;
  const std::uint32_t classes = ClassesIn(name.core, kMan | kWoman);
  if ((classes & (kThing | kOrdinary)) != 0 || size > kMaxPersonWords) return NameKind::kOther;
  if (name.core.begin > name.words.begin && reading_.Is(name.core.begin - 1, kTitle)) return NameKind::kPerson;
  bool acronym = false;
  for (std::uint32_t word = name.core.begin; word < name.core.end; ++word) acronym |= reading_.IsAllCapitals(word);
  if (acronym) return NameKind::kOrganisation;
  return size == 1 ? NameKind::kSingle : NameKind::kPerson;
}

char Names::SexOf(const Name& name) const {
  for (std::uint32_t word = name.words.begin; word < name.core.begin; ++word) {
    const std::string_view title = reading_.Raw(word);
    if (title == "Mr" || title == "Sir" || title == "Lord" || title == "Herr") return 'm';
    if (title == "Ms" || title == "Mrs" || title == "Miss" || title == "Frau" || title == "Mme") return 'f';
  }
  const std::uint32_t given = reading_.Classes(name.core.begin) & (kMan | kWoman);
  return given == kMan ? 'm' : given == kWoman ? 'f' : '?';
}

void Names::IndexNames() {
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    const Name& name = names_[i];
    if (name.core.size() < 2 || name.heading) continue;
    if (name.kind == NameKind::kPerson) {
      by_last_.push_back({Key(reading_.Hash(name.core.end - 1)), i, 1});
      by_first_.push_back({Key(reading_.Hash(name.core.begin)), i, 1});
    } else if (name.kind == NameKind::kOrganisation) {
      for (const bool with_of : {false, true}) {
        if (const std::uint64_t initials = Initials(name, with_of)) by_initials_.push_back({initials, i, 1});
      }
    }
  }
  const auto order = [](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : a.name < b.name; };
  for (std::vector<Entry>* entries : {&by_last_, &by_first_, &by_initials_}) {
    std::sort(entries->begin(), entries->end(), order);
    // Equal names become one entry; of one key only the first kMaxNamesakes stay.
    std::size_t kept = 0;
    std::size_t key_begin = 0;
    for (const Entry& entry : *entries) {
      if (kept == 0 || (*entries)[kept - 1].key != entry.key) key_begin = kept;
      const auto same = [&](const Entry& other) {
        const WordRange x = names_[entry.name].core;
        const WordRange y = names_[other.name].core;
        if (x.size() != y.size()) return false;
        for (std::uint32_t k = 0; k < x.size(); ++k) {
          if (reading_.Hash(x.begin + k) != reading_.Hash(y.begin + k)) return false;
        }
        return true;
      };
      const auto begin = entries->begin() + static_cast<std::ptrdiff_t>(key_begin);
      const auto end = entries->begin() + static_cast<std::ptrdiff_t>(kept);
      const auto found = std::find_if(begin, end, same);
      if (found != end) {
        ++found->count;
      } else if (kept - key_begin < kMaxNamesakes) {
        (*entries)[kept++] = entry;
      }
    }
    entries->resize(kept);
  }
}

// "Hall" is a person's name where the text has John Hall.
void Names::LearnSurnames() {
  for (Name& name : names_) {
    if (name.kind != NameKind::kOther || name.core.size() != 1 || name.words.size() != 1 || name.heading) continue;
    const std::uint64_t key = Key(reading_.Hash(name.core.begin));
    const bool surname = std::binary_search(by_last_.begin(), by_last_.end(), Entry{key, 0, 0},
                                            [](const Entry& a, const Entry& b) { return a.key < b.key; });
    const bool the = name.words.begin > 0 && reading_.Is(name.words.begin - 1, kDeterminer);
    if (surname && !the) name.kind = NameKind::kSingle;
  }
}

// "Ms. Brook" tells that Ada Brook is a woman, where there is one Brook only.
void Names::LearnSexes() {
  for (const Name& name : names_) {
    if (name.sex == '?' || name.core.size() != 1 || name.core.begin == name.words.begin) continue;
    const std::uint64_t key = Key(reading_.Hash(name.core.begin));
    const auto entry = std::lower_bound(by_last_.begin(), by_last_.end(), key,
                                        [](const Entry& e, std::uint64_t k) { return e.key < k; });
    if (entry == by_last_.end() || entry->key != key) continue;
    if (std::next(entry) != by_last_.end() && std::next(entry)->key == key) continue;
    if (names_[entry->name].sex == '?') names_[entry->name].sex = name.sex;
  }
}

const Name* Names::At(std::uint32_t word) const {
  auto after = std::upper_bound(names_.begin(), names_.end(), word,
                                [](std::uint32_t w, const Name& name) { return w < name.words.begin; });
  if (after == names_.begin()) return nullptr;
  --after;
  return after->words.contains(word) ? &*after : nullptr;
}

std::vector<Name>::const_iterator Names::From(std::uint32_t word) const {
  return std::lower_bound(names_.begin(), names_.end(), word,
                          [](const Name& name, std::uint32_t w) { return name.words.begin < w; });
}

// Of the names under `key`, the one that `name` most plausibly stands for.
const Name* Names::Fullest(const std::vector<Entry>& entries, std::uint64_t key, const Name& name) const {
  auto entry =
      std::lower_bound(entries.begin(), entries.end(), key, [](const Entry& e, std::uint64_t k) { return e.key < k; });
  const Name* best = nullptr;
  std::uint64_t best_score = 0;
  for (; entry != entries.end() && entry->key == key; ++entry) {
    const Name& full = names_[entry->name];
    if (name.sex != '?' && full.sex != '?' && name.sex != full.sex) continue;
    if (name.core.size() > 1 && name.kind == NameKind::kPerson) {
      const std::string_view given = reading_.Raw(name.core.begin);
      const std::string_view full_given = reading_.Raw(full.core.begin);
      const bool initial = given.size() == 1 || full_given.size() == 1;
      if (initial ? given.front() != full_given.front() : given != full_given) continue;
    }
    const std::uint64_t score =
        std::uint64_t{entry->count} * 8 + full.core.size() + (name.sex != '?' && name.sex == full.sex ? 1000 : 0);
    if (best == nullptr || score > best_score) {
      best = &full;
      best_score = score;
    }
  }
  return best;
}

Speaker Names::Resolve(const Name& name) const {
  if (name.kind == NameKind::kOther) return {};
  const Name* full = &name;
  if (name.kind == NameKind::kOrganisation) {
    std::uint64_t acronym = 0;
    if (name.core.size() == 1) {
      for (const char c : reading_.Raw(name.core.begin).substr(0, 8)) {
        if (c < 'A' || c > 'Z') break;
        acronym = acronym << 8 | static_cast<unsigned char>(c);
      }
    }
    if (const Name* found = acronym == 0 ? nullptr : Fullest(by_initials_, acronym, name)) full = found;
    return {Spell(*full), NameKind::kOrganisation, '?'};
  }
  const Name* found = Fullest(by_last_, Key(reading_.Hash(name.core.end - 1)), name);
  if (found == nullptr && name.core.size() == 1) {
    found = Fullest(by_first_, Key(reading_.Hash(name.core.begin)), name);
  }
  if (found != nullptr) full = found;
  return {Spell(*full), full->kind, full->sex != '?' ? full->sex : name.sex};
}

// Up to 8 initials of an organisation's name, as the bytes of a number; 0 where there are fewer than two.
std::uint64_t Names::Initials(const Name& name, bool with_of) const {
  std::uint64_t initials = 0;
  std::uint32_t count = 0;
  const auto add = [&](std::uint32_t word) {
    char c = reading_.Raw(word).front();
    if ('a' <= c && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
    if (count++ < 8) initials = initials << 8 | static_cast<unsigned char>(c);
  };
  // "Justice Department" and "Department of Justice" are both DOJ.
  const bool department = reading_.Raw(name.core.end - 1).starts_with("Department");
  if (department && with_of) {
    add(name.core.end - 1);
    initials = initials << 8 | 'O';
    for (std::uint32_t word = name.core.begin; word + 1 < name.core.end; ++word) add(word);
    return initials;
  }
  for (std::uint32_t word = name.core.begin; word < name.core.end; ++word) {
    if (reading_.IsCapital(word) || with_of) add(word);
  }
  return count < 2 ? 0 : initials;
}

// In its usual order ("Justice Department"), single spaces between the words, without "'s".
std::string Names::Spell(const Name& name) const {
  WordRange core = name.core;
  std::string spelt;
  const auto append = [&](WordRange words) {
    for (std::uint32_t word = words.begin; word < words.end; ++word) {
      if (word > words.begin) {
        const std::string_view gap = reading_.Gap(word);
        const bool space = gap.find_first_of(" \n\r\t") != gap.npos;
        for (const char c : gap) {
          if (c == '-' || c == '.') spelt += c;
        }
        if (gap.find('&') != gap.npos) spelt += space ? " &" : "&";
        if (space || gap == "\u00a0") spelt += ' ';
      }
      spelt += reading_.Raw(word).substr(0, reading_.Raw(word).size() - reading_.PossessiveBytes(word));
    }
  };
  if (core.size() > 2 && reading_.Raw(core.begin) == "Department" && reading_.Raw(core.begin + 1) == "of") {
    append({core.begin + 2, core.end});
    return spelt + " Department";
  }
  append(core);
  return spelt;
}

}  // namespace newsprint
