// The characters that are quotation marks.
#ifndef NEWSPRINT_QUOTE_GLYPHS_H_
#define NEWSPRINT_QUOTE_GLYPHS_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace newsprint {

// Marks that open and close each other: writers mix those of one family (" closed by ”). The last stands for the dash
// before a speaker's turn.
enum class MarkFamily : std::uint8_t { kDouble, kSingle, kGuillemet, kAngle, kCorner, kWhiteCorner, kTitle, kDialogue };
inline constexpr int kMarkFamilies = 8;

enum class MarkRole : std::uint8_t { kOpen, kClose, kEither };

struct Glyph {
  std::string_view bytes;
  MarkFamily family;
  MarkRole role;  // what it is where neither its surroundings nor the language tell
};

// Longer ones before those they begin with.
inline constexpr std::array kGlyphs = {
    Glyph{"\"", MarkFamily::kDouble, MarkRole::kEither},    Glyph{"''", MarkFamily::kDouble, MarkRole::kClose},
    Glyph{"``", MarkFamily::kDouble, MarkRole::kOpen},      Glyph{"“", MarkFamily::kDouble, MarkRole::kOpen},
    Glyph{"”", MarkFamily::kDouble, MarkRole::kClose},      Glyph{"„", MarkFamily::kDouble, MarkRole::kOpen},
    Glyph{"‟", MarkFamily::kDouble, MarkRole::kOpen},       Glyph{"＂", MarkFamily::kDouble, MarkRole::kEither},
    Glyph{"‘‘", MarkFamily::kDouble, MarkRole::kOpen},      Glyph{"’’", MarkFamily::kDouble, MarkRole::kClose},
    Glyph{"'", MarkFamily::kSingle, MarkRole::kEither},     Glyph{"`", MarkFamily::kSingle, MarkRole::kOpen},
    Glyph{"‘", MarkFamily::kSingle, MarkRole::kOpen},       Glyph{"’", MarkFamily::kSingle, MarkRole::kClose},
    Glyph{"‚", MarkFamily::kSingle, MarkRole::kOpen},       Glyph{"‛", MarkFamily::kSingle, MarkRole::kOpen},
    Glyph{"«", MarkFamily::kGuillemet, MarkRole::kOpen},    Glyph{"»", MarkFamily::kGuillemet, MarkRole::kClose},
    Glyph{"‹", MarkFamily::kAngle, MarkRole::kOpen},        Glyph{"›", MarkFamily::kAngle, MarkRole::kClose},
    Glyph{"「", MarkFamily::kCorner, MarkRole::kOpen},      Glyph{"」", MarkFamily::kCorner, MarkRole::kClose},
    Glyph{"『", MarkFamily::kWhiteCorner, MarkRole::kOpen}, Glyph{"』", MarkFamily::kWhiteCorner, MarkRole::kClose},
    Glyph{"《", MarkFamily::kTitle, MarkRole::kOpen},       Glyph{"》", MarkFamily::kTitle, MarkRole::kClose},
    Glyph{"〈", MarkFamily::kTitle, MarkRole::kOpen},       Glyph{"〉", MarkFamily::kTitle, MarkRole::kClose},
};

// The glyph that `bytes` are; null where they are none.
inline const Glyph* FindGlyph(std::string_view bytes) {
  const auto found =
      std::find_if(kGlyphs.begin(), kGlyphs.end(), [&](const Glyph& glyph) { return glyph.bytes == bytes; });
  return found == kGlyphs.end() ? nullptr : &*found;
}

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_GLYPHS_H_
