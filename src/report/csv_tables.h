// Tables as CSV (RFC 4180), a file each, to be opened in a spreadsheet.
#ifndef NEWSPRINT_REPORT_CSV_TABLES_H_
#define NEWSPRINT_REPORT_CSV_TABLES_H_

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "newsprint/status.h"
#include "report/sink.h"
#include "report/tables.h"

namespace newsprint {

// Begins with a byte order mark, by which spreadsheets know UTF-8. Text that a spreadsheet would take for a formula has
// an apostrophe before it (OWASP, "CSV Injection"). Lines end with CR LF; what is not known is empty.
class CsvTables : public TableWriter {
 public:
  // `sink_of` says where a table goes.
  explicit CsvTables(std::function<Sink(const Table& table)> sink_of) : sink_of_(std::move(sink_of)) {}

  Status Begin(const Table& table) override;
  Status Row(std::span<const Cell> cells) override;

 private:
  std::function<Sink(const Table& table)> sink_of_;
  Sink sink_;
  std::string line_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_CSV_TABLES_H_
