// An audit's result as tables, which each format of tables writes in its own way (doc/tables.md describes them).
#ifndef NEWSPRINT_REPORT_TABLES_H_
#define NEWSPRINT_REPORT_TABLES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// Of kFraction four decimals are meant; a kFlag is a count that is 0 or 1.
enum class ColumnType : std::uint8_t { kText, kCount, kFraction, kFlag };

struct Column {
  std::string_view name;
  ColumnType type = ColumnType::kText;
};

struct Table {
  std::string_view name;
  std::span<const Column> columns;
};

// The tables, in the order in which they are written.
std::span<const Table> Tables();

// std::monostate: not known.
using Cell = std::variant<std::monostate, std::string, std::uint64_t, double>;

class TableWriter {
 public:
  virtual ~TableWriter() = default;

  // The rows that follow are of this table.
  virtual Status Begin(const Table& table) = 0;
  // REQUIRES: as many cells as the table has columns, of their types or not known.
  virtual Status Row(std::span<const Cell> cells) = 0;
};

// Writes each table with its rows; ends with the writer's first failure.
Status WriteTables(const AuditResult& result, TableWriter* writer);

// Writes one of Tables(), by its place there.
Status WriteTable(const AuditResult& result, std::size_t table, TableWriter* writer);

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_TABLES_H_
