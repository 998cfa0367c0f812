#include "quote/speaker.h"

#include <algorithm>
#include <utility>

namespace newsprint {
namespace {

// How far back a pronoun reaches.
constexpr std::uint32_t kMaxSentences = 6;
constexpr std::uint32_t kMaxNamesASentence = 8;
constexpr std::uint32_t kMaxWordsASentence = 60;
// How far back "the person" reaches, in words.
constexpr std::uint32_t kMaxWordsBack = 300;
// In "Ada Brook, since May the governor of Lindow" the office stands so many words behind the name.
constexpr std::uint32_t kMaxApposition = 6;
// How far back "the department" reaches, in names.
constexpr std::ptrdiff_t kMaxNamesBack = 200;

// What follows a name that is a subject.
constexpr std::uint32_t kVerbs = kSay | kJudge | kAuxiliary | kBe | kAdverb;

bool Agree(char sex, char other) { return sex == '?' || other == '?' || sex == other; }

}  // namespace

Speaker SpeakerFinder::Find(const Mention& mention) {
  Speaker speaker;
  switch (mention.kind) {
    case MentionKind::kName:
      speaker = names_.Resolve(*names_.At(mention.head));
      break;
    case MentionKind::kHe:
      speaker = FindPerson(mention.head, reading_.Is(mention.head, kShe) ? '?' : 'm');
      break;
    case MentionKind::kSomebody:
      speaker = FindPerson(mention.head, '?');
      break;
    case MentionKind::kShe:
      speaker = FindPerson(mention.head, 'f');
      break;
    case MentionKind::kIt:
    case MentionKind::kDocument:
      speaker = FindOrganisation(mention.head, mention.kind == MentionKind::kDocument);
      break;
    case MentionKind::kBody:
      speaker = FindBody(mention.head);
      break;
    case MentionKind::kOther:
      if (IsSamePerson(mention.head)) speaker = last_;
      if (speaker.name.empty() && IsDefinite(mention)) speaker = Holder(mention.head);
      break;
    default:
      break;
  }
  if (speaker.name.empty()) return speaker;
  last_ = speaker;
  last_word_ = mention.head;
  Remembered& remembered = speaker.kind == NameKind::kOrganisation ? last_organisation_ : last_person_;
  remembered = {speaker, mention.head};
  if (speaker.kind == NameKind::kSingle) last_organisation_ = remembered;
  return speaker;
}

bool SpeakerFinder::IsQuoted(std::uint32_t word) const {
  const auto after = std::upper_bound(quoted_.begin(), quoted_.end(), word,
                                      [](std::uint32_t w, const Quoted& quoted) { return w < quoted.words.begin; });
  return after != quoted_.begin() && std::prev(after)->words.contains(word);
}

// "the governor", "Sarvonia's foreign minister"; not "a governor", "governors".
bool SpeakerFinder::IsDefinite(const Mention& mention) const {
  if (!reading_.Is(mention.head, kTitle) || reading_.Is(mention.begin, kIndefinite)) return false;
  return mention.begin < mention.head && (reading_.Is(mention.begin, kDeterminer) || reading_.IsCapital(mention.begin));
}

// "the person said": who spoke a little while ago.
bool SpeakerFinder::IsSamePerson(std::uint32_t word) const {
  return word > 0 && reading_.Is(word, kAgain) && reading_.Is(word - 1, kDeterminer) && !last_.name.empty() &&
         last_word_ < word && word - last_word_ <= kMaxWordsBack;
}

// Whether the name is the subject of one of `verbs`.
bool SpeakerFinder::Acts(const Name& name, std::uint32_t verbs) const {
  return !name.possessive && name.words.end < reading_.size() && reading_.Is(name.words.end, verbs) &&
         !reading_.GapHasStop(name.words.end);
}

// Whether a role or an office follows behind a comma: "Brook, the mayor".
bool SpeakerFinder::IsPresented(const Name& name) const {
  const std::uint32_t begin = name.words.end;
  if (begin >= reading_.size() || !reading_.GapHasComma(begin)) return false;
  const std::uint32_t end = std::min(begin + kMaxApposition, reading_.size());
  for (std::uint32_t at = begin; at < end && (at == begin || !reading_.GapHasComma(at)); ++at) {
    if (reading_.Is(at, kRole | kTitle)) return true;
  }
  return false;
}

// The person last named as a subject before `word`.
Speaker SpeakerFinder::FindPerson(std::uint32_t word, char sex) const {
  std::uint32_t sentence = reading_.SentenceAt(word);
  for (std::uint32_t back = 0; back < kMaxSentences; ++back, --sentence) {
    const WordRange words = reading_.layout().sentences[sentence];
    const std::uint32_t end = std::min(words.end, word);
    const bool spoke = !last_person_.speaker.name.empty() && words.contains(last_person_.word) &&
                       last_person_.word < word && Agree(sex, last_person_.speaker.sex);
    if (spoke) return last_person_.speaker;
    Speaker subject;
    Speaker single;
    Speaker object;  // "a smile from Tom Reed"
    std::uint32_t seen = 0;
    for (auto name = names_.From(words.begin);
         name != names_.all().end() && name->words.begin < end && seen < kMaxNamesASentence; ++name, ++seen) {
      if (name->kind == NameKind::kOther || name->kind == NameKind::kOrganisation || name->possessive) continue;
      const bool oblique = name->words.begin > words.begin && reading_.Is(name->words.begin - 1, kPreposition);
      if (name->heading || !Agree(sex, name->sex) || IsQuoted(name->words.begin)) continue;
      const bool speaks = Acts(*name, kSay);
      if (!subject.name.empty() && !speaks) continue;
      if (name->words.end < end && reading_.Is(name->words.end, kBody | kDocument)) continue;  // "the Trump campaign"
      Speaker speaker = names_.Resolve(*name);
      if (speaker.name.empty() || !Agree(sex, speaker.sex)) continue;
      if (speaker.kind != NameKind::kPerson) {
        // A name alone may be a place: "Brook, the mayor" and "Brook said" are persons.
        if (single.name.empty() && (speaks || IsPresented(*name))) single = std::move(speaker);
        continue;
      }
      if (speaks) return speaker;
      if (!oblique) {
        subject = std::move(speaker);
      } else if (object.name.empty()) {
        object = std::move(speaker);
      }
    }
    if (!subject.name.empty()) return subject;
    if (!single.name.empty()) return single;
    if (!object.name.empty()) return object;
    if (sentence == 0) break;
  }
  return {};
}

// "The |Port Authority, which must agree, is unhappy."
bool SpeakerFinder::OpensSentence(const Name& name) const {
  const std::uint32_t begin = reading_.Sentence(name.words.begin).begin;
  return name.words.begin == begin || (name.words.begin == begin + 1 && reading_.Is(begin, kDeterminer));
}

// "The flood has come." The "it" of the next sentence is no organisation.
bool SpeakerFinder::BeginsWithThing(WordRange sentence) const {
  const std::uint32_t thing = sentence.begin + 1;
  return sentence.size() > 2 && reading_.Is(sentence.begin, kDeterminer) && reading_.Classes(thing) == 0 &&
         !reading_.IsCapital(thing) && reading_.Is(thing + 1, kBe | kAuxiliary);
}

// The organisation last named as a subject before `word`; of a document also one whose members or plans are.
Speaker SpeakerFinder::FindOrganisation(std::uint32_t word, bool document) const {
  std::uint32_t sentence = reading_.SentenceAt(word);
  for (std::uint32_t back = 0; back < kMaxSentences; ++back, --sentence) {
    const WordRange words = reading_.layout().sentences[sentence];
    const std::uint32_t end = std::min(words.end, word);
    const bool spoke = !last_organisation_.speaker.name.empty() && words.contains(last_organisation_.word) &&
                       last_organisation_.word < word;
    if (spoke) return last_organisation_.speaker;
    if (back > 0 && !document && BeginsWithThing(words)) return {};
    std::uint32_t seen = 0;
    for (auto name = names_.From(words.begin);
         name != names_.all().end() && name->words.begin < end && seen < kMaxNamesASentence; ++name, ++seen) {
      const bool leads =
          name->kind == NameKind::kOrganisation && OpensSentence(*name) && (document || !name->possessive);
      if ((name->kind != NameKind::kOrganisation && name->kind != NameKind::kSingle)) continue;
      if (!leads && !Acts(*name, kVerbs)) continue;
      if (name->heading || IsQuoted(name->words.begin)) continue;
      Speaker speaker = names_.Resolve(*name);
      if (speaker.kind != NameKind::kPerson && !speaker.name.empty()) return speaker;
    }
    if (const std::uint32_t body = BodyIn({words.begin, end}); body != end) return FindBody(body);
    if (sentence == 0) break;
  }
  return {};
}

// The first "the |company" that is not quoted; words.end where there is none.
std::uint32_t SpeakerFinder::BodyIn(WordRange words) const {
  for (std::uint32_t word = words.begin + 1; word < std::min(words.end, words.begin + kMaxWordsASentence); ++word) {
    const bool body = reading_.Is(word, kBody) && reading_.Is(word - 1, kDeterminer) && !reading_.IsPossessive(word);
    if (body && !IsQuoted(word)) return word;
  }
  return words.end;
}

// "the |company", "the |department".
Speaker SpeakerFinder::FindBody(std::uint32_t word) const {
  const WordHash head = reading_.Hash(word);
  const auto begin = names_.From(word);
  for (auto name = begin; name != names_.all().begin() && begin - name < kMaxNamesBack;) {
    --name;
    if (name->kind != NameKind::kOrganisation || name->core.size() == 1) continue;
    for (std::uint32_t k = name->core.begin; k < name->core.end; ++k) {
      if (reading_.Hash(k) == head) return names_.Resolve(*name);
    }
  }
  if (reading_.Is(word, kOffice)) return {Modified(word), NameKind::kOrganisation, '?'};
  if (!last_organisation_.speaker.name.empty()) return last_organisation_.speaker;
  return MostActive();
}

// "Interior Ministry" where the text writes "the interior |ministry", here or a while before; else empty.
std::string SpeakerFinder::Modified(std::uint32_t word) const {
  const WordHash head = reading_.Hash(word);
  const std::uint32_t limit = word - std::min(word, kMaxWordsBack);
  for (std::uint32_t at = word; at > limit; --at) {
    if (reading_.Hash(at) != head || !reading_.GapIsSpace(at)) continue;
    const std::uint32_t modifier = at - 1;
    if (reading_.IsPossessive(modifier) || reading_.IsCapital(modifier) || reading_.Classes(modifier) != 0) continue;
    std::string name(reading_.Raw(modifier));
    name += ' ';
    name += reading_.Raw(word).substr(0, reading_.Raw(word).size() - reading_.PossessiveBytes(word));
    for (const std::size_t first : {std::size_t{0}, name.find(' ') + 1}) {
      if ('a' <= name[first] && name[first] <= 'z') name[first] = static_cast<char>(name[first] - ('a' - 'A'));
    }
    return name;
  }
  return {};
}

// Who has the office of "the |governor": "Governor Ada Brook", "Ada Brook, the governor".
Speaker SpeakerFinder::Holder(std::uint32_t word) const {
  const WordHash office = reading_.Hash(word);
  const auto begin = names_.From(word);
  const auto holds = [&](const Name& name) {
    if (name.kind != NameKind::kPerson && name.kind != NameKind::kSingle) return false;
    for (std::uint32_t at = name.words.begin; at < name.core.begin; ++at) {
      if (reading_.Hash(at) == office) return true;
    }
    if (name.words.begin > 0 && reading_.Hash(name.words.begin - 1) == office) return true;
    if (name.words.end >= reading_.size() || !reading_.GapHasComma(name.words.end)) return false;
    const std::uint32_t end = std::min(name.words.end + kMaxApposition, reading_.size());
    for (std::uint32_t at = name.words.end; at < end && (at == name.words.end || !reading_.GapHasComma(at)); ++at) {
      if (reading_.Hash(at) == office) return true;
    }
    return false;
  };
  for (auto name = begin; name != names_.all().begin() && begin - name < kMaxNamesBack;) {
    if (holds(*--name)) return names_.Resolve(*name);
  }
  for (auto name = begin; name != names_.all().end() && name - begin < kMaxNamesBack; ++name) {
    if (holds(*name)) return names_.Resolve(*name);
  }
  return {};
}

// The name that is most often a subject, of those that are no person's.
Speaker SpeakerFinder::MostActive() const {
  struct Active {
    std::uint64_t key;
    std::uint32_t weight;
    std::uint32_t name;
  };
  std::vector<Active> active;
  const std::vector<Name>& all = names_.all();
  const std::size_t limit = std::min<std::size_t>(all.size(), kMaxNamesBack);
  for (std::uint32_t i = 0; i < limit; ++i) {
    const Name& name = all[i];
    if (name.kind != NameKind::kOrganisation && name.kind != NameKind::kSingle) continue;
    const bool leads = reading_.Sentence(name.words.begin).begin == name.words.begin;
    const std::uint32_t weight = (!name.heading && Acts(name, kVerbs) ? 2 : 0) + (leads || name.possessive ? 1 : 0);
    if (weight > 0) active.push_back({static_cast<std::uint64_t>(reading_.Hash(name.core.end - 1)), weight, i});
  }
  std::sort(active.begin(), active.end(),
            [](const Active& a, const Active& b) { return a.key != b.key ? a.key < b.key : a.name < b.name; });
  const Active* best = nullptr;
  std::uint32_t best_weight = 1;  // once is not often
  for (std::size_t i = 0; i < active.size();) {
    std::uint32_t weight = 0;
    std::size_t end = i;
    for (; end < active.size() && active[end].key == active[i].key; ++end) weight += active[end].weight;
    if (weight > best_weight && names_.Resolve(all[active[i].name]).kind != NameKind::kPerson) {
      best = &active[i];
      best_weight = weight;
    }
    i = end;
  }
  return best == nullptr ? Speaker{} : names_.Resolve(all[best->name]);
}

}  // namespace newsprint
