#include "report/csv_tables.h"

#include "report/json_record.h"

namespace newsprint {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

// Spreadsheets skip white space before a formula, and take full-width signs for the plain ones.
bool LooksLikeFormula(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const std::string_view rest = text.substr(first);
  if (std::string_view("=+-@").find(rest.front()) != std::string_view::npos) return true;
  for (const std::string_view wide : {"＝", "＋", "－", "＠"}) {
    if (rest.starts_with(wide)) return true;
  }
  return false;
}

void PutText(std::string_view text, std::string* line) {
  const bool formula = LooksLikeFormula(text);
  const bool quoted = formula || text.find_first_of("\",;\t\r\n") != std::string_view::npos || text.starts_with(' ') ||
                      text.ends_with(' ');
  if (quoted) line->push_back('"');
  if (formula) line->push_back('\'');
  for (const char c : text) {
    if (c == '"') line->push_back('"');
    line->push_back(c);
  }
  if (quoted) line->push_back('"');
}

struct PutCell {
  std::string* line;
  void operator()(std::monostate) const {}
  void operator()(const std::string& text) const { PutText(text, line); }
  void operator()(std::uint64_t count) const { *line += std::to_string(count); }
  void operator()(double fraction) const { *line += FormatDecimal(fraction); }
};

}  // namespace

Status CsvTables::Begin(const Table& table) {
  sink_ = sink_of_(table);
  line_ = kByteOrderMark;
  for (const Column& column : table.columns) {
    if (&column != table.columns.data()) line_.push_back(',');
    line_ += column.name;
  }
  line_ += "\r\n";
  return sink_(line_);
}

Status CsvTables::Row(std::span<const Cell> cells) {
  line_.clear();
  for (const Cell& cell : cells) {
    if (&cell != cells.data()) line_.push_back(',');
    std::visit(PutCell{&line_}, cell);
  }
  line_ += "\r\n";
  return sink_(line_);
}

}  // namespace newsprint
