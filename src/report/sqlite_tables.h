// Tables as one SQLite file, with views that answer the usual questions (doc/tables.md).
#ifndef NEWSPRINT_REPORT_SQLITE_TABLES_H_
#define NEWSPRINT_REPORT_SQLITE_TABLES_H_

#include <memory>
#include <span>
#include <string>

#include "newsprint/status.h"
#include "report/tables.h"

namespace newsprint {

class SqliteTables : public TableWriter {
 public:
  // Writes into the file at `path`, which is empty or absent. kFailed, kLimit where the disk is full.
  static Status Open(const std::string& path, std::unique_ptr<SqliteTables>* out);
  ~SqliteTables() override;

  Status Begin(const Table& table) override;
  Status Row(std::span<const Cell> cells) override;
  // Adds the indexes and views, and closes the file. REQUIRES: called once, last.
  Status Finish();

 private:
  struct Database;
  explicit SqliteTables(std::unique_ptr<Database> database);

  std::unique_ptr<Database> database_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_SQLITE_TABLES_H_
