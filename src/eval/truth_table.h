// Truth in a table: columns between tabs, named in the first line.
#ifndef NEWSPRINT_EVAL_TRUTH_TABLE_H_
#define NEWSPRINT_EVAL_TRUTH_TABLE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "eval/truth.h"

namespace newsprint {

class TruthTable {
 public:
  explicit TruthTable(Truth* truth) : truth_(truth) {}

  // kBadInput where no kind of truth has such columns.
  Status TakeHeader(std::uint64_t line, std::string_view header);
  Status TakeRow(std::uint64_t line, std::string_view row);

 private:
  struct Row {
    std::uint64_t line = 0;
    std::vector<std::string_view> cells;
  };

  bool Has(std::string_view column) const;
  // The cell under a column; empty where there is no such column.
  std::string_view Cell(const Row& row, std::string_view column) const;
  Status Bad(const Row& row, std::string_view column, std::string_view wanted) const;
  Status TakeFlag(const Row& row, std::string_view column, std::optional<bool>* out) const;
  Status TakeOffset(const Row& row, std::string_view column, std::uint32_t* out) const;
  Status TakePair(const Row& row);
  Status TakePassage(const Row& row);
  Status TakeMember(const Row& row);

  Truth* truth_;
  std::vector<std::string> columns_;
  std::string a_, b_;  // the columns that name the articles
  std::string story_;  // of kStories: the column that names the story
};

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_TRUTH_TABLE_H_
