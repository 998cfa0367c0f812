#include "quote/speaker.h"

#include <algorithm>

namespace newsprint {
namespace {

// How far back a pronoun reaches.
constexpr std::uint32_t kMaxSentences = 6;
constexpr std::uint32_t kMaxNamesASentence = 8;
// How far back "the person" reaches, in words.
constexpr std::uint32_t kMaxWordsBack = 150;
// How far back "the department" reaches, in names.
constexpr std::ptrdiff_t kMaxNamesBack = 200;

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
    case MentionKind::kShe:
      speaker = FindPerson(mention.head, 'f');
      break;
    case MentionKind::kIt:
    case MentionKind::kDocument:
      speaker = FindOrganisation(mention.head);
      break;
    case MentionKind::kBody:
      speaker = FindBody(mention.head);
      break;
    case MentionKind::kOther:
      if (IsSamePerson(mention.head)) speaker = last_;
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

// "the person said": who spoke a little while ago.
bool SpeakerFinder::IsSamePerson(std::uint32_t word) const {
  return word > 0 && reading_.Is(word, kAgain) && reading_.Is(word - 1, kDeterminer) && !last_.name.empty() &&
         last_word_ < word && word - last_word_ <= kMaxWordsBack;
}

// Whether the name is a subject: a verb follows.
bool SpeakerFinder::Acts(const Name& name) const {
  return !name.possessive && name.words.end < reading_.size() &&
         reading_.Is(name.words.end, kSay | kJudge | kAuxiliary | kBe | kAdverb) &&
         !reading_.GapHasStop(name.words.end);
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
    std::uint32_t seen = 0;
    for (auto name = names_.From(words.begin);
         name != names_.all().end() && name->words.begin < end && seen < kMaxNamesASentence; ++name, ++seen) {
      if (name->kind == NameKind::kOther || name->kind == NameKind::kOrganisation || name->possessive) continue;
      if (name->words.begin > words.begin && reading_.Is(name->words.begin - 1, kPreposition)) continue;
      if (name->heading || !Agree(sex, name->sex) || IsQuoted(name->words.begin)) continue;
      Speaker speaker = names_.Resolve(*name);
      if (speaker.kind == NameKind::kPerson && Agree(sex, speaker.sex)) return speaker;
    }
    if (sentence == 0) break;
  }
  return {};
}

// The organisation last named as a subject before `word`.
Speaker SpeakerFinder::FindOrganisation(std::uint32_t word) const {
  std::uint32_t sentence = reading_.SentenceAt(word);
  for (std::uint32_t back = 0; back < kMaxSentences; ++back, --sentence) {
    const WordRange words = reading_.layout().sentences[sentence];
    const std::uint32_t end = std::min(words.end, word);
    // "The company said": whoever the company is.
    if (words.begin + 1 < end && reading_.Is(words.begin, kDeterminer) && reading_.Is(words.begin + 1, kBody)) {
      return FindBody(words.begin + 1);
    }
    const bool spoke = !last_organisation_.speaker.name.empty() && words.contains(last_organisation_.word) &&
                       last_organisation_.word < word;
    if (spoke) return last_organisation_.speaker;
    std::uint32_t seen = 0;
    for (auto name = names_.From(words.begin);
         name != names_.all().end() && name->words.begin < end && seen < kMaxNamesASentence; ++name, ++seen) {
      if ((name->kind != NameKind::kOrganisation && name->kind != NameKind::kSingle) || !Acts(*name)) continue;
      if (name->heading || IsQuoted(name->words.begin)) continue;
      Speaker speaker = names_.Resolve(*name);
      if (speaker.kind != NameKind::kPerson && !speaker.name.empty()) return speaker;
    }
    if (sentence == 0) break;
  }
  return {};
}

// "the |company", "the |department".
Speaker SpeakerFinder::FindBody(std::uint32_t word) const {
  const WordHash head = reading_.Hash(word);
  const auto begin = names_.From(word);
  for (auto name = begin; name != names_.all().begin() && begin - name < kMaxNamesBack;) {
    --name;
    if (name->kind != NameKind::kOrganisation) continue;
    for (std::uint32_t k = name->core.begin; k < name->core.end; ++k) {
      if (reading_.Hash(k) == head) return names_.Resolve(*name);
    }
  }
  if (reading_.Is(word, kOrgHead) && !reading_.Is(word, kRole)) {
    // A department is not whoever spoke last; a company may be.
    const std::string_view raw = reading_.Raw(word);
    if (raw != "company" && raw != "group" && raw != "service" && raw != "companies") return {};
  }
  if (!last_organisation_.speaker.name.empty()) return last_organisation_.speaker;
  return MostActive(word);
}

// The name that is most often a subject, of those that are no person's.
Speaker SpeakerFinder::MostActive(std::uint32_t word) const {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> active;  // hash of the last word, index of the name
  const std::vector<Name>& all = names_.all();
  const std::size_t limit = std::min<std::size_t>(all.size(), kMaxNamesBack);
  for (std::uint32_t i = 0; i < limit; ++i) {
    const bool plain = !all[i].heading && (all[i].kind == NameKind::kOrganisation || all[i].kind == NameKind::kSingle);
    if (plain && (Acts(all[i]) || all[i].possessive)) {
      active.emplace_back(static_cast<std::uint64_t>(reading_.Hash(all[i].core.end - 1)), i);
    }
  }
  std::sort(active.begin(), active.end());
  std::size_t best = 0;
  std::size_t best_count = 1;  // once is not often
  for (std::size_t i = 0; i < active.size();) {
    std::size_t end = i;
    while (end < active.size() && active[end].first == active[i].first) ++end;
    const Name& name = all[active[i].second];
    if (end - i > best_count && name.words.begin < word && names_.Resolve(name).kind != NameKind::kPerson) {
      best = i;
      best_count = end - i;
    }
    i = end;
  }
  return best_count > 1 ? names_.Resolve(all[active[best].second]) : Speaker{};
}

}  // namespace newsprint
