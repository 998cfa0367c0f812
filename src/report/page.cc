#include "report/page.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "report/utf8.h"
#include "report/visible.h"

namespace newsprint {
namespace {

constexpr std::string_view kReset = "\x1b[0m";

std::string_view Escape(Style style) {
  switch (style) {
    case Style::kPlain:
      return kReset;
    case Style::kStrong:
      return "\x1b[1m";
    case Style::kDim:
      return "\x1b[2m";
    case Style::kOnlyA:
      return "\x1b[4;31m";
    case Style::kOnlyB:
      return "\x1b[4;32m";
  }
  return kReset;
}

// The run's text made visible, with the marks that stand for a colour where there is none.
std::string Shown(const Run& run, bool colour) {
  std::string visible = Visible(run.text);
  if (colour) return visible;
  if (run.style == Style::kOnlyA) return "[-" + visible + "-]";
  if (run.style == Style::kOnlyB) return "{+" + visible + "+}";
  return visible;
}

}  // namespace

Page::Page(std::size_t width, bool colour, Sink sink) : width_(width), colour_(colour), sink_(std::move(sink)) {
  assert(width >= 20);
}

std::vector<Page::Unit> Page::Split(const Runs& runs, std::size_t room) const {
  std::vector<Unit> units;
  bool open = false;  // the last unit may go on
  bool space = false;
  Style space_style = Style::kPlain;
  for (const Run& run : runs) {
    const std::string visible = Shown(run, colour_);
    for (std::size_t at = 0; at < visible.size();) {
      const Character character = CharacterAt(visible, at);
      const std::string_view bytes = std::string_view(visible).substr(at, character.size);
      at += character.size;
      if (character.code == ' ') {
        space = true;
        space_style = at > 1 && at < visible.size() ? run.style : Style::kPlain;
        open = false;
        continue;
      }
      const std::size_t columns = ColumnsOf(character.code);
      const bool wide = columns > 1;
      if (!open || wide || units.back().columns + columns > room) {
        units.push_back({{}, 0, space, space_style});
        space = false;
      }
      Unit& unit = units.back();
      if (unit.runs.empty() || unit.runs.back().style != run.style) unit.runs.push_back({run.style, {}});
      unit.runs.back().text.append(bytes);
      unit.columns += columns;
      open = !wide;
    }
  }
  return units;
}

void Page::Paragraph(std::string_view label, std::size_t indent, const Runs& runs) {
  assert(label.size() < indent || (label.empty() && indent == 0));
  assert(indent + 10 <= width_);
  const std::size_t room = width_ - indent;
  AppendStyled(Style::kStrong, label);
  std::size_t column = Columns(label);
  std::size_t used = 0;
  for (const Unit& unit : Split(runs, room)) {
    const std::size_t space = unit.space_before && used > 0 ? 1 : 0;
    if (used > 0 && used + space + unit.columns > room) {
      EndLine();
      column = 0;
      used = 0;
    }
    if (used == 0) {
      AppendStyled(Style::kPlain, std::string(indent - column, ' '));
    } else if (space > 0) {
      AppendStyled(unit.space_style, " ");
      ++used;
    }
    for (const Run& run : unit.runs) AppendStyled(run.style, run.text);
    used += unit.columns;
  }
  EndLine();
}

void Page::Paragraph(std::size_t indent, std::string_view text, Style style) {
  Paragraph("", indent, Runs{{style, std::string(text)}});
}

Page::Block Page::Wrap(std::size_t width, std::string_view label, const Runs& runs) const {
  Block block;
  const auto take = [](std::vector<std::string>* lines) {
    return [lines](std::string_view line) {
      lines->emplace_back(line.substr(0, line.size() - 1));
      return Status();
    };
  };
  const std::size_t indent = label.size() + 1;
  Page(width, colour_, take(&block.lines)).Paragraph(label, indent, runs);
  if (!colour_) {
    for (const std::string& line : block.lines) block.columns.push_back(Columns(line));
    return block;
  }
  // The same without styles tells the columns.
  Runs plain;
  for (const Run& run : runs) plain.push_back({Style::kPlain, run.text});
  std::vector<std::string> lines;
  Page(width, false, take(&lines)).Paragraph(label, indent, plain);
  for (const std::string& line : lines) block.columns.push_back(Columns(line));
  return block;
}

void Page::TwoColumns(std::size_t indent, std::string_view left_label, const Runs& left, std::string_view right_label,
                      const Runs& right) {
  constexpr std::size_t kBetween = 3;
  const std::size_t width = (width_ - indent - kBetween) / 2;
  const Block a = Wrap(width, left_label, left);
  const Block b = Wrap(width, right_label, right);
  for (std::size_t i = 0; i < std::max(a.lines.size(), b.lines.size()); ++i) {
    line_.append(indent, ' ');
    if (i < a.lines.size()) line_.append(a.lines[i]);
    if (i < b.lines.size()) {
      const std::size_t used = i < a.lines.size() ? a.columns[i] : 0;
      line_.append(width + kBetween - std::min(used, width), ' ');
      line_.append(b.lines[i]);
    }
    EndLine();
  }
}

void Page::Line(const Runs& runs) {
  for (const Run& run : runs) AppendStyled(run.style, Shown(run, colour_));
  EndLine();
}

void Page::Blank() { EndLine(); }

void Page::Heading(std::string_view title) {
  const std::string shown = Fit(title, width_ - 8);
  AppendStyled(Style::kDim, "── ");
  AppendStyled(Style::kStrong, shown);
  AppendStyled(Style::kDim, " ");
  for (std::size_t i = Columns(shown) + 4; i < width_; ++i) AppendStyled(Style::kDim, "─");
  EndLine();
}

void Page::AppendStyled(Style style, std::string_view visible) {
  if (visible.empty()) return;
  if (colour_ && style != style_) {
    if (style_ != Style::kPlain) line_.append(kReset);
    if (style != Style::kPlain) line_.append(Escape(style));
    style_ = style;
  }
  line_.append(visible);
}

void Page::EndLine() {
  if (style_ != Style::kPlain) line_.append(kReset);
  style_ = Style::kPlain;
  const std::size_t end = line_.find_last_not_of(' ');
  line_.resize(end == std::string::npos ? 0 : end + 1);
  line_.push_back('\n');
  if (status_.ok()) status_ = sink_(line_);
  line_.clear();
}

}  // namespace newsprint
