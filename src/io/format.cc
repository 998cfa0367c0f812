#include "io/format.h"

#include <algorithm>
#include <cstddef>

#include "io/csv_reader.h"
#include "io/csv_row.h"
#include "io/json_grammar.h"
#include "io/json_reader.h"
#include "io/news_xml.h"

namespace newsprint {
namespace {

constexpr std::string_view kSpace = " \t\r\n\v\f";
constexpr std::size_t kLookAhead = std::size_t{1} << 20;
constexpr std::size_t kLongestName = 64;  // of a root element

std::string_view WithoutMark(std::string_view bytes) {
  return bytes.starts_with(kByteOrderMark) ? bytes.substr(kByteOrderMark.size()) : bytes;
}

// Whether a file's name ends so, or did before it was compressed.
bool IsNamed(std::string_view name, std::string_view ending) {
  for (const std::string_view packing : {".gz", ".zst", ".xz", ".bz2"}) {
    if (name.ends_with(packing)) name.remove_suffix(packing.size());
  }
  return name.ends_with(ending);
}

bool HasJsonlName(std::string_view name) { return IsNamed(name, ".jsonl") || IsNamed(name, ".ndjson"); }

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

bool IsTable(std::string_view name, std::string_view head, const InputOptions& options) {
  if (IsNamed(name, ".csv") || IsNamed(name, ".tsv")) return true;
  const LineExtent header = FirstLine(head);
  return header.whole > header.content && FormOfTable(head.substr(0, header.whole), NamesOf(options)).fields > 1;
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

// Whether `value` begins as an object with a key, or as an array of such.
bool BeginsObject(std::string_view value) {
  const auto skip = [&value](char c) {
    if (value.empty() || value.front() != c) return false;
    value.remove_prefix(1);
    value.remove_prefix(std::min(value.find_first_not_of(kSpace), value.size()));
    return true;
  };
  skip('[');
  if (!skip('{') || value.empty() || value.front() != '"') return false;
  const std::size_t close = value.find('"', 1);
  if (close == std::string_view::npos) return false;
  const std::size_t colon = value.find_first_not_of(kSpace, close + 1);
  return colon != std::string_view::npos && value[colon] == ':';
}

// Whether it begins with an array of objects, or with an object over several lines.
bool IsJsonOfManyLines(std::string_view value, std::uint32_t max_depth, JsonArticleParser* parser) {
  if (value.front() == '[') return BeginsObject(value);
  const JsonExtent extent = FindJsonExtent(value, max_depth, false);
  const std::string_view object = value.substr(0, extent.size);
  return extent.kind == JsonExtent::Kind::kWhole && object.find('\n') != std::string_view::npos &&
         parser->Recognise(object) == JsonLine::kObject;
}

// Of what begins with "<".
FileFormat FormatOfMarkup(std::string_view head) {
  const std::string_view root = RootElement(head);
  std::string name(root.substr(0, kLongestName));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (name == "nitf" || name == "newsitem" || name == "newsmessage") return FileFormat::kNewsXml;
  for (const std::string_view tag : {"html", "head", "body", "main", "article", "section", "div", "p", "h1", "meta"}) {
    if (name == tag) return FileFormat::kHtml;
  }
  return head.starts_with("<?xml") ? FileFormat::kOtherXml : FileFormat::kText;
}

// Of a file in UTF-16, by the bytes of its head that are ASCII: pages and XML are read in it, and nothing else is.
FileFormat FormatInUtf16(std::string_view head) {
  std::string ascii;
  for (const char c : head.substr(2, 4096)) {
    if (c != '\0') ascii.push_back(c);
  }
  const std::size_t begin = std::min(ascii.find_first_not_of(kSpace), ascii.size());
  const FileFormat format = FormatOfMarkup(std::string_view(ascii).substr(begin));
  return format == FileFormat::kText ? FileFormat::kNotText : format;
}

// POSIX.1-1988, "ustar Interchange Format": each header carries the sum of its bytes, taken with spaces for the sum.
bool IsTar(std::string_view head) {
  constexpr std::size_t kSum = 148;
  constexpr std::size_t kSumBytes = 8;
  if (head.size() < kPackingBytes || head.front() == '\0') return false;
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < kPackingBytes; ++i) {
    const bool in_sum = i >= kSum && i < kSum + kSumBytes;
    sum += in_sum ? ' ' : static_cast<unsigned char>(head[i]);
  }
  std::uint32_t stated = 0;
  std::string_view digits = head.substr(kSum, kSumBytes);
  digits.remove_prefix(std::min(digits.find_first_not_of(' '), digits.size()));
  if (digits.empty() || digits.front() < '0' || digits.front() > '7') return false;
  for (const char c : digits) {
    if (c < '0' || c > '7') break;
    stated = stated * 8 + static_cast<std::uint32_t>(c - '0');
  }
  return stated == sum;
}

}  // namespace

Packing RecognisePacking(std::string_view head) {
  using std::string_view_literals::operator""sv;
  if (head.starts_with("\x1F\x8B\x08"sv)) return Packing::kGzip;
  for (const std::string_view magic : {"\x28\xB5\x2F\xFD"sv, "\xFD\x37zXZ\0"sv}) {
    if (head.starts_with(magic)) return Packing::kCompressed;
  }
  if (head.starts_with("BZh") && head.size() > 4) {
    // After the digit of the level, the magic number of a block or of the end.
    const std::string_view magic = head.substr(4);
    if (magic.starts_with("1AY&SY") || magic.starts_with("\x17rE8P\x90")) return Packing::kCompressed;
  }
  const bool zip = head.starts_with("PK\3\4") || head.starts_with("PK\5\6");
  return zip || IsTar(head) ? Packing::kArchive : Packing::kNone;
}

FileFormat RecogniseFormat(std::string_view name, const InputOptions& options, LineReader* lines,
                           JsonArticleParser* parser) {
  std::string_view head = lines->Ahead(kLookAhead);
  if (head.starts_with("WARC/")) return FileFormat::kWarc;
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return FormatInUtf16(head);
  const std::size_t mark = head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  const std::size_t begin = head.find_first_not_of(kSpace, mark);
  if (begin == std::string_view::npos) {
    if (HasJsonlName(name)) return FileFormat::kJsonl;
    // After a whole block of white space, whatever follows is read as a text.
    return head.size() < kLookAhead ? FileFormat::kEmpty : FileFormat::kText;
  }
  const bool binary = LooksBinary(head);
  if (HasJsonlName(name)) return binary ? FileFormat::kNotText : FileFormat::kJsonl;
  if (head[begin] == '{' || head[begin] == '[') {
    head = AheadToNewline(lines, begin, options.max_line_bytes);
    const std::size_t in_view = head.size();
    head = lines->Ahead(in_view + 1);
    const std::string_view value = head.substr(begin);
    const bool whole = head.size() == in_view;
    if (IsJsonOfManyLines(value, options.max_depth, parser)) return FileFormat::kJson;
    if (value.front() == '{' && HasJsonLine(value, whole, options.max_line_bytes, parser)) return FileFormat::kJsonl;
    if (BeginsObject(value)) return FileFormat::kJson;
  }
  if (binary) return FileFormat::kNotText;
  if (IsTable(name, head.substr(mark), options)) return FileFormat::kTable;
  return head[begin] == '<' ? FormatOfMarkup(head.substr(begin)) : FileFormat::kText;
}

std::string WhyJsonIsNoText(std::string_view content) {
  content = WithoutMark(content);
  const std::size_t begin = content.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  const std::size_t end = content.find_last_not_of(kSpace) + 1;
  const std::string_view value = content.substr(begin, end - begin);
  if (value.front() != '{' && value.front() != '[') return "";
  if (CheckJsonValue(value, static_cast<std::uint32_t>(-1)) == JsonFault::kNone) {
    return value.front() == '[' ? "a JSON array without an object" : "a JSON object without a key";
  }
  return "";
}

}  // namespace newsprint
