#include "quote/reading.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace newsprint {
namespace {

constexpr std::string_view kCurlyApostrophe = "’";

bool IsAsciiUpper(char c) { return 'A' <= c && c <= 'Z'; }

template <typename Ranges, typename WordsOf>
std::uint32_t IndexOfRange(const Ranges& ranges, std::uint32_t word, WordsOf words_of) {
  const auto after = std::upper_bound(ranges.begin(), ranges.end(), word,
                                      [&](std::uint32_t w, const auto& range) { return w < words_of(range).begin; });
  return static_cast<std::uint32_t>(after - ranges.begin()) - 1;
}

}  // namespace

bool Reading::GapHasComma(std::uint32_t word) const {
  const std::string_view gap = Gap(word);
  return gap != " " && (gap.find(',') != gap.npos || gap.find("，") != gap.npos || gap.find("、") != gap.npos);
}

bool Reading::GapHasStop(std::uint32_t word) const {
  const std::string_view gap = Gap(word);
  return gap != " " && (gap.find_first_of(".!?;") != gap.npos || gap.find("。") != gap.npos);
}

// REQUIRES: EndsInS(word).
std::uint32_t Reading::ApostropheBytes(std::uint32_t word) const {
  const std::string_view raw = Raw(word);
  if (raw.size() < 3) return 0;
  const std::string_view stem = raw.substr(0, raw.size() - 1);
  std::uint32_t bytes = 0;
  if (stem.back() == '\'') bytes = 2;
  if (stem.ends_with(kCurlyApostrophe)) bytes = 1 + kCurlyApostrophe.size();
  if (bytes != 0 && bytes < raw.size() && raw[raw.size() - bytes - 1] == ' ') ++bytes;  // "Russia 's"
  return bytes < raw.size() ? bytes : 0;
}

// REQUIRES: EndsInS(word).
bool Reading::IsPossessiveWithS(std::uint32_t word) const {
  if (ApostropheBytes(word) != 0) return true;
  const std::string_view gap = Gap(word + 1);
  return gap.starts_with("' ") || gap.starts_with("’ ");
}

WordHash Reading::Hash(std::uint32_t word) const {
  const std::uint32_t possessive = PossessiveBytes(word);
  if (possessive == 0) return words_.hash[word];
  const std::string_view raw = Raw(word).substr(0, Raw(word).size() - possessive);
  std::array<char, 64> lower;
  if (raw.size() > lower.size()) return words_.hash[word];
  std::transform(raw.begin(), raw.end(), lower.begin(),
                 [](char c) { return IsAsciiUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c; });
  return HashWord({lower.data(), raw.size()});
}

bool Reading::IsCapitalBeyondAscii(std::uint32_t word) const {
  const std::string_view raw = Raw(word);
  utf8proc_int32_t letter = 0;
  utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(raw.data()), static_cast<utf8proc_ssize_t>(raw.size()),
                   &letter);
  const utf8proc_category_t category = utf8proc_category(letter);
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool Reading::IsAllCapitals(std::uint32_t word) const {
  const std::string_view raw = Raw(word).substr(0, Raw(word).size() - PossessiveBytes(word));
  return raw.size() >= 2 && std::all_of(raw.begin(), raw.end(), IsAsciiUpper);
}

bool Reading::IsInitial(std::uint32_t word) const {
  return Raw(word).size() <= 2 && IsCapital(word) &&
         (Raw(word).size() == 1 || static_cast<unsigned char>(Raw(word).front()) >= 0x80);
}

std::uint32_t Reading::ParagraphAt(std::uint32_t word) const {
  return IndexOfRange(layout_.paragraphs, word, [](const newsprint::Paragraph& paragraph) { return paragraph.words; });
}

std::uint32_t Reading::SentenceAt(std::uint32_t word) const {
  return IndexOfRange(layout_.sentences, word, [](WordRange sentence) { return sentence; });
}

bool Reading::IsHeading(std::uint32_t paragraph) const {
  constexpr std::uint32_t kMaxHeadingWords = 20;
  const WordRange words = layout_.paragraphs[paragraph].words;
  if (words.size() > kMaxHeadingWords) return false;
  const std::string_view behind = Gap(words.end).substr(0, Gap(words.end).find('\n'));
  return behind.find_first_of(".!?:,;\"") == behind.npos && behind.find("”") == behind.npos &&
         behind.find("»") == behind.npos && behind.find("…") == behind.npos;
}

std::uint32_t Reading::AccordingToEnd(std::uint32_t word) const {
  if (!Is(word, kAccording)) return word;
  for (const std::vector<WordHash>& phrase : lexicon_.according_to()) {
    const std::uint32_t end = word + static_cast<std::uint32_t>(phrase.size());
    if (end <= size() && std::equal(phrase.begin(), phrase.end(), words_.hash.begin() + word)) return end;
  }
  return word;
}

}  // namespace newsprint
