#include "report/visible.h"

#include <utf8proc.h>

#include <cassert>
#include <cstdio>

#include "report/utf8.h"

namespace newsprint {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kFirstControlPicture = 0x2400;
constexpr char32_t kDeletePicture = 0x2421;

bool IsSpace(char32_t code) {
  if (code == ' ' || (code >= '\t' && code <= '\r')) return true;
  return code == 0x85 || code == 0x2028 || code == 0x2029 ||
         (code > 0x7F && utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_ZS);
}

// Marks, embeddings, overrides and isolates: they can make a line read as another.
bool IsDirectionControl(char32_t code) {
  return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x206F);
}

void AppendVisible(char32_t code, std::string* out) {
  if (IsSpace(code)) {
    out->push_back(' ');
  } else if (code < 0x20) {
    AppendCharacter(kFirstControlPicture + code, out);
  } else if (code == 0x7F) {
    AppendCharacter(kDeletePicture, out);
  } else if ((code >= 0x80 && code < 0xA0) || IsDirectionControl(code)) {
    char spelt[16];
    std::snprintf(spelt, sizeof(spelt), "<U+%04X>", static_cast<unsigned>(code));
    out->append(spelt);
  } else if (code != kSoftHyphen) {
    AppendCharacter(code, out);
  }
}

}  // namespace

std::string Visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    AppendVisible(character.code, &out);
    at += character.size;
  }
  return out;
}

std::size_t ColumnsOf(char32_t code) {
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)));
}

std::size_t Columns(std::string_view visible) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < visible.size();) {
    const Character character = CharacterAt(visible, at);
    columns += ColumnsOf(character.code);
    at += character.size;
  }
  return columns;
}

std::string Fit(std::string_view text, std::size_t columns) {
  assert(columns >= 1);
  std::string out;
  std::size_t used = 0;
  std::size_t last_fit = 0;  // bytes of `out` after which "…" still fits
  // A few hundred bytes fill any terminal: a text of megabytes is not walked through for its first words.
  const std::string visible = Visible(text.substr(0, columns * 16 + 64));
  for (std::size_t at = 0; at < visible.size();) {
    const Character character = CharacterAt(visible, at);
    const bool space = character.code == ' ';
    if (!(space && (out.empty() || out.back() == ' '))) {
      if (used + 1 <= columns) last_fit = out.size();
      used += ColumnsOf(character.code);
      out.append(visible, at, character.size);
    }
    at += character.size;
    if (used > columns) break;
  }
  while (!out.empty() && out.back() == ' ') {
    out.pop_back();
    --used;
  }
  if (used <= columns) return out;
  out.resize(last_fit);
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out + "…";
}

std::string FitLeft(std::string_view text, std::size_t columns) {
  std::string out = Fit(text, columns);
  out.append(columns - Columns(out), ' ');
  return out;
}

}  // namespace newsprint
