#include "verify/paragraph_view.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

namespace newsprint {
namespace {

bool TakeSuffix(std::string_view* text, std::string_view suffix) {
  if (!text->ends_with(suffix)) return false;
  text->remove_suffix(suffix.size());
  return true;
}

// Without the spaces, closing marks and brackets at its end.
std::string_view WithoutClosers(std::string_view bytes) {
  static constexpr std::string_view kAsciiClosers = " \t\"')]}*_";
  static constexpr std::array<std::string_view, 9> kClosers = {"\xC2\xA0", "”", "’", "»", "“", "‘", "」", "』", "）"};
  while (!bytes.empty()) {
    if (kAsciiClosers.find(bytes.back()) != std::string_view::npos) {
      bytes.remove_suffix(1);
    } else if (static_cast<unsigned char>(bytes.back()) < 0x80 ||
               std::none_of(kClosers.begin(), kClosers.end(), [&](auto c) { return TakeSuffix(&bytes, c); })) {
      break;
    }
  }
  return bytes;
}

bool EndsWithAny(std::string_view bytes, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return bytes.ends_with(mark); });
}

}  // namespace

ParagraphView::ParagraphView(std::string_view whole, const Words& its_words, const Paragraph& paragraph)
    : text(whole),
      bytes(whole.substr(paragraph.bytes.begin, paragraph.bytes.end - paragraph.bytes.begin)),
      words(&its_words),
      range(paragraph.words),
      size(paragraph.words.size()) {
  const std::string_view core = WithoutClosers(bytes);
  ended = EndsWithAny(core, {".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "։", "။"});
  open = EndsWithAny(core, {",", ";", ":", " -", "–", "—", "、", "，", "：", "；"});
}

std::string_view ParagraphView::Word(std::uint32_t i) const {
  const ByteSpan& span = words->span[range.begin + i];
  return text.substr(span.begin, span.end - span.begin);
}

std::string_view ParagraphView::Gap(std::uint32_t i) const {
  const auto& span = words->span;
  const char* begin = i == 0 ? bytes.data() : text.data() + span[range.begin + i - 1].end;
  const char* end = i == size ? bytes.data() + bytes.size() : text.data() + span[range.begin + i].begin;
  return begin < end ? std::string_view(begin, static_cast<std::size_t>(end - begin)) : std::string_view();
}

std::string_view ParagraphView::Bytes(WordRange part) const {
  const std::uint32_t begin = words->span[range.begin + part.begin].begin;
  return text.substr(begin, words->span[range.begin + part.end - 1].end - begin);
}

bool ParagraphView::AnyIs(WordRange part, WordClass word_class) const {
  for (std::uint32_t i = part.begin; i < part.end; ++i) {
    if (Is(i, word_class)) return true;
  }
  return false;
}

std::uint32_t ParagraphView::CountLower(WordRange part) const {
  std::uint32_t lower = 0;
  for (std::uint32_t i = part.begin; i < part.end; ++i) lower += BeginsLower(Word(i)) && !Is(i, kSmall) ? 1 : 0;
  return lower;
}

bool ParagraphView::HasColonAfter(std::uint32_t i) const {
  const std::string_view gap = Gap(i + 1);
  return gap.find(':') != gap.npos || gap.find("：") != gap.npos;
}

bool BeginsUpper(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  if (word.size() < 2) return false;
  const auto second = static_cast<unsigned char>(word[1]);
  if (first == 0xC3) return second <= 0x9E && second != 0x97;  // À-Þ
  if (first == 0xC4 || first == 0xC5) return second % 2 == 0;  // Ā-ſ, roughly
  if (first == 0xCE) return second >= 0x86 && second <= 0xAB;  // Greek
  if (first == 0xD0) return second <= 0xAF;                    // Ѐ-Я
  return false;
}

bool BeginsLower(std::string_view word) {
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return first >= 'a' && first <= 'z';
  const bool has_case =
      (first >= 0xC3 && first <= 0xC5) || first == 0xCE || first == 0xCF || first == 0xD0 || first == 0xD1;
  return has_case && !BeginsUpper(word);
}

bool BeginsWithDigit(std::string_view word) { return word[0] >= '0' && word[0] <= '9'; }

bool HasDash(std::string_view gap) {
  return gap.find(" -") != gap.npos || gap.find("--") != gap.npos || gap.find("–") != gap.npos ||
         gap.find("—") != gap.npos || gap.find("―") != gap.npos;
}

bool IsTitleCase(const ParagraphView& line) {
  std::uint32_t upper = 0;
  for (std::uint32_t i = 0; i < line.size; ++i) upper += BeginsUpper(line.Word(i)) ? 1 : 0;
  return upper > 2 * line.CountLower({0, line.size});
}

bool IsWrapped(const ParagraphView& line) { return line.bytes.find('\n') != std::string_view::npos; }

bool BreaksOff(const ParagraphView& line) { return line.Is(line.size - 1, kGoesOn); }

}  // namespace newsprint
