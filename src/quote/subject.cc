#include "quote/subject.h"

#include <algorithm>

namespace newsprint {
namespace {

constexpr std::uint32_t kMaxNounPhrase = 7;
constexpr std::uint32_t kMaxApposition = 30;
constexpr std::uint32_t kMaxSteps = 24;

MentionKind PronounKind(std::uint32_t classes) {
  if ((classes & kHe) != 0) return MentionKind::kHe;
  if ((classes & kShe) != 0) return MentionKind::kShe;
  if ((classes & kIt) != 0) return MentionKind::kIt;
  return MentionKind::kThey;
}

class SubjectReader {
 public:
  SubjectReader(const Reading& reading, const Names& names) : reading_(reading), names_(names) {}

  Mention Before(std::uint32_t begin, std::uint32_t verb) const {
    std::uint32_t at = verb;  // words [at, verb) are read
    for (std::uint32_t step = 0; step < kMaxSteps && at > begin; ++step) {
      if (reading_.GapHas(at, ';') || reading_.GapHas(at, ':')) return {};
      if (reading_.GapHas(at, ')')) {
        at = BeforeParenthesis(begin, at);
        continue;
      }
      if (reading_.GapHasComma(at)) return BeforeApposition(begin, at);
      const std::uint32_t word = at - 1;
      const std::uint32_t classes = reading_.Classes(word);
      if (IsAdverbial(word, classes)) {
        at = word;
        continue;
      }
      if ((classes & kWho) != 0 && ((classes & kDeterminer) == 0 || at == verb)) return Antecedent(begin, word);
      const bool conjunction = (classes & kConjunction) != 0 && (classes & (kPronoun | kRole | kBody)) == 0;
      if (conjunction && !reading_.IsCapital(word)) return {};  // "and added": its subject is that of the verb before
      if (at < verb && (classes & kPreposition) != 0 && reading_.Is(at, kDate)) {  // "Kirby |on Monday said"
        at = word;
        continue;
      }
      const Phrase phrase = PhraseEndingAt(begin, word);
      if (phrase.begin > begin && IsLinkedTo(phrase)) {
        const Mention owner = SpokenFor(begin, phrase);
        if (owner) return owner;
        at = phrase.begin - 1;  // "officials |in Moscow", "Hasen |of the university"
        continue;
      }
      return MentionOf(phrase, begin);
    }
    return {};
  }

  Mention Behind(std::uint32_t begin, std::uint32_t end) const {
    Mention noun;  // the last mention without a name
    bool spoken_for = false;
    std::uint32_t at = begin;
    for (std::uint32_t step = 0; step < kMaxNounPhrase + 5 && at < end; ++step) {
      const std::uint32_t classes = reading_.Classes(at);
      if (at > begin && reading_.GapHasComma(at)) {  // "said her skipper, |Inga Moyle"
        const Name* person = names_.At(at);
        const bool named = noun.kind != MentionKind::kName && person != nullptr && !person->possessive &&
                           person->kind == NameKind::kPerson && person->words.begin == at;
        return named ? Mention{MentionKind::kName, at, begin} : noun;
      }
      if (at > begin && reading_.GapHasStop(at) && !reading_.Is(at - 1, kTitle)) break;
      if ((classes & kPronoun) != 0 && (classes & kDeterminer) == 0) {
        return noun ? noun : Mention{PronounKind(classes), at, begin};
      }
      if (const Name* name = names_.At(at)) {
        const std::uint32_t next = name->words.end;
        const bool goes_on = name->possessive || (next < end && GoesOn(next, end));
        if (!goes_on && name->kind != NameKind::kOther) {
          if (spoken_for && name->kind == NameKind::kPerson && noun.kind == MentionKind::kOther) return noun;
          return {MentionKind::kName, name->words.begin, begin};
        }
        if (goes_on && name->kind != NameKind::kOther && noun.kind == MentionKind::kNone) {
          noun = {MentionKind::kName, name->words.begin, begin};
        }
        at = next;
        continue;
      }
      if ((classes & (kForRole | kPreposition)) != 0 && (classes & kDeterminer) == 0) {
        if (!noun || (classes & kForRole) == 0) break;
        spoken_for = true;
      } else if ((classes & kDeterminer) != 0 || IsAdverbial(at, classes)) {
        // no part of the subject's name
      } else if ((classes & (kConjunction | kBe | kAuxiliary | kWho)) != 0) {
        break;
      } else if ((classes & (kRole | kTitle)) != 0) {
        if (noun.kind != MentionKind::kBody && noun.kind != MentionKind::kName) noun = {MentionKind::kOther, at, begin};
        if (noun.kind == MentionKind::kName && IsPersonal(noun)) noun = {MentionKind::kOther, at, begin};
      } else if ((classes & kBody) != 0) {
        noun = {MentionKind::kBody, at, begin};
      } else if ((classes & kDocument) != 0) {
        if (noun.kind != MentionKind::kBody && noun.kind != MentionKind::kName) {
          noun = {MentionKind::kDocument, at, begin};
        }
      } else if (noun) {
        break;
      }
      ++at;
    }
    return noun;
  }

 private:
  // A noun phrase: a name, a pronoun, or a noun with what stands before it.
  struct Phrase {
    std::uint32_t begin;
    std::uint32_t head;  // its last word
  };

  bool IsAdverbial(std::uint32_t word, std::uint32_t classes) const {
    if ((classes & (kAdverb | kAuxiliary)) != 0 && (classes & (kPronoun | kDeterminer)) == 0) return true;
    if ((classes & kDate) != 0 && names_.At(word) == nullptr) return true;
    const std::string_view raw = reading_.Raw(word);
    return raw.ends_with("ly") && raw.size() > 4 && !reading_.IsCapital(word);
  }

  std::uint32_t BeforeParenthesis(std::uint32_t begin, std::uint32_t at) const {
    for (std::uint32_t word = at; word > begin && at - word < kMaxNounPhrase;) {
      --word;
      if (reading_.GapHas(word, '(')) return word;
    }
    return begin;
  }

  // A comma stands before `at`: what is between it and the comma before is set apart, the subject stands before that.
  Mention BeforeApposition(std::uint32_t begin, std::uint32_t at) const {
    Mention noun;
    // "her lawyer, |Noel Francisco, told"
    const Phrase apposition = PhraseEndingAt(begin, at - 1);
    const Name* inner = names_.At(at - 1);
    const bool person = inner != nullptr && inner->kind == NameKind::kPerson && apposition.begin > begin &&
                        reading_.GapHasComma(apposition.begin) && names_.At(apposition.begin - 1) == nullptr;
    if (person) return MentionOf(apposition, begin);
    for (std::uint32_t word = at - 1; word > begin && at - word < kMaxApposition; --word) {
      if (!reading_.GapHasComma(word)) continue;
      const Phrase phrase = PhraseEndingAt(begin, word - 1);
      const Mention mention = MentionOf(phrase, begin);
      if (phrase.begin > begin && IsLinkedTo(phrase)) {  // "the director |of the union, said"
        if (!noun) noun = mention;
        continue;
      }
      if (mention.kind == MentionKind::kName || reading_.Is(word - 1, kPronoun)) return mention;
      if (!noun) noun = mention;
    }
    if (at - begin < kMaxApposition) {
      // "|Kirby, the spokesman, said" at the very beginning
      const Mention first = Behind(begin, at);
      if (first.kind == MentionKind::kName || !noun) return first;
    }
    return noun;
  }

  // Whom "who" at `word` stands for.
  Mention Antecedent(std::uint32_t begin, std::uint32_t word) const {
    if (word == begin) return {};
    const Phrase phrase = PhraseEndingAt(begin, word - 1);
    const Mention mention = MentionOf(phrase, begin);
    // "Ada Brook, a keeper of the port, |who said"
    const bool set_apart = reading_.GapHasComma(word) && phrase.begin > begin && reading_.GapHasComma(phrase.begin);
    if (!set_apart || mention.kind != MentionKind::kOther) return mention;
    const Mention before = BeforeApposition(begin, word);
    return before.kind == MentionKind::kName ? before : mention;
  }

  Phrase PhraseEndingAt(std::uint32_t begin, std::uint32_t head) const {
    std::uint32_t first = head;
    if (const Name* name = names_.At(head)) first = std::max(begin, name->words.begin);
    const std::uint32_t stop =
        kPreposition | kConjunction | kSay | kJudge | kSaying | kBe | kAuxiliary | kPronoun | kWho | kForRole;
    if (reading_.Is(head, kPronoun) && !reading_.Is(head, kRole)) return {head, head};
    while (first > begin && head - first < kMaxNounPhrase && !reading_.GapHasComma(first) &&
           !reading_.GapHasStop(first)) {
      const std::uint32_t classes = reading_.Classes(first - 1);
      if ((classes & kDeterminer) != 0) return {first - 1, head};
      if ((classes & stop) != 0 && (classes & (kRole | kDocument)) == 0) break;
      const bool role = reading_.Is(first, kRole | kTitle) && names_.At(first) == nullptr;  // "union |leader Tom Reed"
      if (names_.At(head) != nullptr && (classes & (kRole | kTitle)) == 0 && !role) break;  // "in Moscow |Xi said"
      const Name* name = names_.At(first - 1);
      first = name == nullptr ? first - 1 : std::max(begin, name->words.begin);
    }
    return {first, head};
  }

  bool IsLinkedTo(const Phrase& phrase) const {
    return reading_.Is(phrase.begin - 1, kPreposition | kForRole) && !reading_.Is(phrase.begin - 1, kAdverb);
  }

  // "a spokesman for |the ministry": the ministry; nobody where the phrase is not one that is spoken for.
  Mention SpokenFor(std::uint32_t begin, const Phrase& phrase) const {
    const std::uint32_t link = phrase.begin - 1;
    if (link == begin || !reading_.Is(link, kForRole)) return {};
    const std::uint32_t role = link - 1;
    if (!reading_.Is(role, kRole | kDocument) || names_.At(role) != nullptr) return {};
    Mention mention = MentionOf(phrase, begin);
    if (mention.kind == MentionKind::kName && IsPersonal(mention) && !reading_.Is(role, kDocument)) {
      mention.kind = MentionKind::kOther;
    }
    if (mention.kind == MentionKind::kOther) mention.head = role;
    mention.begin = PhraseEndingAt(begin, role).begin;
    return mention;
  }

  bool IsPersonal(const Mention& mention) const {
    const Name* name = names_.At(mention.head);
    return name != nullptr && names_.Resolve(*name).kind == NameKind::kPerson;
  }

  // The last name in words [begin, end), or null.
  const Name* NameIn(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t word = end; word > begin; --word) {
      const Name* name = names_.At(word - 1);
      if (name != nullptr && name->kind != NameKind::kOther) return name;
    }
    return nullptr;
  }

  Mention MentionOf(const Phrase& phrase, std::uint32_t begin) const {
    const std::uint32_t head = phrase.head;
    const std::uint32_t classes = reading_.Classes(head);
    if (const Name* name = names_.At(head)) {
      if (name->core.size() == 1 && reading_.Is(head, kBody)) return {MentionKind::kBody, head, phrase.begin};
      if (name->kind == NameKind::kOther) return {MentionKind::kOther, head, phrase.begin};
      if (IsSecondOfTwo(phrase, begin)) return {MentionKind::kThey, head, phrase.begin};
      return {MentionKind::kName, name->words.begin, phrase.begin};
    }
    if ((classes & kPronoun) != 0 && (classes & kRole) == 0) return {PronounKind(classes), head, head};
    if ((classes & (kConjunction | kPreposition | kSay | kJudge | kSaying | kBe)) != 0 &&
        (classes & (kDocument | kRole | kBody)) == 0) {
      return {};
    }
    const Name* inside = NameIn(phrase.begin, head);
    if ((classes & kDocument) != 0 && (classes & kRole) == 0) {
      if (inside != nullptr) return {MentionKind::kName, inside->words.begin, phrase.begin};
      return BodyIn(phrase, {MentionKind::kDocument, head, phrase.begin});
    }
    if ((classes & (kRole | kTitle)) != 0) {
      if (inside != nullptr) {
        const Mention mention{MentionKind::kName, inside->words.begin, phrase.begin};
        bool body = false;  // "the Trump |administration's lawyer"
        for (std::uint32_t word = inside->words.end; word < head; ++word) body |= reading_.Is(word, kBody);
        if (body) return {MentionKind::kOther, head, phrase.begin};
        if (!IsPersonal(mention)) return mention;
      }
      return BodyIn(phrase, {MentionKind::kOther, head, phrase.begin});
    }
    if ((classes & kBody) != 0 && (inside == nullptr || (inside->possessive && (classes & kOffice) != 0))) {
      return {MentionKind::kBody, head, phrase.begin};
    }
    return {MentionKind::kOther, head, phrase.begin};
  }

  // "a |company spokesman" speaks for the company.
  Mention BodyIn(const Phrase& phrase, Mention otherwise) const {
    for (std::uint32_t word = phrase.head; word > phrase.begin; --word) {
      if (reading_.Is(word - 1, kBody)) return {MentionKind::kBody, word - 1, phrase.begin};
    }
    return otherwise;
  }

  bool IsSecondOfTwo(const Phrase& phrase, std::uint32_t begin) const {
    if (phrase.begin < begin + 2) return false;
    const std::string_view link = reading_.Raw(phrase.begin - 1);
    return (link == "and" || link == "und" || link == "et" || link == "y" || link == "и" || link == "dan") &&
           !reading_.GapHasComma(phrase.begin - 1) && names_.At(phrase.begin - 2) != nullptr;
  }

  // Whether behind a name another one follows in the same phrase: "Kremlin |spokesman Dmitry Peskov".
  bool GoesOn(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t word = begin; word < std::min(end, begin + 4); ++word) {
      if (reading_.GapHasComma(word) || reading_.GapHasStop(word)) return false;
      if (names_.At(word) != nullptr) return word > begin;
      const std::uint32_t classes = reading_.Classes(word);
      if ((classes & (kFunction | kAdverb | kSaying)) != 0 || reading_.Raw(word).ends_with("ing")) return false;
      if (word == begin && (classes & (kRole | kTitle)) == 0 && reading_.IsCapital(word)) return false;
      if ((classes & (kRole | kTitle)) == 0 && word > begin + 1) return false;
    }
    return false;
  }

  const Reading& reading_;
  const Names& names_;
};

}  // namespace

Mention SubjectBefore(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t verb) {
  return SubjectReader(reading, names).Before(begin, verb);
}

Mention SubjectBehind(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t end) {
  return SubjectReader(reading, names).Behind(begin, end);
}

}  // namespace newsprint
