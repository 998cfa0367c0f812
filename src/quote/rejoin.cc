#include "quote/rejoin.h"

#include <string_view>

#include "quote/title.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kMaxAdverbial = 9;  // words behind the attribution: "at a news conference in Springfield"

bool EndsSentence(std::string_view punctuation) {
  for (std::size_t at = 0; at < punctuation.size(); ++at) {
    if (punctuation[at] == ';') return true;
    const bool dots = punctuation.substr(at).starts_with("..") || punctuation.substr(at).starts_with(". .");
    if (dots) return false;  // an ellipsis
    if (punctuation[at] == '.') return true;
  }
  return punctuation.find("。") != punctuation.npos;
}

bool HasBreath(std::string_view punctuation) {
  for (const std::string_view mark : {",", "—", "–", "-", "?", "!", "…", "...", "，", "、"}) {
    if (punctuation.find(mark) != punctuation.npos) return true;
  }
  return false;
}

}  // namespace

bool IsRejoined(const Reading& reading, const Quoted& first, const Attribution& between, const Quoted& second) {
  const WordRange gap{first.words.end, second.words.begin};
  if (!first.closed || !between.speaker || first.family != second.family || gap.begin >= gap.end) return false;
  if (between.words.begin != gap.begin || between.words.end > gap.end) return false;
  if (reading.ParagraphAt(first.words.begin) != reading.ParagraphAt(second.words.begin)) return false;
  if (gap.end - between.words.end > kMaxAdverbial || reading.Sentence(gap.begin).end < gap.end) return false;

  const std::string_view before = reading.Gap(gap.begin);
  const std::string_view behind =
      reading.text().substr(reading.GapBegin(gap.end), second.open_begin - reading.GapBegin(gap.end));
  const bool goes_on = !reading.IsCapital(second.words.begin);
  const bool opens_sentence = reading.Sentence(first.words.begin).begin == first.words.begin;
  if (!goes_on && !opens_sentence) return false;  // Calling him his “friend,” she said, “We will act.”
  if (IsTitle(reading, second, false)) return false;
  if (!goes_on && (EndsSentence(before) || EndsSentence(behind))) return false;
  if (!HasBreath(before) && !goes_on) return false;
  if (!HasBreath(behind) && !goes_on) return false;
  if (reading.GapHas(gap.end, ';') || reading.GapHas(gap.end, ':')) return false;

  for (std::uint32_t word = between.words.end; word < gap.end; ++word) {
    if (reading.Is(word, kSay | kJudge | kSaying | kConjunction | kWho) && !reading.IsCapital(word)) return false;
  }
  return true;
}

}  // namespace newsprint
