#include "quote/attribution.h"

#include <algorithm>

#include "quote/subject.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kMaxAfter = 30;
constexpr std::uint32_t kMaxSplitVerb = 9;
constexpr std::uint32_t kMaxBefore = 60;
constexpr std::uint32_t kMaxParenthesis = 30;

// Whether `word` is used as a verb of one of `classes`: not as a noun ("his claims"), not as a name.
bool IsVerb(const Reading& reading, std::uint32_t word, std::uint32_t classes, std::uint32_t begin) {
  if (!reading.Is(word, classes)) return false;
  if (reading.IsCapital(word) && word != begin) return false;
  if (word == 0 || word == begin) return true;
  const std::uint32_t before = reading.Classes(word - 1);
  const std::uint32_t noun = reading.Is(word, kSaying) ? kDeterminer : kDeterminer | kPreposition;
  if ((before & noun) != 0 && (before & (kPronoun | kAdverb)) == 0) return false;
  return !reading.IsPossessive(word - 1) && !reading.GapHas(word, '-');  // "so-called"
}

bool IsPassive(const Reading& reading, std::uint32_t verb, std::uint32_t begin) {
  std::uint32_t word = verb;
  while (word > begin && reading.Is(word - 1, kAdverb)) --word;
  return word > begin && reading.Is(word - 1, kBe);
}

// Whether [begin, end) can be the front part of a subject: "White House spokesman |John Kirby".
bool IsNounPhrase(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t kMaxFrontWords = 7;
  if (end > begin + kMaxFrontWords) return false;
  for (std::uint32_t word = begin; word < end; ++word) {
    const std::uint32_t classes = reading.Classes(word);
    if (word > begin && reading.GapHasComma(word)) return false;
    if ((classes & (kRole | kTitle | kBody | kDeterminer)) != 0) continue;
    if ((classes & (kFunction | kSay | kJudge | kSaying)) != 0 && !reading.IsCapital(word)) return false;
  }
  return true;
}

// Where the parenthesis begins that ends before `word`; `word` where none does.
std::uint32_t BeforeParenthesis(const Reading& reading, std::uint32_t begin, std::uint32_t word) {
  if (word >= reading.size() || !reading.GapHas(word, ')')) return word;
  for (std::uint32_t at = word; at > begin && word - at < kMaxParenthesis;) {
    if (reading.GapHas(--at, '(')) return at;
  }
  return word;
}

bool IsInfinitive(const Reading& reading, std::uint32_t verb, std::uint32_t begin) {
  return verb > begin && reading.Raw(verb - 1) == "to";
}

// The subject of the whole sentence that begins at `begin`.
Mention MainSubject(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  const std::uint32_t first = reading.Classes(begin);
  if ((first & kSaying) != 0) return {};
  if ((first & (kPreposition | kConjunction)) != 0 && (first & kPronoun) == 0) {
    for (std::uint32_t word = begin + 1; word < end; ++word) {
      if (!reading.GapHasComma(word)) continue;
      at = word;
      break;
    }
  }
  return SubjectBehind(reading, names, at, end);
}

}  // namespace

Attribution AttributionAfter(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t end) {
  end = std::min(end, begin + kMaxAfter);
  if (begin >= end) return {};
  std::uint32_t first = begin;
  while (first + 1 < end && first < begin + 2 && reading.Is(first, kAdverb)) ++first;
  // "said Kirby", "a déclaré le ministre"
  std::uint32_t verb = first;
  while (verb + 1 < end && verb < first + 3 && reading.Is(verb, kAuxiliary | kPronoun) && !reading.Is(verb, kSay) &&
         !reading.IsCapital(verb)) {
    ++verb;
  }
  if (reading.Is(verb, kSay) && !reading.IsCapital(verb) && (verb == first || reading.Is(first, kAuxiliary))) {
    if (const Mention speaker = SubjectBehind(reading, names, verb + 1, end)) {
      return {speaker, {begin, std::min(end, speaker.head + 1)}};
    }
    // The pronoun may be part of the verb, or left out: "ujarnya", "añadió".
    if (verb == first && reading.lexicon().drops_pronouns()) {
      return {{MentionKind::kSomebody, verb, begin}, {begin, verb + 1}};
    }
  }
  if (reading.Is(first, kAuxiliary) && !reading.IsCapital(first)) {  // "hatte Anke Vogt gesagt"
    for (std::uint32_t word = first + 1; word < std::min(end, first + kMaxSplitVerb); ++word) {
      if (!reading.Is(word, kSay) || reading.IsCapital(word)) continue;
      if (const Mention speaker = SubjectBehind(reading, names, first + 1, word)) return {speaker, {begin, word + 1}};
    }
  }
  if (const std::uint32_t behind = reading.AccordingToEnd(first); behind != first) {
    if (const Mention speaker = SubjectBehind(reading, names, behind, end)) return {speaker, {begin, speaker.head + 1}};
  }
  // "Kirby, the spokesman, said"; also behind a comma later on: "and would hurt, Kirby said"
  for (std::uint32_t word = first + 1; word < end; ++word) {
    if (IsVerb(reading, word, kSay, begin) && !IsPassive(reading, word, begin)) {
      if (reading.GapHasComma(word)) {  // "in the trials, said Mr. Kirby"
        const Mention behind = SubjectBehind(reading, names, word + 1, end);
        if (behind.kind == MentionKind::kName && IsNounPhrase(reading, word + 1, behind.head)) {
          return {behind, {word, behind.head + 1}};
        }
      }
      const Mention speaker = SubjectBefore(reading, names, begin, word);
      const bool at_start = speaker && IsNounPhrase(reading, first, speaker.begin);
      if (at_start) return {speaker, {begin, word + 1}};
      if (speaker && reading.GapHasComma(speaker.begin)) return {speaker, {speaker.begin, word + 1}};
      if (speaker && word - begin < 12 && speaker.kind == MentionKind::kOther) return {};
    }
    if (const std::uint32_t behind = reading.AccordingToEnd(word); behind != word) {
      if (const Mention speaker = SubjectBehind(reading, names, behind, end)) {
        return {speaker, {word, speaker.head + 1}};
      }
    }
  }
  return {};
}

Mention AttributionBefore(const Reading& reading, const Names& names, const std::vector<Quoted>& quoted,
                          std::uint32_t index, std::uint32_t begin) {
  const std::uint32_t end = quoted[index].words.begin;
  bool bound = false;  // the participle nearest to the quotation belongs to another verb than that of speaking
  bool without_subject = false;  // a verb of speaking was met that shares the subject of the sentence
  for (std::uint32_t word = end; word > begin && end - word < kMaxBefore;) {
    if (index > 0 && quoted[index - 1].words.end >= word) {
      word = quoted[--index].words.begin;
      continue;
    }
    if (const std::uint32_t open = BeforeParenthesis(reading, begin, word); open != word) {
      word = open;  // "an expert (Tom Reed, whom the council did not name) |wrote"
      continue;
    }
    --word;
    if (const std::uint32_t behind = reading.AccordingToEnd(word); behind != word) {
      return SubjectBehind(reading, names, behind, end);
    }
    if (bound && word + 1 < end && reading.Raw(word) == "that") {  // "files show |that Reed wrote a study saying"
      const Mention inner = SubjectBehind(reading, names, word + 1, end);
      if (inner.kind == MentionKind::kName) return inner;
    }
    if (!IsVerb(reading, word, kSay | kJudge | kSaying, begin) || IsPassive(reading, word, begin)) continue;
    if (reading.Is(word, kSaying) || IsInfinitive(reading, word, begin)) {
      // "an expert wrote a study |saying": it goes with the verb before
      if (!without_subject) bound = !reading.GapHasComma(word);
      without_subject = true;
      continue;
    }
    if (const Mention speaker = SubjectBefore(reading, names, begin, word)) return speaker;
    without_subject = true;
  }
  if (without_subject) return MainSubject(reading, names, begin, end);
  // "Kirby: “...”"
  if (end > begin && reading.GapHas(end, ':')) {
    const Name* name = names.At(end - 1);
    if (name != nullptr && name->kind != NameKind::kOther && name->words.begin == begin) {
      return {MentionKind::kName, name->words.begin, begin};
    }
  }
  return {};
}

}  // namespace newsprint
