#include "io/format.h"

#include <algorithm>
#include <cstddef>

#include "io/json_grammar.h"

namespace newsprint {
namespace {

constexpr std::string_view kSpace = " \t\r\n\v\f";
constexpr std::size_t kLookAhead = std::size_t{1} << 20;

std::string_view WithoutMark(std::string_view bytes) {
  return bytes.starts_with(kByteOrderMark) ? bytes.substr(kByteOrderMark.size()) : bytes;
}

bool HasJsonlName(std::string_view name) { return name.ends_with(".jsonl") || name.ends_with(".ndjson"); }

// Texts have no control characters but the usual white space; a stray one does not make a file binary.
bool LooksBinary(std::string_view head) {
  head = head.substr(0, 4096);
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < '\b' || byte > '\r') && byte != 0x1B) || byte == 0x7F;
  };
  const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), is_control));
  return head.starts_with("%PDF-") || controls * 20 > head.size();
}

// Grows the view until the line in which `from` stands is whole, as far as lines may go.
std::string_view AheadToNewline(LineReader* lines, std::size_t from, std::uint64_t max_line_bytes) {
  std::string_view head = lines->Ahead(kLookAhead);
  std::size_t searched = from;
  while (head.find('\n', searched) == std::string_view::npos && head.size() - from <= max_line_bytes) {
    searched = head.size();
    head = lines->Ahead(2 * searched);
    if (head.size() == searched) break;
  }
  return head;
}

// Whether a line of `head` is a JSON object, or so long that only JSON Lines could mean it. What stands behind the last
// newline counts only where it is `whole`, or where there is no other line.
bool HasJsonLine(std::string_view head, bool whole, std::uint64_t max_line_bytes, JsonArticleParser* parser) {
  bool first = true;
  while (!head.empty()) {
    const std::size_t length = std::min(head.find('\n'), head.size());
    if (length == head.size() && !whole && !first) return false;
    first = false;
    if (length > max_line_bytes || parser->Recognise(head.substr(0, length)) != JsonLine::kOther) return true;
    head.remove_prefix(std::min(length + 1, head.size()));
  }
  return false;
}

}  // namespace

FileFormat RecogniseFormat(std::string_view name, LineReader* lines, std::uint64_t max_line_bytes,
                           JsonArticleParser* parser) {
  std::string_view head = lines->Ahead(kLookAhead);
  const std::size_t mark = head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t begin = head.find_first_not_of(kSpace, mark);
  if (begin == std::string_view::npos) {
    if (HasJsonlName(name)) return FileFormat::kJsonl;
    // After a whole block of white space, whatever follows is read as a text.
    return head.size() < kLookAhead ? FileFormat::kEmpty : FileFormat::kText;
  }
  const bool binary = LooksBinary(head);
  if (HasJsonlName(name)) return binary ? FileFormat::kNotText : FileFormat::kJsonl;
  if (head[begin] == '{') {
    head = AheadToNewline(lines, begin, max_line_bytes);
    const std::size_t in_view = head.size();
    head = lines->Ahead(in_view + 1);
    const bool whole = head.size() == in_view;
    if (HasJsonLine(head.substr(begin), whole, max_line_bytes, parser)) return FileFormat::kJsonl;
  }
  return binary ? FileFormat::kNotText : FileFormat::kText;
}

std::string WhyJsonIsNoText(std::string_view content) {
  content = WithoutMark(content);
  const std::size_t begin = content.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  const std::size_t end = content.find_last_not_of(kSpace) + 1;
  const std::string_view value = content.substr(begin, end - begin);
  if (value.front() != '{' && value.front() != '[') return "";
  if (CheckJsonValue(value, static_cast<std::uint32_t>(-1)) == JsonFault::kNone) {
    return value.front() == '['
               ? "a JSON array; of JSON, only JSON Lines (one object a line) is read"
               : "one JSON object over several lines; of JSON, only JSON Lines (one object a line) is read";
  }
  // {"key": ... that never becomes an object: damaged JSON Lines rather than a report.
  const std::size_t key = value.find_first_not_of(kSpace, 1);
  if (value.front() != '{' || key == std::string_view::npos || value[key] != '"') return "";
  const std::size_t close = value.find('"', key + 1);
  if (close == std::string_view::npos) return "";
  const std::size_t colon = value.find_first_not_of(kSpace, close + 1);
  return colon != std::string_view::npos && value[colon] == ':'
             ? "not valid JSON: begins as an object, but no line is one"
             : "";
}

}  // namespace newsprint
