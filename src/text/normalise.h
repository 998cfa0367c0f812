// Characters as the words see them: compatibility forms resolved, case folded, accents composed, sorted into kinds.
//
// A unit is what normalises as a whole: a character, with the marks and jamo behind it that compose with it. Whatever
// a unit spells (the one character U+337F spells four), it is never divided, so that each word has a place in the text
// of its own. Characters that take no room on the page (soft hyphens, zero-width characters, bidirectional controls:
// Unicode's Default_Ignorable_Code_Point) vanish before anything else happens.
#ifndef NEWSPRINT_TEXT_NORMALISE_H_
#define NEWSPRINT_TEXT_NORMALISE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace newsprint {

enum class UnitKind : std::uint8_t {
  kSeparator,        // punctuation, symbols, controls, unassigned
  kWhite,            // white space
  kApostrophe,       // in all its forms
  kNumberSeparator,  // . , : / stay in a word between digits
  kWord,             // letters and digits, with their marks
  kMark,             // marks with nothing to stand on
  kNothing,          // vanishes
  kLong,             // only in a CharEntry: a kWord too long for it, ask NormaliseUnit
};

// Flags of a unit.
inline constexpr std::uint8_t kDigitFirst = 1;   // begins with a decimal digit
inline constexpr std::uint8_t kDigitLast = 2;    // ends with one
inline constexpr std::uint8_t kBreakBefore = 4;  // no word goes on into it
inline constexpr std::uint8_t kBreakAfter = 8;   // no word goes on behind it
inline constexpr std::uint8_t kExtends = 16;     // belongs to the unit of the character before it

struct Unit {
  UnitKind kind = UnitKind::kSeparator;
  std::uint8_t flags = 0;
  std::string bytes;  // of kWord and kNumberSeparator: what it spells, normalised, UTF-8
};

// The unit of a single character, where it spells at most 5 bytes.
struct CharEntry {
  UnitKind kind = UnitKind::kSeparator;
  std::uint8_t flags = 0;
  std::uint8_t size = 0;
  char bytes[5] = {};
};
static_assert(sizeof(CharEntry) == 8);

// Characters that one unit takes together. Marks behind do not count; jamo begin a new unit.
// Unicode's Stream-Safe Text Format has 31.
inline constexpr std::size_t kLongestUnit = 32;

// Normalises a character and those that extend it as one unit.
// REQUIRES: `characters` are 1 to kLongestUnit Unicode scalar values, none of which vanishes.
void NormaliseUnit(const std::vector<char32_t>& characters, Unit* out);

// Works out the entry of any character by utf8proc. Slow: about a quarter of a microsecond.
CharEntry MakeCharEntry(char32_t c);

// The entries of the characters below U+3100 and of U+FF00 to U+FFFF, made from MakeCharEntry on first use.
class CharTable {
 public:
  static const CharTable& Get();

  // Of an ASCII character, or of a byte of a longer one: that is kLong.
  const CharEntry& Byte(char byte) const { return bytes_[static_cast<unsigned char>(byte)]; }

  CharEntry Find(char32_t c) const {
    if (c < kLowEnd) return entries_[c];
    if (IsPlainIdeograph(c)) return Unchanged(c, kBreakBefore | kBreakAfter);
    if (IsHangulSyllable(c)) return Unchanged(c, 0);
    if (c >= kHighBegin && c < kHighEnd) return entries_[kLowEnd + (c - kHighBegin)];
    return MakeCharEntry(c);
  }

 private:
  static constexpr char32_t kLowEnd = 0x3100;
  static constexpr char32_t kHighBegin = 0xFF00;
  static constexpr char32_t kHighEnd = 0x10000;

  CharTable();

  static bool IsPlainIdeograph(char32_t c) { return (c >= 0x3400 && c < 0x4DC0) || (c >= 0x4E00 && c < 0xA000); }
  static bool IsHangulSyllable(char32_t c) { return c >= 0xAC00 && c < 0xD7A4; }
  // REQUIRES: c is in [U+0800, U+FFFF].
  static CharEntry Unchanged(char32_t c, std::uint8_t flags) {
    return {UnitKind::kWord,
            flags,
            3,
            {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
             static_cast<char>(0x80 | (c & 0x3F))}};
  }

  std::array<CharEntry, 256> bytes_ = {};
  std::vector<CharEntry> entries_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_NORMALISE_H_
