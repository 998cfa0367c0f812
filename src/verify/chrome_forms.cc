#include "verify/chrome_forms.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "verify/caption_forms.h"

namespace newsprint {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsAllUpper(std::string_view word) {
  return BeginsUpper(word) && std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool Contains(std::string_view bytes, std::string_view piece) { return bytes.find(piece) != std::string_view::npos; }

bool IsPhone(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 8;
  const std::size_t plus = line.bytes.find('+');
  return line.size <= kLongest && plus != std::string_view::npos && plus + 1 < line.bytes.size() &&
         IsDigit(line.bytes[plus + 1]);
}

bool HasMailAddress(const ParagraphView& line) {
  const std::size_t at = line.bytes.find('@');
  return at != std::string_view::npos && at > 0 && line.bytes[at - 1] > ' ' &&
         line.bytes.find('.', at) != std::string_view::npos;
}

}  // namespace

bool HasFigures(const ParagraphView& line) {
  std::uint32_t figures = 0;
  for (std::uint32_t i = 0; i < line.size; ++i) figures += BeginsWithDigit(line.Word(i)) ? 1 : 0;
  return line.size >= 2 && 6 * figures >= line.size;
}

bool IsDateLine(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 16;
  if (line.size > kLongest) return false;
  bool dated = false;
  for (std::uint32_t i = 0; i < line.size; ++i) {
    const bool number = BeginsWithDigit(line.Word(i));
    if (!number && !line.Is(i, kMonth) && !line.Is(i, kDateWord)) return false;
    dated = dated || number;
  }
  return dated;
}

bool IsByline(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 20;
  constexpr std::uint32_t kLongestEnded = 8;
  if (line.size < 2 || line.size > (line.ended ? kLongestEnded : kLongest)) return false;
  if (!line.Is(0, kBy) || !BeginsUpper(line.Word(1))) return false;
  return 4 * line.CountLower({1, line.size}) <= line.size;
}

bool IsCopyright(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 90;
  constexpr std::uint32_t kLongestAfterName = 30;  // where the sign stands behind a name
  constexpr std::uint32_t kLongestWithoutYear = 8;
  if (line.size > kLongest) return false;
  const std::string_view head = line.bytes.substr(0, 80);
  const std::size_t sign = std::min(head.find("©"), head.find("(c) 2"));
  if (sign != head.npos && (sign < 12 || line.size <= kLongestAfterName)) return true;
  if (!line.Is(0, kWordCopyright)) return false;
  return line.size <= kLongestWithoutYear || BeginsWithDigit(line.Word(1)) || BeginsWithDigit(line.Word(2)) ||
         sign != head.npos;
}

bool IsContact(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 30;
  constexpr std::uint32_t kLongestBare = 10;
  constexpr std::uint32_t kFarthestSite = 10;  // "Follow Jane Roe on Twitter"
  if (line.size > kLongest) return false;
  if (IsPhone(line)) return true;
  const bool mail = HasMailAddress(line);
  if (line.Is(0, kAddress) && (mail || line.AnyIs({1, std::min(line.size, kFarthestSite)}, kShare))) return true;
  if (line.ended || line.size > kLongestBare) return false;
  return mail || Contains(line.bytes, "http://") || Contains(line.bytes, "https://") || Contains(line.bytes, "www.") ||
         Contains(line.bytes, "pic.twitter.com");
}

bool IsShareBar(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 20;
  if (line.size < 2 || line.size > kLongest || line.ended) return false;
  std::uint32_t share = 0;
  for (std::uint32_t i = 0; i < line.size; ++i) share += line.Is(i, kShare) ? 1 : 0;
  return 3 * share >= 2 * line.size;
}

bool IsEditorsNote(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 90;
  constexpr std::uint32_t kLongestUpdate = 15;  // what is longer may be news
  constexpr std::uint32_t kFarthestColon = 12;
  const bool update = line.Is(0, kUpdate);
  if (line.size > (update ? kLongestUpdate : kLongest) || !(update || line.Is(0, kCorrection))) return false;
  for (std::uint32_t i = 0; i + 1 < line.size && i < kFarthestColon; ++i) {
    const bool number = BeginsWithDigit(line.Word(i + 1));
    const bool in_time = number && BeginsWithDigit(line.Word(i));
    if (line.HasColonAfter(i) && !in_time) return i > 0 || !update;
    if (!number && !line.Is(i + 1, kDateWord) && !line.Is(i + 1, kMonth)) return false;
  }
  return false;
}

bool IsPostSignature(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 20;
  return line.size <= kLongest && (line.bytes.starts_with("—") || line.bytes.starts_with("-")) &&
         Contains(line.bytes, "(@");
}

bool HasAuthorNoteForm(const ParagraphView& line, std::uint32_t* surname) {
  constexpr std::uint32_t kLongest = 90;
  constexpr std::uint32_t kLongestName = 6;
  constexpr std::uint32_t kFarthestRole = 12;  // words behind the verb
  if (line.size < 4 || line.size > kLongest) return false;
  const bool author = line.Is(0, kWordThe) && line.Is(1, kRole);
  std::uint32_t verb = 2;
  while (verb <= kLongestName && !line.Is(verb, kWordIs) && !line.Is(verb, kRole)) ++verb;
  if (verb > kLongestName || (!author && line.CountLower({0, verb}) > 0)) return false;
  *surname = verb - 1;
  return author || line.AnyIs({verb, std::min(line.size, verb + kFarthestRole)}, kRole);
}

bool IsFiledFrom(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 40;
  constexpr std::uint32_t kFarthestVerb = 12;
  if (line.size > kLongest) return false;
  for (std::uint32_t i = 1; i + 1 < line.size && i < kFarthestVerb; ++i) {
    if (line.Is(i, kFiled) && line.Is(i + 1, kWordFrom)) return true;
    if (!BeginsUpper(line.Word(i)) && !line.Is(i, kSmall)) return false;
  }
  return false;
}

std::uint32_t DatelineWords(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 10;
  bool agency = false;
  for (std::uint32_t i = 0; i < kLongest && i + 1 < line.size; ++i) {
    const std::string_view word = line.Word(i);
    const std::string_view behind = line.Gap(i + 1);
    const bool in_brackets = line.Gap(i).ends_with('(') && behind.starts_with(')');
    const bool fits = in_brackets || BeginsUpper(word) || BeginsWithDigit(word);
    if (!fits || behind.find_first_of(":;!?\"") != behind.npos) return 0;
    agency = agency || in_brackets;
    if (HasDash(behind)) {
      const bool place = IsAllUpper(line.Word(0)) && line.Word(0).size() > 2;
      return agency || place ? i + 1 : 0;
    }
    if (i == 0 && in_brackets && line.Is(0, kAgency)) return 1;  // "(CNN) The ..."
  }
  return 0;
}

WordRange CreditInBrackets(const ParagraphView& line) {
  constexpr std::uint32_t kLongest = 60;
  const WordRange inside = WordsInLastBrackets(line);
  if (inside.size() < 3 || inside.size() > kLongest) return {};
  return line.AnyIs({inside.begin, inside.begin + 2}, kReporting) ? inside : WordRange{};
}

}  // namespace newsprint
