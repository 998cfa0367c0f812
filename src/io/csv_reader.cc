#include "io/csv_reader.h"

#include <algorithm>
#include <utility>

#include "io/format.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

std::array<std::vector<std::size_t>, kFields> FindColumns(const std::vector<std::string>& header,
                                                          const FieldNames& names) {
  std::array<std::vector<std::size_t>, kFields> columns;
  for (std::size_t field = 0; field < kFields; ++field) {
    for (const std::string& name : names[field]) {
      const auto found = std::find_if(header.begin(), header.end(),
                                      [&](const std::string& column) { return IsColumnNamed(column, name); });
      if (found != header.end()) columns[field].push_back(static_cast<std::size_t>(found - header.begin()));
    }
  }
  return columns;
}

// A quotation mark that opens a field and has no partner: what is broken is the record, not the habit of quoting.
bool HasOpenQuote(const std::vector<std::string>& fields) {
  return std::any_of(fields.begin(), fields.end(), [](const std::string& field) {
    return field.starts_with('"') && std::count(field.begin(), field.end(), '"') % 2 != 0;
  });
}

std::string Fields(std::size_t n) { return std::to_string(n) + (n == 1 ? " field" : " fields"); }

}  // namespace

TableForm FormOfTable(std::string_view line, const FieldNames& names) {
  TableForm best;
  CsvRow row;
  for (const char delimiter : {',', ';', '\t'}) {
    row.Begin(delimiter, true);
    if (row.Parse(line, true) != CsvRow::Result::kWhole || row.fields().size() < 2) continue;
    const auto columns = FindColumns(row.fields(), names);
    if (columns[static_cast<std::size_t>(Field::kText)].empty()) continue;
    const auto fields = static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [](const auto& found) { return !found.empty(); }));
    if (fields > best.fields) best = {delimiter, fields};
  }
  return best;
}

void CsvReader::Begin() {
  width_ = 0;
  line_ = 1;
  ended_ = false;
  heading_.clear();
}

void CsvReader::Skip(std::string_view bytes) {
  for (std::string_view rest = bytes; !rest.empty();) {
    const LineExtent line = FirstLine(rest);
    if (line.whole > line.content) ++line_;
    rest.remove_prefix(line.whole);
  }
  lines_->Skip(bytes.size());
}

// However long it is.
void CsvReader::SkipLine() {
  for (;;) {
    const std::string_view view = lines_->Ahead(1);
    const LineExtent line = FirstLine(view);
    Skip(view.substr(0, line.whole));
    if (line.whole > line.content || view.empty()) return;
  }
}

// Of the record that begins with what is next; it stays there.
CsvRow::Result CsvReader::ParseRow() {
  row_.Begin(delimiter_, true);
  std::string_view view = lines_->Ahead(1);
  for (;;) {
    const std::size_t before = view.size();
    const CsvRow::Result result = row_.Parse(view, false);
    if (row_.size() > options_.max_line_bytes) return CsvRow::Result::kMore;
    if (result != CsvRow::Result::kMore) return result;
    view = lines_->Ahead(before + 1);
    if (view.size() == before) return row_.Parse(view, true);
  }
}

// Tables that quote nothing may have quotation marks anywhere.
bool CsvReader::ParseWithoutQuotes(std::string_view first_line) {
  row_.Begin(delimiter_, false);
  return row_.Parse(first_line, true) == CsvRow::Result::kWhole && row_.fields().size() == width_ &&
         !HasOpenQuote(row_.fields());
}

bool CsvReader::ReadHeader(Quarantined* quarantined) {
  std::string_view view = lines_->Ahead(kByteOrderMark.size());
  if (view.starts_with(kByteOrderMark)) Skip(kByteOrderMark);
  view = lines_->Ahead(1);
  LineExtent line = FirstLine(view);
  while (line.whole == view.size() && view.size() <= options_.max_line_bytes) {
    const std::size_t before = view.size();
    view = lines_->Ahead(before + 1);
    line = FirstLine(view);
    if (view.size() == before) break;
  }
  const std::string_view header = view.substr(0, line.whole);
  const TableForm form = FormOfTable(header, names_);
  if (form.fields == 0) {
    SetAside(line_, "no table of articles: no column of its header is one of the text (name it with --map text=COLUMN)",
             quarantined);
    return false;
  }
  delimiter_ = form.delimiter;
  row_.Begin(delimiter_, true);
  row_.Parse(header, true);
  columns_ = FindColumns(row_.fields(), names_);
  width_ = row_.fields().size();
  heading_ = view.substr(0, line.content);
  Skip(header);
  return true;
}

bool CsvReader::FillArticle(std::string_view record, Article* article, std::string* reason) const {
  if (const std::optional<std::size_t> bad = FirstInvalidUtf8(record)) {
    *reason = "not UTF-8: byte " + std::to_string(*bad + 1) + " of the record";
    return false;
  }
  for (std::size_t field = 0; field < kFields; ++field) {
    std::string* value = FieldOf(article, static_cast<Field>(field));
    value->clear();
    for (const std::size_t column : columns_[field]) {
      *value = row_.fields()[column];
      if (!value->empty()) break;
    }
  }
  SettleFields(article);
  *reason = WhyTooLong(article->text, options_);
  return reason->empty();
}

ArticleReader::Next CsvReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  if (ended_) return ArticleReader::Next::kEnd;
  if (width_ == 0 && !ReadHeader(quarantined)) {
    ended_ = true;
    return ArticleReader::Next::kQuarantined;
  }
  for (;;) {
    std::string_view view = lines_->Ahead(1);
    if (view.empty()) {
      ended_ = true;
      if (!lines_->TellFailure()) return ArticleReader::Next::kEnd;
      return SetAside(line_, "cannot be read on from here: " + lines_->problem(), quarantined);
    }
    if (view.front() == '\n' || view.front() == '\r') {
      view = lines_->Ahead(2);
      Skip(view.substr(0, FirstLine(view).whole));
      continue;
    }
    const std::uint64_t line = line_;
    const CsvRow::Result result = ParseRow();
    view = lines_->Ahead(row_.size());
    bool whole = result == CsvRow::Result::kWhole && row_.fields().size() == width_;
    const std::size_t found = row_.fields().size();
    const bool too_long = row_.size() > options_.max_line_bytes;
    if (!whole && !too_long) whole = ParseWithoutQuotes(view.substr(0, FirstLine(view).whole));
    std::string reason;
    if (whole) {
      const std::string_view record = view.substr(0, row_.size());
      place->line = static_cast<std::uint32_t>(line);
      place->offset = lines_->offset();
      place->length = record.size() - (record.ends_with('\n') ? 1 : 0);
      const bool taken = FillArticle(record, article, &reason);
      Skip(record);
      if (!taken) return SetAside(line, std::move(reason), quarantined);
      SetPlaceOf(line, article);
      return ArticleReader::Next::kArticle;
    }
    if (too_long) {
      reason = "a record over the limit of " + std::to_string(options_.max_line_bytes) + " bytes";
    } else if (result == CsvRow::Result::kDamaged) {
      reason = "a quotation mark that does not close, or does not stand at the end of its field";
    } else {
      reason = Fields(found) + " where the header has " + Fields(width_);
    }
    SkipLine();
    return SetAside(line, std::move(reason), quarantined);
  }
}

}  // namespace newsprint
