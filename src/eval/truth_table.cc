#include "eval/truth_table.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "eval/file_lines.h"
#include "report/names.h"

namespace newsprint {
namespace {

// Pairs of columns that may name the two articles.
constexpr std::pair<std::string_view, std::string_view> kIdColumns[] = {
    {"id_a", "id_b"}, {"a", "b"}, {"id", "original"}, {"id_reply", "id_original"}};

std::vector<std::string_view> Split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0;;) {
    const std::size_t tab = line.find('\t', at);
    cells.push_back(line.substr(at, tab - at));
    if (tab == std::string_view::npos) return cells;
    at = tab + 1;
  }
}

}  // namespace

bool TruthTable::Has(std::string_view column) const {
  return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
}

std::string_view TruthTable::Cell(const Row& row, std::string_view column) const {
  const auto at = std::find(columns_.begin(), columns_.end(), column);
  return at == columns_.end() ? std::string_view() : row.cells[static_cast<std::size_t>(at - columns_.begin())];
}

Status TruthTable::Bad(const Row& row, std::string_view column, std::string_view wanted) const {
  return BadLine(
      truth_->path, row.line,
      std::string(column) + " must be " + std::string(wanted) + ", not '" + std::string(Cell(row, column)) + "'");
}

Status TruthTable::TakeHeader(std::uint64_t line, std::string_view header) {
  for (const std::string_view name : Split(header)) columns_.emplace_back(name);
  for (const auto& [a, b] : kIdColumns) {
    if (!a_.empty() || !Has(a) || !Has(b)) continue;
    a_ = a;
    b_ = b;
  }
  const bool pairs = !a_.empty();
  for (const std::string_view name : {"story", "cluster"}) {
    if (!pairs && Has("id") && Has(name)) story_ = name;
  }
  if (pairs && Has("text_a") && Has("text_b")) {
    truth_->kind = TruthKind::kQuotations;
  } else if (pairs && Has("a_start") && Has("a_end") && Has("b_start") && Has("b_end")) {
    truth_->kind = TruthKind::kSpans;
  } else if (pairs && Has("relation")) {
    truth_->kind = TruthKind::kRelations;
  } else if (pairs && Has("label")) {
    truth_->kind = TruthKind::kLabels;
  } else if (pairs) {
    truth_->kind = TruthKind::kPairs;
  } else if (!story_.empty()) {
    truth_->kind = TruthKind::kStories;
  } else {
    return BadLine(truth_->path, line,
                   "neither a JSON object nor a header of known columns, such as id_a and id_b, or id and cluster "
                   "('newsprint eval --help' lists the forms)");
  }
  return {};
}

Status TruthTable::TakeRow(std::uint64_t line, std::string_view text) {
  const Row row{line, Split(text)};
  if (row.cells.size() != columns_.size()) {
    return BadLine(
        truth_->path, line,
        std::to_string(row.cells.size()) + " columns where the header has " + std::to_string(columns_.size()));
  }
  switch (truth_->kind) {
    case TruthKind::kQuotations:
    case TruthKind::kSpans:
    case TruthKind::kCases:
    case TruthKind::kVerdicts:
      return TakePassage(row);
    case TruthKind::kStories:
      return TakeMember(row);
    case TruthKind::kRelations:
    case TruthKind::kPairs:
    case TruthKind::kLabels:
      break;
  }
  return TakePair(row);
}

Status TruthTable::TakeFlag(const Row& row, std::string_view column, std::optional<bool>* out) const {
  if (!Has(column)) return {};
  const std::string_view cell = Cell(row, column);
  if (cell != "0" && cell != "1") return Bad(row, column, "0 or 1");
  *out = cell == "1";
  return {};
}

Status TruthTable::TakeOffset(const Row& row, std::string_view column, std::uint32_t* out) const {
  const std::string_view cell = Cell(row, column);
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), *out);
  return error == std::errc() && end == cell.data() + cell.size() ? Status() : Bad(row, column, "a whole number");
}

Status TruthTable::TakePair(const Row& row) {
  LabelledPair pair;
  pair.line = row.line;
  pair.a = Cell(row, a_);
  pair.b = Cell(row, b_);
  if (pair.a.empty()) return Bad(row, a_, "an article's id");
  if (pair.b.empty()) return Bad(row, b_, "an article's id");
  pair.label = Cell(row, "label");
  if (truth_->kind == TruthKind::kRelations) {
    pair.relation = RelationNamed(Cell(row, "relation"));
    if (!pair.relation) return Bad(row, "relation", "copy, excerpt, background, quote, boilerplate, phrase or none");
  }
  std::optional<bool> sure;
  for (const auto& [column, flag] : {std::pair("has_quote", &pair.has_quote), std::pair("has_prose", &pair.has_prose),
                                     std::pair("has_boiler", &pair.has_boilerplate), std::pair("sure", &sure)}) {
    if (Status status = TakeFlag(row, column, flag); !status.ok()) return status;
  }
  pair.sure = sure.value_or(true);
  for (const std::string_view column : {"jaccard5", "jaccard"}) {
    if (!Has(column)) continue;
    const std::string_view cell = Cell(row, column);
    double jaccard = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), jaccard);
    if (error != std::errc() || end != cell.data() + cell.size() || !(jaccard >= 0 && jaccard <= 1)) {
      return Bad(row, column, "a number from 0 to 1");
    }
    pair.jaccard = jaccard;
  }
  truth_->pairs.push_back(std::move(pair));
  return {};
}

Status TruthTable::TakePassage(const Row& row) {
  LabelledPassage passage;
  passage.line = row.line;
  passage.a = Cell(row, a_);
  passage.b = Cell(row, b_);
  if (passage.a.empty()) return Bad(row, a_, "an article's id");
  if (passage.b.empty()) return Bad(row, b_, "an article's id");
  if (truth_->kind == TruthKind::kSpans) {
    passage.unit = LabelledPassage::Unit::kCodePoints;
    for (const auto& [column, offset] :
         {std::pair("a_start", &passage.span_a.begin), std::pair("a_end", &passage.span_a.end),
          std::pair("b_start", &passage.span_b.begin), std::pair("b_end", &passage.span_b.end)}) {
      if (Status status = TakeOffset(row, column, offset); !status.ok()) return status;
    }
    if (passage.span_a.begin >= passage.span_a.end) return Bad(row, "a_end", "greater than a_start");
    if (passage.span_b.begin >= passage.span_b.end) return Bad(row, "b_end", "greater than b_start");
  } else {
    passage.kind = PassageKind::kQuote;
    passage.text_a = Cell(row, "text_a");
    passage.text_b = Cell(row, "text_b");
    if (passage.text_a.empty()) return Bad(row, "text_a", "the wording in the first article");
    if (passage.text_b.empty()) return Bad(row, "text_b", "the wording in the second article");
    if (!Cell(row, "speaker").empty()) passage.speakers.emplace_back(Cell(row, "speaker"));
    if (Status status = TakeFlag(row, "altered", &passage.altered); !status.ok()) return status;
  }
  truth_->passages.push_back(std::move(passage));
  return {};
}

Status TruthTable::TakeMember(const Row& row) {
  LabelledMember member{row.line, std::string(Cell(row, "id")), std::string(Cell(row, story_))};
  if (member.id.empty()) return Bad(row, "id", "an article's id");
  truth_->members.push_back(std::move(member));
  return {};
}

}  // namespace newsprint
