#include "text/normalise.h"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>

#include "text/utf8.h"

namespace newsprint {
namespace {

using CodePoint = utf8proc_int32_t;

bool IsApostrophe(CodePoint c) {
  switch (c) {
    case '\'':
    case '`':
    case 0x00B4:  // acute accent
    case 0x02B9:  // modifier letter prime
    case 0x02BC:  // modifier letter apostrophe
    case 0x2018:  // left single quotation mark
    case 0x2019:  // right single quotation mark
    case 0x201B:  // single high-reversed-9 quotation mark
    case 0x2032:  // prime
    case 0xFF07:  // fullwidth apostrophe
      return true;
    default:
      return false;
  }
}

// The slash of a fraction counts as any slash: U+00BD is "1/2".
constexpr CodePoint kFractionSlash = 0x2044;

bool IsNumberSeparator(CodePoint c) { return c == '.' || c == ',' || c == ':' || c == '/' || c == kFractionSlash; }

bool IsWhite(CodePoint c) {
  if ((c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85) return true;
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool IsMark(CodePoint c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool IsDigit(CodePoint c) { return utf8proc_category(c) == UTF8PROC_CATEGORY_ND; }

// Letters, digits, and the numbers that are neither. (Two of the apostrophes are letters to Unicode.)
bool IsWordCharacter(CodePoint c) {
  if (IsApostrophe(c)) return false;
  const utf8proc_category_t category = utf8proc_category(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

// Letters of the scripts written without spaces, by their blocks. Compatibility forms are resolved before.
bool IsOfSpacelessScript(CodePoint c) {
  struct Range {
    CodePoint first;
    CodePoint last;
  };
  static constexpr Range kRanges[] = {
      {0x0E00, 0x0E7F},    // Thai
      {0x0E80, 0x0EFF},    // Lao
      {0x1000, 0x109F},    // Myanmar
      {0x1780, 0x17FF},    // Khmer
      {0x3005, 0x3007},    // Han: iteration mark, closing mark, zero
      {0x3021, 0x3029},    // Hangzhou numerals
      {0x3031, 0x3035},    // Kana repeat marks
      {0x3038, 0x303C},    // Hangzhou numerals, iteration mark
      {0x3041, 0x30FF},    // Hiragana, Katakana
      {0x31F0, 0x31FF},    // Katakana phonetic extensions
      {0x3400, 0x4DBF},    // Han, extension A
      {0x4E00, 0x9FFF},    // Han
      {0xA9E0, 0xA9FF},    // Myanmar extended B
      {0xAA60, 0xAA7F},    // Myanmar extended A
      {0xF900, 0xFAFF},    // Han, compatibility ideographs
      {0x1AFF0, 0x1B16F},  // Kana extensions and supplement
      {0x20000, 0x3FFFF},  // Han, extensions B and later
  };
  const bool in_range =
      std::any_of(std::begin(kRanges), std::end(kRanges), [c](Range r) { return r.first <= c && c <= r.last; });
  return in_range && IsWordCharacter(c) && !IsDigit(c);
}

// Whether a character that is already decomposed composes with, or is drawn on, the one before it.
bool AttachesToPrevious(CodePoint c) {
  const bool medial_or_final_jamo = (c >= 0x1161 && c <= 0x1175) || (c >= 0x11A8 && c <= 0x11C2);
  return medial_or_final_jamo || IsMark(c);
}

// Appends the full decomposition of `c`: canonical and compatibility, with UTF8PROC_CASEFOLD also folded.
void AppendDecomposition(CodePoint c, int options, std::vector<CodePoint>* out) {
  constexpr std::size_t kRoom = 32;  // the longest, of U+FDFA, has 18
  const std::size_t old_size = out->size();
  out->resize(old_size + kRoom);
  const utf8proc_ssize_t n =
      utf8proc_decompose_char(c, out->data() + old_size, kRoom,
                              static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | options), nullptr);
  assert(n > 0 && static_cast<std::size_t>(n) <= kRoom);
  out->resize(old_size + static_cast<std::size_t>(n));
}

// Canonical ordering (Unicode 3.11, D109): sorts each run of non-starters by combining class, stably.
// An insertion sort: units are short.
void OrderMarks(std::vector<CodePoint>* s) {
  const auto order = [](CodePoint c) { return utf8proc_get_property(c)->combining_class; };
  for (std::size_t i = 1; i < s->size(); ++i) {
    const CodePoint c = (*s)[i];
    const int c_order = order(c);
    if (c_order == 0) continue;
    std::size_t j = i;
    for (; j > 0 && order((*s)[j - 1]) > c_order; --j) (*s)[j] = (*s)[j - 1];
    (*s)[j] = c;
  }
}

// NFKD, in canonical order.
std::vector<CodePoint> Nfkd(const std::vector<char32_t>& characters) {
  std::vector<CodePoint> decomposed;
  for (char32_t c : characters) AppendDecomposition(static_cast<CodePoint>(c), 0, &decomposed);
  OrderMarks(&decomposed);
  return decomposed;
}

// NFKC of the case-folded `nfkd` (Unicode 3.13, D146: folding needs the decomposed form because of U+0345).
std::vector<CodePoint> FoldedNfkc(const std::vector<CodePoint>& nfkd) {
  std::vector<CodePoint> folded;
  for (CodePoint c : nfkd) AppendDecomposition(c, UTF8PROC_CASEFOLD, &folded);
  OrderMarks(&folded);
  const utf8proc_ssize_t n =
      utf8proc_normalize_utf32(folded.data(), static_cast<utf8proc_ssize_t>(folded.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  assert(n >= 0);
  folded.resize(static_cast<std::size_t>(n));
  return folded;
}

// Appends what `c` counts as.
void AppendSpelt(CodePoint c, std::string* out) {
  AppendUtf8(c == kFractionSlash ? U'/' : static_cast<char32_t>(c), out);
}

// The kind of what spells no word.
UnitKind KindWithoutWord(const std::vector<CodePoint>& spelt) {
  if (spelt.size() == 1 && IsApostrophe(spelt[0])) return UnitKind::kApostrophe;
  if (spelt.size() == 1 && IsNumberSeparator(spelt[0])) return UnitKind::kNumberSeparator;
  if (std::all_of(spelt.begin(), spelt.end(), IsWhite)) return UnitKind::kWhite;
  return UnitKind::kSeparator;
}

bool Vanishes(char32_t c) { return utf8proc_get_property(static_cast<CodePoint>(c))->ignorable != 0; }

}  // namespace

void NormaliseUnit(const std::vector<char32_t>& characters, Unit* out) {
  assert(!characters.empty() && characters.size() <= kLongestUnit);
  out->flags = 0;
  out->bytes.clear();
  // Before NFKC, which makes a space and a mark of the acute accent.
  if (characters.size() == 1 && IsApostrophe(static_cast<CodePoint>(characters[0]))) {
    out->kind = UnitKind::kApostrophe;
    return;
  }
  const std::vector<CodePoint> nfkd = Nfkd(characters);
  if (std::all_of(nfkd.begin(), nfkd.end(), IsMark)) {
    out->kind = UnitKind::kMark;
    return;
  }
  const std::vector<CodePoint> spelt = FoldedNfkc(nfkd);
  const auto first = std::find_if(spelt.begin(), spelt.end(), IsWordCharacter);
  if (first == spelt.end()) {
    out->kind = KindWithoutWord(spelt);
    if (out->kind == UnitKind::kNumberSeparator) AppendSpelt(spelt[0], &out->bytes);
    return;
  }
  auto end = std::find_if(spelt.rbegin(), spelt.rend(), IsWordCharacter).base();
  end = std::find_if_not(end, spelt.end(), IsMark);

  out->kind = UnitKind::kWord;
  for (auto c = first; c != end; ++c) {
    // Separators inside the unit do not count, but for those of a number.
    const bool in_number = IsNumberSeparator(*c) && IsDigit(c[-1]) && IsDigit(c[1]);
    if (IsWordCharacter(*c) || IsMark(*c) || in_number) AppendSpelt(*c, &out->bytes);
  }
  const bool alone = std::any_of(first, end, IsOfSpacelessScript);
  const bool fraction = std::find(first, end, kFractionSlash) != end;  // "3" and "1/2" are not "31/2"
  if (alone || fraction || !std::all_of(spelt.begin(), first, IsMark)) out->flags |= kBreakBefore;
  if (alone || end != spelt.end()) out->flags |= kBreakAfter;
  if (IsDigit(*first)) out->flags |= kDigitFirst;
  if (IsDigit(end[-1])) out->flags |= kDigitLast;
}

CharEntry MakeCharEntry(char32_t c) {
  CharEntry entry;
  if (Vanishes(c)) {
    entry.kind = UnitKind::kNothing;
    return entry;
  }
  Unit unit;
  NormaliseUnit({c}, &unit);
  std::vector<CodePoint> decomposed;
  AppendDecomposition(static_cast<CodePoint>(c), 0, &decomposed);
  entry.flags = unit.flags;
  if (AttachesToPrevious(decomposed.front())) entry.flags |= kExtends;
  if (unit.bytes.size() > sizeof(entry.bytes)) {
    entry.kind = UnitKind::kLong;
    return entry;
  }
  entry.kind = unit.kind;
  entry.size = static_cast<std::uint8_t>(unit.bytes.size());
  unit.bytes.copy(entry.bytes, unit.bytes.size());
  return entry;
}

CharTable::CharTable() {
  entries_.reserve(kLowEnd + (kHighEnd - kHighBegin));
  for (char32_t c = 0; c < kLowEnd; ++c) entries_.push_back(MakeCharEntry(c));
  for (char32_t c = kHighBegin; c < kHighEnd; ++c) entries_.push_back(MakeCharEntry(c));
  bytes_.fill({UnitKind::kLong, 0, 0, {}});
  std::copy_n(entries_.begin(), 0x80, bytes_.begin());
}

const CharTable& CharTable::Get() {
  static const CharTable table;
  return table;
}

}  // namespace newsprint
