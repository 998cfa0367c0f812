#include "quote/marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "quote/glyphs.h"

namespace newsprint {
namespace {

// By first byte, whether a glyph can begin there.
constexpr std::array<bool, 256> kBeginsGlyph = [] {
  std::array<bool, 256> begins{};
  for (const Glyph& glyph : kGlyphs) begins[static_cast<unsigned char>(glyph.bytes.front())] = true;
  return begins;
}();

const Glyph* GlyphAt(std::string_view text, std::uint32_t at) {
  if (!kBeginsGlyph[static_cast<unsigned char>(text[at])]) return nullptr;
  const std::string_view rest = text.substr(at, 6);
  const auto found =
      std::find_if(kGlyphs.begin(), kGlyphs.end(), [&](const Glyph& glyph) { return rest.starts_with(glyph.bytes); });
  return found == kGlyphs.end() ? nullptr : &*found;
}

// What stands beside a mark.
enum class Side : std::uint8_t { kSpace, kWord, kOpening, kClosing, kDash, kMark };

constexpr std::array kDashes = {std::string_view("—"), std::string_view("–"), std::string_view("―")};
constexpr std::array kSpaces = {std::string_view("\u00a0"), std::string_view("\u202f"), std::string_view("\u2009"),
                                std::string_view("\u3000"), std::string_view("\u200b")};

bool IsAsciiSpace(char c) { return c == ' ' || ('\t' <= c && c <= '\r'); }

Side SideOfAscii(char c) {
  if (IsAsciiSpace(c)) return Side::kSpace;
  if (c == '(' || c == '[' || c == '{' || c == '/' || c == '=') return Side::kOpening;
  if (c == '-') return Side::kDash;
  if (c == '"' || c == '\'' || c == '`') return Side::kMark;
  return Side::kClosing;
}

Side SideBefore(std::string_view gap) {
  if (gap.empty()) return Side::kWord;
  if (static_cast<unsigned char>(gap.back()) < 0x80) return SideOfAscii(gap.back());
  for (const std::string_view dash : kDashes) {
    if (gap.ends_with(dash)) return Side::kDash;
  }
  for (const std::string_view space : kSpaces) {
    if (gap.ends_with(space)) return Side::kSpace;
  }
  for (const Glyph& glyph : kGlyphs) {
    if (gap.ends_with(glyph.bytes)) return Side::kMark;
  }
  return Side::kClosing;  // … and other punctuation
}

Side SideAfter(std::string_view gap) {
  if (gap.empty()) return Side::kWord;
  if (static_cast<unsigned char>(gap.front()) < 0x80) return SideOfAscii(gap.front());
  for (const std::string_view dash : kDashes) {
    if (gap.starts_with(dash)) return Side::kDash;
  }
  for (const std::string_view space : kSpaces) {
    if (gap.starts_with(space)) return Side::kSpace;
  }
  if (GlyphAt(gap, 0) != nullptr) return Side::kMark;
  return Side::kClosing;
}

bool CanPrecedeOpening(Side side) { return side == Side::kSpace || side == Side::kOpening || side == Side::kDash; }
bool CanFollowClosing(Side side) { return side != Side::kWord; }

// Words that lose their first letters, and decades, carry an apostrophe in front.
bool IsElision(const Reading& reading, std::uint32_t word) {
  if (word == reading.size()) return false;
  const std::string_view raw = reading.Raw(word);
  if ('0' <= raw.front() && raw.front() <= '9') return raw.size() == 2 || raw.back() == 's';
  static constexpr std::array<std::string_view, 14> kElided = {
      "tis", "Tis", "twas", "Twas", "em", "n", "til", "cause", "bout", "cos", "round", "neath", "twere", "s"};
  return std::find(kElided.begin(), kElided.end(), raw) != kElided.end();
}

std::optional<MarkRole> RoleOfSingle(const Reading& reading, std::uint32_t word, const Glyph& glyph, Side before,
                                     Side after) {
  const bool opens = (CanPrecedeOpening(before) || before == Side::kMark) &&
                     (after == Side::kWord || after == Side::kMark) && !IsElision(reading, word);
  const bool closes =
      (before == Side::kWord || before == Side::kClosing || before == Side::kMark) && CanFollowClosing(after);
  if (opens && closes) return glyph.role == MarkRole::kClose ? MarkRole::kClose : MarkRole::kOpen;
  if (opens && glyph.role != MarkRole::kClose) return MarkRole::kOpen;
  if (closes) return MarkRole::kClose;
  return std::nullopt;
}

MarkRole RoleOfDouble(const Glyph& glyph, Side before, Side after) {
  const bool opens = CanPrecedeOpening(before) && after != Side::kSpace && after != Side::kClosing;
  const bool closes = (before == Side::kWord || before == Side::kClosing) && CanFollowClosing(after);
  if (opens == closes) return glyph.role;
  return opens ? MarkRole::kOpen : MarkRole::kClose;
}

std::optional<MarkRole> RoleOf(const Reading& reading, std::uint32_t word, const Glyph& glyph, Side before,
                               Side after) {
  switch (glyph.family) {
    case MarkFamily::kSingle:
      return RoleOfSingle(reading, word, glyph, before, after);
    case MarkFamily::kDouble:
    case MarkFamily::kGuillemet:
    case MarkFamily::kAngle:
      return RoleOfDouble(glyph, before, after);
    default:
      return glyph.role;
  }
}

bool EndsInS(const Reading& reading, std::uint32_t word) {
  return word > 0 && (reading.Raw(word - 1).back() == 's' || reading.Raw(word - 1).back() == 'S');
}

void FindMarksInGap(const Reading& reading, std::uint32_t word, std::vector<Mark>* marks) {
  const std::string_view text = reading.text();
  const std::uint32_t gap_begin = reading.GapBegin(word);
  const std::uint32_t gap_end = reading.GapEnd(word);
  for (std::uint32_t at = gap_begin; at < gap_end;) {
    const bool possible = kBeginsGlyph[static_cast<unsigned char>(text[at])];  // most bytes end here
    const Glyph* glyph = possible ? GlyphAt(text, at) : nullptr;
    if (glyph == nullptr) {
      ++at;
      continue;
    }
    const std::uint32_t end = at + static_cast<std::uint32_t>(glyph->bytes.size());
    const bool at_start = at == 0;
    const bool at_end = end == text.size();
    const Side before = at_start ? Side::kSpace : SideBefore(text.substr(gap_begin, at - gap_begin));
    const Side after = at_end ? Side::kSpace : SideAfter(text.substr(end, gap_end - end));
    Glyph turned = *glyph;
    turned.role = reading.lexicon().RoleOf(*glyph);
    if (const std::optional<MarkRole> role = RoleOf(reading, word, turned, before, after)) {
      const bool possessive = glyph->family == MarkFamily::kSingle && *role == MarkRole::kClose &&
                              before == Side::kWord && after == Side::kSpace && EndsInS(reading, word);
      marks->push_back({word, at, end, glyph->family, *role, possessive});
    }
    at = end;
  }
}

}  // namespace

std::vector<Mark> FindMarks(const Reading& reading) {
  std::vector<Mark> marks;
  for (std::uint32_t word = 0; word <= reading.size(); ++word) {
    if (!reading.GapIsSpace(word)) FindMarksInGap(reading, word, &marks);
  }
  return marks;
}

}  // namespace newsprint
