#include "report/passage_edges.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <vector>

#include "text/words.h"

namespace newsprint {
namespace {

constexpr std::size_t kContextWords = 8;
constexpr std::uint32_t kContextBytes = 96;

bool IsSpaceByte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool IsInnerByte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool HoldsAny(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool HoldsQuotationMark(std::string_view text) {
  return HoldsAny(text, {"\"", "'", "`", "\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u201A", "\u00AB", "\u00BB",
                         "\u2039", "\u203A", "\u300C", "\u300D", "\u300E", "\u300F"});
}

bool HoldsStop(std::string_view text) {
  return HoldsAny(text, {".", "!", "?", ":", "\u2026", "\u3002", "\uFF01", "\uFF1F"});
}

// What a passage meets where it begins or ends. kSentence: the edge of a sentence; kLine: of a line that no stop ends.
enum class EdgeKind { kMarks, kSentence, kLine, kWithin };

struct Edge {
  EdgeKind kind = EdgeKind::kLine;
  std::optional<WordHash> word;  // kWithin: the next one beyond

  friend bool operator==(const Edge&, const Edge&) = default;
};

Edge BeginOf(const PassageSide& side) {
  const std::uint32_t at = side.word.front().begin;
  const std::uint32_t marks = WithTouchingMarks(side.text, {at, at}).begin;
  if (HoldsQuotationMark(side.text.substr(marks, at - marks))) return {EdgeKind::kMarks, {}};
  const ByteSpan before = ContextBefore(side.text, marks);
  const std::string_view context = side.text.substr(before.begin, before.end - before.begin);
  Words words;
  if (!FindWords(context, &words).ok() || words.size() == 0) return {EdgeKind::kSentence, {}};
  if (HoldsStop(context.substr(words.span.back().end))) return {EdgeKind::kSentence, {}};
  return {EdgeKind::kWithin, words.hash.back()};
}

Edge EndOf(const PassageSide& side) {
  const std::uint32_t at = side.word.back().end;
  const std::uint32_t marks = WithTouchingMarks(side.text, {at, at}).end;
  const std::string_view touching = side.text.substr(at, marks - at);
  if (HoldsQuotationMark(touching)) return {EdgeKind::kMarks, {}};
  if (HoldsStop(touching)) return {EdgeKind::kSentence, {}};
  const ByteSpan after = ContextAfter(side.text, marks);
  Words words;
  if (!FindWords(side.text.substr(after.begin, after.end - after.begin), &words).ok() || words.size() == 0) return {};
  return {EdgeKind::kWithin, words.hash.front()};
}

enum class Gap : std::uint8_t { kPlain, kMarks, kAttribution };

// What stands before each compared word but the first.
std::vector<Gap> GapsOf(const PassageSide& side) {
  std::vector<Gap> gaps;
  bool outside = false;
  for (std::size_t i = 1; i < side.word.size(); ++i) {
    if (side.role[i] == WordRole::kOutside) {
      outside = true;
      continue;
    }
    const std::uint32_t from = side.word[i - 1].end;
    const bool marks = HoldsQuotationMark(side.text.substr(from, side.word[i].begin - from));
    gaps.push_back(outside ? Gap::kAttribution : marks ? Gap::kMarks : Gap::kPlain);
    outside = false;
  }
  return gaps;
}

}  // namespace

ByteSpan WithTouchingMarks(std::string_view text, ByteSpan span) {
  const auto floor = span.begin > 8 ? span.begin - 8 : 0;
  const auto ceiling = std::min<std::size_t>(text.size(), span.end + std::size_t{8});
  std::uint32_t begin = span.begin;
  while (begin > floor && !IsSpaceByte(text[begin - 1])) --begin;
  std::uint32_t end = span.end;
  while (end < ceiling && !IsSpaceByte(text[end])) ++end;
  Words words;
  const auto is_marks = [&](std::uint32_t from, std::uint32_t to) {
    return FindWords(text.substr(from, to - from), &words).ok() && words.size() == 0;
  };
  if (is_marks(begin, span.begin)) span.begin = begin;
  if (is_marks(span.end, end)) span.end = end;
  return span;
}

ByteSpan ContextBefore(std::string_view text, std::uint32_t at) {
  const std::uint32_t floor = at > kContextBytes ? at - kContextBytes : 0;
  std::uint32_t begin = at;
  for (std::size_t words = 0; begin > floor && text[begin - 1] != '\n'; --begin) {
    if (IsSpaceByte(text[begin - 1]) && begin != at && !IsSpaceByte(text[begin]) && ++words == kContextWords) break;
  }
  if (begin == floor && floor > 0) {  // perhaps within a word
    const std::size_t space = text.substr(begin, at - begin).find(' ');
    if (space != std::string_view::npos) begin += static_cast<std::uint32_t>(space) + 1;
  }
  while (begin < at && IsInnerByte(text[begin])) ++begin;
  return {begin, at};
}

ByteSpan ContextAfter(std::string_view text, std::uint32_t at) {
  const auto ceiling = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), at + kContextBytes));
  std::uint32_t end = at;
  for (std::size_t words = 0; end < ceiling && text[end] != '\n'; ++end) {
    if (IsSpaceByte(text[end]) && end != at && !IsSpaceByte(text[end - 1]) && ++words == kContextWords) break;
  }
  if (end == ceiling && ceiling < text.size()) {
    const std::size_t space = text.substr(at, end - at).rfind(' ');
    if (space != std::string_view::npos) end = at + static_cast<std::uint32_t>(space);
  }
  while (end > at && end < text.size() && IsInnerByte(text[end])) --end;
  return {at, end};
}

bool HaveSameMarks(const PassageSide& a, const PassageSide& b) {
  if (a.word.empty() || b.word.empty()) return true;
  const auto marked = [](const Edge& edge) { return edge.kind == EdgeKind::kMarks; };
  return marked(BeginOf(a)) == marked(BeginOf(b)) && marked(EndOf(a)) == marked(EndOf(b)) && GapsOf(a) == GapsOf(b);
}

bool HaveSameEdges(const PassageSide& a, const PassageSide& b) {
  if (a.word.empty() || b.word.empty()) return true;
  return BeginOf(a) == BeginOf(b) && EndOf(a) == EndOf(b);
}

}  // namespace newsprint
