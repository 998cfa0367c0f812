#include "reference/words.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

namespace newsprint::reference {
namespace {

using CodePoint = utf8proc_int32_t;

struct SourceCharacter {
  CodePoint c;
  ByteSpan bytes;
};

// A character of the normalised text, and which of the source characters it comes from.
struct Tagged {
  CodePoint c;
  std::size_t first;
  std::size_t last;
};

std::vector<SourceCharacter> Decode(std::string_view text) {
  std::vector<SourceCharacter> characters;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint c = 0;
    const auto n =
        static_cast<std::size_t>(utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                                  static_cast<utf8proc_ssize_t>(text.size() - at), &c));
    const ByteSpan bytes{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + n)};
    if (!utf8proc_get_property(c)->ignorable) characters.push_back({c, bytes});
    at += n;
  }
  return characters;
}

const std::set<CodePoint> kApostrophes = {'\'', '`', 0x00B4, 0x02B9, 0x02BC, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07};

bool CategoryIn(CodePoint c, std::string_view major) {
  return major.find(utf8proc_category_string(c)[0]) != std::string_view::npos;
}
bool IsMark(CodePoint c) { return CategoryIn(c, "M"); }
bool IsWordLike(CodePoint c) { return CategoryIn(c, "LN") && kApostrophes.count(c) == 0; }
bool IsDigit(CodePoint c) { return utf8proc_category(c) == UTF8PROC_CATEGORY_ND; }
bool IsWhite(CodePoint c) { return CategoryIn(c, "Z") || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) || c == 0x85; }
bool IsComposingJamo(CodePoint c) { return (c >= 0x1161 && c <= 0x1175) || (c >= 0x11A8 && c <= 0x11C2); }

std::vector<CodePoint> Decompose(CodePoint c, int options) {
  std::vector<CodePoint> out(64);
  const auto n = utf8proc_decompose_char(
      c, out.data(), 64, static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | options), nullptr);
  out.resize(static_cast<std::size_t>(n));
  return out;
}

int CombiningClass(CodePoint c) { return utf8proc_get_property(c)->combining_class; }

void Order(std::vector<Tagged>* text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 1; i < text->size(); ++i) {
      const int before = CombiningClass((*text)[i - 1].c);
      const int here = CombiningClass((*text)[i].c);
      if (here != 0 && before > here) {
        std::swap((*text)[i - 1], (*text)[i]);
        changed = true;
      }
    }
  }
}

// The primary composite of two characters, or -1.
CodePoint Composite(CodePoint a, CodePoint b) {
  CodePoint pair[3] = {a, b, 0};
  const auto n = utf8proc_normalize_utf32(pair, 2, static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  return n == 1 ? pair[0] : -1;
}

// Unicode 3.11, D117.
std::vector<Tagged> Compose(const std::vector<Tagged>& text) {
  std::vector<Tagged> out;
  std::ptrdiff_t starter = -1;
  for (const Tagged& t : text) {
    const bool has_starter = starter >= 0;
    const bool adjacent = has_starter && static_cast<std::size_t>(starter) + 1 == out.size();
    const bool blocked = has_starter && !adjacent && CombiningClass(out.back().c) >= CombiningClass(t.c);
    const CodePoint composite = has_starter && !blocked ? Composite(out[static_cast<std::size_t>(starter)].c, t.c) : -1;
    if (composite >= 0) {
      Tagged& base = out[static_cast<std::size_t>(starter)];
      base = {composite, std::min(base.first, t.first), std::max(base.last, t.last)};
      continue;
    }
    if (CombiningClass(t.c) == 0) starter = static_cast<std::ptrdiff_t>(out.size());
    out.push_back(t);
  }
  return out;
}

std::vector<Tagged> Normalise(const std::vector<SourceCharacter>& characters) {
  std::vector<Tagged> decomposed;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (kApostrophes.count(characters[i].c) != 0) {
      decomposed.push_back({'\'', i, i});
      continue;
    }
    for (CodePoint c : Decompose(characters[i].c, 0)) decomposed.push_back({c, i, i});
  }
  Order(&decomposed);
  std::vector<Tagged> folded;
  for (const Tagged& t : decomposed) {
    for (CodePoint c : Decompose(t.c, UTF8PROC_CASEFOLD)) folded.push_back({c, t.first, t.last});
  }
  Order(&folded);
  return Compose(folded);
}

bool IsOfSpacelessScript(CodePoint c) {
  const auto in = [c](CodePoint first, CodePoint last) { return first <= c && c <= last; };
  const bool thai_lao = in(0x0E00, 0x0EFF);
  const bool myanmar = in(0x1000, 0x109F) || in(0xA9E0, 0xA9FF) || in(0xAA60, 0xAA7F);
  const bool khmer = in(0x1780, 0x17FF);
  const bool kana = in(0x3031, 0x3035) || in(0x3041, 0x30FF) || in(0x31F0, 0x31FF) || in(0x1AFF0, 0x1B16F);
  const bool han = in(0x3005, 0x3007) || in(0x3021, 0x3029) || in(0x3038, 0x303C) || in(0x3400, 0x4DBF) ||
                   in(0x4E00, 0x9FFF) || in(0xF900, 0xFAFF) || in(0x20000, 0x3FFFF);
  return (thai_lao || myanmar || khmer || kana || han) && IsWordLike(c) && !IsDigit(c);
}

// One character for the kind of a unit:
//   W a word, D one that begins and ends with a digit, d begins, b ends with one, s the word "s", M marks,
//   ' an apostrophe, , a separator of numbers, _ white space, | anything else; < stands before a unit into which no
//   word goes on, | behind one out of which none does.
struct Unit {
  char kind = '|';
  std::string spelt;
  ByteSpan span;
};

void AppendUtf8(CodePoint c, std::string* out) {
  utf8proc_uint8_t bytes[4];
  const auto n = utf8proc_encode_char(c == 0x2044 ? '/' : c, bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

// Appends the unit that spells `text`, with what keeps other words away from it.
void AppendUnit(const std::vector<Tagged>& text, ByteSpan span, std::vector<Unit>* out) {
  const auto is_separator_of_numbers = [](CodePoint c) {
    return c == '.' || c == ',' || c == ':' || c == '/' || c == 0x2044;
  };
  std::size_t words = 0;
  std::size_t white = 0;
  for (const Tagged& t : text) {
    words += IsWordLike(t.c);
    white += IsWhite(t.c);
  }
  Unit unit;
  unit.span = span;
  if (words == 0) {
    if (text.size() == 1 && kApostrophes.count(text[0].c) != 0) unit.kind = '\'';
    if (text.size() == 1 && is_separator_of_numbers(text[0].c)) unit.kind = ',';
    if (white == text.size()) unit.kind = '_';
    for (const Tagged& t : text) AppendUtf8(t.c, &unit.spelt);
    out->push_back(unit);
    return;
  }
  std::size_t first = 0;
  while (!IsWordLike(text[first].c)) ++first;
  std::size_t end = text.size();
  while (!IsWordLike(text[end - 1].c)) --end;
  while (end < text.size() && IsMark(text[end].c)) ++end;
  bool before = false;
  bool after = end < text.size();
  for (std::size_t i = 0; i < first; ++i) before |= !IsMark(text[i].c);
  for (std::size_t i = first; i < end; ++i) {
    const CodePoint c = text[i].c;
    if (IsOfSpacelessScript(c)) before = after = true;
    if (c == 0x2044) before = true;
    const bool in_number = is_separator_of_numbers(c) && IsDigit(text[i - 1].c) && IsDigit(text[i + 1].c);
    if (IsWordLike(c) || IsMark(c) || in_number) AppendUtf8(c, &unit.spelt);
  }
  const bool digit_first = IsDigit(text[first].c);
  const bool digit_last = IsDigit(text[end - 1].c);
  unit.kind = digit_first && digit_last ? 'D' : digit_first ? 'd' : digit_last ? 'b' : 'W';
  if (unit.spelt == "s") unit.kind = 's';
  if (before) out->push_back({'<', {}, {}});
  out->push_back(unit);
  if (after) out->push_back({});
}

std::vector<Unit> CutIntoUnits(const std::vector<SourceCharacter>& characters) {
  const std::vector<Tagged> text = Normalise(characters);
  std::vector<Unit> units;
  std::size_t next = 0;
  for (std::size_t begin = 0; begin < characters.size();) {
    std::size_t end = begin + 1;
    const auto extends = [&](std::size_t i) {
      const CodePoint first = Decompose(characters[i].c, 0)[0];
      return IsMark(first) || IsComposingJamo(first);
    };
    const auto stands_for_words = [&](std::size_t i) {
      for (CodePoint c : Decompose(characters[i].c, UTF8PROC_CASEFOLD)) {
        if (IsWordLike(c)) return true;
      }
      return false;
    };
    const auto is_marks = [&](std::size_t i) {
      const std::vector<CodePoint> parts = Decompose(characters[i].c, 0);
      return std::all_of(parts.begin(), parts.end(), IsMark);
    };
    // Marks that stand on no word are units of their own, and begin none.
    if (is_marks(begin)) {
      units.push_back({'M', {}, {}});
      while (next < text.size() && text[next].first < end) ++next;
      begin = end;
      continue;
    }
    if (kApostrophes.count(characters[begin].c) == 0 && stands_for_words(begin)) {
      while (end < characters.size() && extends(end)) ++end;
    }
    std::vector<Tagged> mine;
    while (next < text.size() && text[next].first < end) mine.push_back(text[next++]);
    if (!mine.empty()) {
      AppendUnit(mine, {characters[begin].bytes.begin, characters[end - 1].bytes.end}, &units);
    }
    begin = end;
  }
  return units;
}

}  // namespace

std::vector<Word> FindWords(std::string_view text) {
  const std::vector<Unit> units = CutIntoUnits(Decode(text));
  const auto kind_in = [&](std::size_t i, std::string_view kinds) {
    return i < units.size() && kinds.find(units[i].kind) != std::string_view::npos;
  };
  constexpr std::string_view kWords = "WDdbs";
  std::vector<Word> words;
  for (std::size_t i = 0; i < units.size();) {
    if (!kind_in(i, kWords)) {
      ++i;
      continue;
    }
    Word word{units[i].spelt, units[i].span};
    const auto take = [&](std::size_t unit) {
      word.spelt += units[unit].spelt;
      word.span.end = units[unit].span.end;
      i = unit + 1;
    };
    ++i;
    for (;;) {
      std::size_t behind_white = i;
      while (kind_in(behind_white, "_")) ++behind_white;
      if (kind_in(i, kWords)) {
        take(i);
      } else if (kind_in(i, "'") && kind_in(i + 1, kWords)) {
        take(i + 1);
      } else if (kind_in(i, ",") && kind_in(i - 1, "Db") && kind_in(i + 1, "Dd")) {
        take(i);
        take(i);
      } else if (behind_white > i && kind_in(behind_white, "'") && kind_in(behind_white + 1, "s") &&
                 !kind_in(behind_white + 2, "WDdbs<")) {
        take(behind_white + 1);
      } else {
        break;
      }
    }
    words.push_back(word);
  }
  return words;
}

}  // namespace newsprint::reference
