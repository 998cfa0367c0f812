#include "text/wire_label.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstring>
#include <optional>
#include <vector>

#include "text/wire_line.h"

namespace newsprint {
namespace {

constexpr std::size_t kFirstLines = 5;
constexpr std::size_t kLastLines = 8;
constexpr std::size_t kLongestLine = 400;     // bytes; a longer one is prose
constexpr std::size_t kLongestNotice = 4000;  // bytes of a text that may be a kill by what it says

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// The first lines of a text that are not blank.
std::vector<std::string_view> FirstLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < kFirstLines) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!IsBlank(line)) lines.push_back(line);
  }
  return lines;
}

// The last ones, the last one first.
std::vector<std::string_view> LastLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < kLastLines) {
    // std::string_view::rfind() looks at one byte after the other.
    const auto* const before = static_cast<const char*>(::memrchr(text.data(), '\n', text.size()));
    const std::string_view line = before == nullptr ? text : text.substr(before + 1 - text.data());
    text.remove_suffix(std::min(line.size() + 1, text.size()));
    if (!IsBlank(line)) lines.push_back(line);
  }
  return lines;
}

bool SaysKill(std::string_view text, const Words& words) {
  std::size_t near = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (WireLine(text, words, line, &near).SaysKill()) return true;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return false;
}

void Join(const WireLine::Found& found, WireLine::Found* whole) {
  whole->label.kinds |= found.label.kinds;
  whole->label.number = std::max(whole->label.number, found.label.number);
  if (whole->label.embargo.empty()) whole->label.embargo = found.label.embargo;
  whole->kill_if_said = whole->kill_if_said || found.kill_if_said;
}

// What one of a text's first lines says.
void ReadFirstLine(const WireLine& line, bool begins_text, bool may_kill, WireLine::Found* whole) {
  if (const auto kind = line.Note()) whole->label.Add(*kind);
  std::optional<WireLine::Found> found = line.AtHead(false);
  const bool alone = found && found->end == line.bytes().size();
  if (found && !alone && !begins_text) return;
  if (!found && !line.bytes().ends_with(')')) found = line.AtEnd();
  if (found && (may_kill || !(found->label.Is(WireKind::kKill) || found->kill_if_said))) Join(*found, whole);
}

}  // namespace

WireLabel ReadWireLabel(std::string_view title, std::string_view text, const Words& words) {
  WireLine::Found whole;
  const WireLine headline(title);
  if (const auto found = headline.AtHead(true)) Join(*found, &whole);
  if (const auto found = headline.AtEnd()) Join(*found, &whole);

  const bool notice = text.size() <= kLongestNotice;
  bool begins_text = true;
  std::size_t near = 0;
  for (const std::string_view line : FirstLines(text)) {
    if (line.size() <= kLongestLine) ReadFirstLine(WireLine(text, words, line, &near), begins_text, notice, &whole);
    begins_text = false;
  }
  near = words.size();
  for (const std::string_view line : LastLines(text)) {
    if (line.size() <= kLongestLine && WireLine(text, words, line, &near).Note() == WireKind::kCorrection) {
      whole.label.Add(WireKind::kCorrection);
    }
  }
  const bool may_kill = whole.kill_if_said || whole.label.Is(WireKind::kAdvisory);
  if (may_kill && notice && SaysKill(text, words)) whole.label.Add(WireKind::kKill);
  return whole.label;
}

WireLabel ReadWireLabel(const Article& article, const Words& words) {
  WireLabel label = ReadWireLabel(article.title, article.text, words);
  if (article.wire == nullptr) return label;
  const WireMetadata& metadata = *article.wire;
  Words note_words;
  WireLabel note;
  if (FindWords(metadata.ednote, &note_words).ok()) note = ReadWireLabel("", metadata.ednote, note_words);
  label.kinds = static_cast<std::uint16_t>(label.kinds | note.kinds);
  if (metadata.pub_status == "canceled") label.Add(WireKind::kKill);
  if (!metadata.embargo.empty()) {
    label.Add(WireKind::kEmbargo);
    if (label.embargo.empty()) label.embargo = metadata.embargo;
  }
  std::uint32_t version = 0;
  const char* const end = metadata.version.data() + metadata.version.size();
  const bool number = std::from_chars(metadata.version.data(), end, version).ptr == end;
  if (label.number == 0 && number && version > 1) label.number = version;
  return label;
}

std::string_view WithoutWireLabel(std::string_view title) {
  const WireLine line(title);
  std::string_view rest = line.bytes();
  if (const auto found = line.AtEnd()) rest = rest.substr(0, found->begin);
  if (const auto found = line.AtHead(true)) rest.remove_prefix(std::min(found->end, rest.size()));
  return rest.substr(0, rest.find_last_not_of(" \t\r,") + 1);
}

}  // namespace newsprint
