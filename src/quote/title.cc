#include "quote/title.h"

#include <string_view>

namespace newsprint {
namespace {

constexpr std::uint32_t kMaxTitleWords = 10;
constexpr std::uint32_t kMaxNicknameWords = 3;

// Punctuation between the last quoted word and the closing mark.
std::string_view InnerEnd(const Reading& reading, const Quoted& quoted) {
  const std::uint32_t end = reading.WordEnd(quoted.words.end - 1);
  return reading.text().substr(end, quoted.close_end - end);
}

// Joe “Fingers” Rossi
bool IsNickname(const Reading& reading, const Quoted& quoted) {
  const WordRange words = quoted.words;
  if (words.begin == 0 || words.end == reading.size() || words.size() > kMaxNicknameWords) return false;
  const auto is_name = [&](std::uint32_t word) { return reading.IsCapital(word) && !reading.Is(word, kFunction); };
  const std::string_view inner = InnerEnd(reading, quoted);
  return is_name(words.begin - 1) && is_name(words.begin) && is_name(words.end) &&
         inner.find_first_of(",.!?") == inner.npos && !reading.GapHasComma(words.begin) &&
         !reading.GapHasStop(words.begin) && !reading.GapHasComma(words.end) && !reading.GapHasStop(words.end) &&
         !reading.GapHas(words.begin, '\n') && !reading.GapHas(words.end, '\n') && !reading.GapHas(words.begin, ':');
}

}  // namespace

bool IsTitle(const Reading& reading, const Quoted& quoted, bool attributed) {
  if (quoted.family == MarkFamily::kTitle) return true;
  if (!quoted.closed) return false;
  if (IsNickname(reading, quoted)) return true;
  const WordRange words = quoted.words;
  if (words.size() > kMaxTitleWords) return false;
  const bool opens_sentence = words.begin == reading.Sentence(words.begin).begin;
  if (attributed && (opens_sentence || words.size() < 3)) return false;
  // Every word but the small ones has a capital: "Songs of the Sea".
  std::uint32_t capitals = 0;
  for (std::uint32_t word = words.begin; word < words.end; ++word) {
    const bool small = word != words.begin && reading.Is(word, kFunction);
    const bool digit = reading.Raw(word).front() <= '9' && reading.Raw(word).front() >= '0';
    if (reading.IsCapital(word)) {
      if (!reading.Is(word, kPeople)) ++capitals;  // “Republicans and Whites” is no title
    } else if (!small && !digit) {
      return false;
    }
  }
  if (capitals == 0) return false;
  if (capitals > 1) return true;
  // One capital alone may be that of a sentence: “No.” But not in the middle of one.
  const std::string_view inner = InnerEnd(reading, quoted);
  const bool whole = opens_sentence || reading.GapHasComma(words.begin) || reading.GapHas(words.begin, ':');
  return words.size() <= 2 && !whole && inner.find_first_of('?') == inner.npos;
}

}  // namespace newsprint
