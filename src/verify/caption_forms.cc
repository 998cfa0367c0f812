#include "verify/caption_forms.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace newsprint {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsYear(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) && IsDigit(word[2]) && IsDigit(word[3]);
}

bool HasSlash(const ParagraphView& line, WordRange part) {
  return line.Bytes(part).find('/') != std::string_view::npos;
}

bool NamesAgency(const ParagraphView& line, WordRange part) {
  if (line.AnyIs(part, kAgency)) return true;
  for (std::uint32_t i = part.begin; i + 1 < part.end; ++i) {
    if (line.Is(i, kWordAssociated) && line.Is(i + 1, kWordPress)) return true;
    if (line.Is(i, kWordAgence) && line.Is(i + 1, kWordFrance)) return true;
  }
  return false;
}

bool IsCreditInBrackets(const ParagraphView& line, WordRange inside) {
  constexpr std::uint32_t kLongest = 14;
  constexpr std::uint32_t kLongestBareAgency = 4;
  if (inside.size() == 0 || inside.size() > kLongest || line.AnyIs(inside, kReporting)) return false;
  const bool slash = HasSlash(line, inside);
  const bool picture = line.AnyIs({inside.begin, std::min(inside.begin + 2, inside.end)}, kPicture);
  if (picture || (NamesAgency(line, inside) && (slash || inside.size() <= kLongestBareAgency))) return true;
  return slash && line.CountLower(inside) == 0 && !BeginsWithDigit(line.Word(inside.begin));
}

// The credit of a picture at the end of the line; empty where there is none.
WordRange CreditAtEnd(const ParagraphView& line) {
  constexpr std::uint32_t kTail = 8;
  const WordRange inside = WordsInLastBrackets(line);
  if (IsCreditInBrackets(line, inside)) return inside;
  if (line.ended) return {};
  const WordRange tail = {line.size > kTail ? line.size - kTail : 0, line.size};
  const bool slash = HasSlash(line, tail);
  for (std::uint32_t i = tail.begin; i < tail.end; ++i) {
    const bool photo_by = line.Is(i, kPicture) && line.Is(i + 1, kWordBy);
    const bool library = line.Is(i, kWordGetty) && line.Is(i + 1, kWordImages);
    const bool agency = slash && NamesAgency(line, {i, std::min(i + 2, tail.end)});
    if (photo_by || library || agency) return {i, tail.end};
  }
  return {};
}

// "In this May 1, 2018, file photo, ...", "FILE - ...", "FILE PHOTO: ...".
bool BeginsAsCaption(const ParagraphView& line) {
  constexpr std::uint32_t kFarthestPicture = 10;
  if (line.Is(0, kWordFile)) return line.Is(1, kPicture) || HasDash(line.Gap(1)) || line.Gap(1).starts_with('-');
  if (!line.Is(0, kWordIn) || !line.Is(1, kWordThis)) return false;
  for (std::uint32_t i = 2; i < line.size && i < kFarthestPicture; ++i) {
    if (line.Is(i, kPicture)) return true;
    const bool passes = line.Is(i, kMonth) || line.Is(i, kDateWord) || line.Is(i, kWordFile) ||
                        line.Is(i, kWordUndated) || BeginsWithDigit(line.Word(i));
    if (!passes) return false;
  }
  return false;
}

}  // namespace

WordRange WordsInLastBrackets(const ParagraphView& line) {
  std::string_view bytes = line.bytes;
  while (!bytes.empty() && (bytes.back() == ' ' || bytes.back() == '.' || bytes.back() == '"')) bytes.remove_suffix(1);
  if (!bytes.ends_with(')')) return {};
  const std::size_t open = bytes.rfind('(');
  if (open == bytes.npos) return {};
  const auto from = static_cast<std::uint32_t>(bytes.data() + open - line.text.data());
  std::uint32_t begin = line.size;
  while (begin > 0 && line.words->span[line.range.begin + begin - 1].begin > from) --begin;
  return {begin, line.size};
}

bool IsPictureCredit(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 12;
  constexpr std::uint32_t kLongestNames = 8;
  if (line.size < 2 || line.size > kLongest || line.CountLower({0, line.size}) > 0) return false;
  // "Jane Roe/Example Agency"
  const bool names = line.size >= 3 && line.size < kLongestNames && !line.ended && !line.Is(0, kWordBy) &&
                     line.bytes.find('/') != std::string_view::npos &&
                     std::none_of(line.bytes.begin(), line.bytes.end(), IsDigit);
  if (names) return true;
  const WordRange credit = CreditAtEnd(line);
  return credit.size() > 0 && (line.size <= kLongestNames || credit.begin <= 1);
}

bool IsCaption(const ParagraphView& line, WordRange first_sentence) {
  constexpr std::uint32_t kLongest = 160;
  constexpr std::uint32_t kLongestWithoutCredit = 45;
  constexpr std::uint32_t kFarthestVerb = 14;
  if (line.size < 4 || line.size > kLongest) return false;
  if (BeginsAsCaption(line) || CreditAtEnd(line).size() > 0) return true;
  if (line.size < 8 || line.size > kLongestWithoutCredit) return false;
  const std::uint32_t end = first_sentence.end - line.range.begin;
  bool year = false;
  for (std::uint32_t i = end > 4 ? end - 4 : 0; i < end; ++i) year = year || IsYear(line.Word(i));
  return year && line.AnyIs({1, std::min(end, kFarthestVerb)}, kShown);
}

}  // namespace newsprint
