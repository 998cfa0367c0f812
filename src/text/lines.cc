#include "text/lines.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "text/characters.h"
#include "text/utf8.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kLeastWrapped = 40;  // columns

constexpr std::uint32_t kDeeperIndent = 2;  // columns more than the line before: a new paragraph

// How many of the bytes from `at` on are ASCII and no controls: what most of a line is.
std::size_t CountPlain(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  std::size_t end = at;
  for (; end + sizeof(std::uint64_t) <= text.size(); end += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + end, sizeof(bytes));
    // The upper bit of each byte that is less than ' ' or not ASCII, and maybe of such as follow one.
    if ((((bytes - kEach * ' ') | bytes) & kEach << 7) != 0) break;
  }
  while (end < text.size() && IsAscii(text[end]) && text[end] >= ' ') ++end;
  return end - at;
}

// Reads one line from *at on and moves *at behind its line break.
Line ReadLine(std::string_view text, std::size_t* at) {
  Line line;
  bool leading = true;  // white space and marks of quoting so far
  bool marked = false;  // anything but white space so far
  while (*at < text.size()) {
    const std::size_t plain = leading ? 0 : CountPlain(text, *at);
    const std::size_t last = text.substr(*at, plain).find_last_not_of(' ');
    if (last != text.npos) line.bytes.end = static_cast<std::uint32_t>(*at + last + 1);
    line.columns += static_cast<std::uint32_t>(plain);
    *at += plain;
    if (*at == text.size()) break;
    char32_t c = 0;
    const std::size_t length = DecodeUtf8(text, *at, &c);
    const auto begin = static_cast<std::uint32_t>(*at);
    *at += length;
    if (IsLineBreak(c)) {
      if (c == '\r' && *at < text.size() && text[*at] == '\n') ++*at;
      break;
    }
    ++line.columns;
    if (IsWhiteSpace(c)) {
      if (!marked) line.indent += c == '\t' ? 8 : 1;
      continue;
    }
    if (!marked) line.bytes.begin = begin;
    marked = true;
    line.bytes.end = static_cast<std::uint32_t>(*at);
    if (leading && (c == '>' || c == '|' || c == ':')) {
      ++line.quoted;
    } else if (leading) {
      leading = false;
      line.content = begin;
    }
  }
  return line;
}

// Columns that the first word of a line takes, with the marks around it.
std::uint32_t FirstWordColumns(std::string_view text, const Line& line) {
  std::uint32_t columns = 0;
  for (std::size_t at = line.content; at < line.bytes.end; ++columns) {
    char32_t c = 0;
    at += DecodeUtf8(text, at, &c);
    if (IsWhiteSpace(c)) break;
  }
  return columns;
}

bool EndsSentence(std::string_view text, const Line& line) {
  // Closing marks may stand behind the full stop: four characters of up to four bytes.
  std::size_t at = line.bytes.end;
  for (int i = 0; i < 4 && at > line.bytes.begin; ++i) {
    --at;
    while (at > line.bytes.begin && (text[at] & 0xC0) == 0x80) --at;
    char32_t c = 0;
    DecodeUtf8(text, at, &c);
    if (IsSentenceEnd(c)) return true;
    if (CaseAt(text, at) != LetterCase::kNoLetter) return false;
  }
  return false;
}

// Whether `next` is set apart from `line`: by a gap, its indent or its depth of quoting.
bool BeginsApart(const Line& line, const Line& next) {
  return next.after_gap || next.quoted != line.quoted || next.indent >= line.indent + kDeeperIndent;
}

// Whether the sentence of a wrapped line plainly goes on in the next.
bool IsCarriedOn(std::string_view text, const Line& line, const Line& next) {
  if (line.columns > kMostWrapped || EndsSentence(text, line)) return false;
  if (text[line.bytes.end - 1] == ',') return true;
  const LetterCase first = CaseAt(text, next.content);
  return first == LetterCase::kSmall || first == LetterCase::kCaseless;
}

}  // namespace

std::vector<Line> FindLines(std::string_view text, const Words& words) {
  std::vector<Line> lines;
  std::uint32_t word = 0;
  bool gap = true;
  for (std::size_t at = 0; at < text.size() && word < words.size();) {
    Line line = ReadLine(text, &at);
    line.words.begin = word;
    while (word < words.size() && words.span[word].begin < at) ++word;
    line.words.end = word;
    if (line.words.size() == 0) {
      gap = true;
      continue;
    }
    while (words.span[word - 1].end > line.bytes.end) {
      const Line rest = ReadLine(text, &at);
      if (rest.bytes.end == 0) continue;
      line.bytes.end = rest.bytes.end;
      line.columns = rest.columns;
      while (word < words.size() && words.span[word].begin < at) ++word;
      line.words.end = word;
    }
    line.after_gap = gap;
    gap = false;
    lines.push_back(line);
  }
  return lines;
}

std::optional<std::uint32_t> WrapWidth(std::string_view text, const std::vector<Line>& lines) {
  std::size_t count = 0;
  std::vector<std::uint32_t> carried_on;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const Line& line = lines[i - 1];
    if (BeginsApart(line, lines[i]) || line.columns < kLeastWrapped) continue;
    ++count;
    if (IsCarriedOn(text, line, lines[i])) carried_on.push_back(line.columns);
  }
  if (carried_on.empty() || 4 * carried_on.size() < count) return std::nullopt;
  const auto median = carried_on.begin() + static_cast<std::ptrdiff_t>(carried_on.size() / 2);
  std::nth_element(carried_on.begin(), median, carried_on.end());
  return *median;
}

bool GoesOn(std::string_view text, const Line& line, const Line& next, std::uint32_t width) {
  if (BeginsApart(line, next)) return false;
  if (CaseAt(text, next.content) == LetterCase::kSmall) return true;
  char32_t first = 0;
  DecodeUtf8(text, next.content, &first);
  if (IsBullet(first)) return false;
  if (line.columns > kMostWrapped) return false;
  // A line that stops well before the first word of the next would not have fitted was ended on purpose.
  const std::uint32_t would_be = line.columns + 1 + FirstWordColumns(text, next);
  return 4 * would_be > 3 * width;
}

}  // namespace newsprint
