#include "report/sqlite_tables.h"

#include <sqlite3.h>

#include <cstdint>
#include <utility>

namespace newsprint {

extern const std::string_view kSqliteViews;

namespace {

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinishStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::string_view TypeName(ColumnType type) {
  switch (type) {
    case ColumnType::kText:
      return "TEXT";
    case ColumnType::kCount:
    case ColumnType::kFlag:
      return "INTEGER";
    case ColumnType::kFraction:
      return "REAL";
  }
  return "";
}

// Binds one cell; the text lives until the step.
struct BindCell {
  sqlite3_stmt* statement;
  int position;  // from 1

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, position); }
  int operator()(const std::string& text) const {
    return sqlite3_bind_text64(statement, position, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
  int operator()(std::uint64_t count) const {
    return sqlite3_bind_int64(statement, position, static_cast<sqlite3_int64>(count));
  }
  int operator()(double fraction) const { return sqlite3_bind_double(statement, position, fraction); }
};

}  // namespace

struct SqliteTables::Database {
  std::string path;
  std::unique_ptr<sqlite3, CloseDatabase> handle;
  std::unique_ptr<sqlite3_stmt, FinishStatement> insert;

  Status Check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_DONE) return {};
    const std::string message = path + ": " + sqlite3_errmsg(handle.get());
    return code == SQLITE_FULL ? Status::Limit(message) : Status::Failed(message);
  }
  Status Run(const std::string& sql) const {
    return Check(sqlite3_exec(handle.get(), sql.c_str(), nullptr, nullptr, nullptr));
  }
};

SqliteTables::SqliteTables(std::unique_ptr<Database> database) : database_(std::move(database)) {}
SqliteTables::~SqliteTables() = default;

Status SqliteTables::Open(const std::string& path, std::unique_ptr<SqliteTables>* out) {
  auto database = std::make_unique<Database>();
  database->path = path;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  database->handle.reset(handle);
  if (Status status = database->Check(code); !status.ok()) return status;
  // The file is nobody else's until it is whole, and whoever asked for it syncs it.
  Status status = database->Run(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
      "BEGIN");
  if (status.ok()) out->reset(new SqliteTables(std::move(database)));
  return status;
}

Status SqliteTables::Begin(const Table& table) {
  std::string create = "CREATE TABLE " + std::string(table.name) + " (";
  std::string insert = "INSERT INTO " + std::string(table.name) + " VALUES (";
  for (const Column& column : table.columns) {
    const char* comma = &column == table.columns.data() ? "" : ", ";
    create.append(comma).append("\"").append(column.name).append("\" ").append(TypeName(column.type));
    insert.append(comma).append("?");
  }
  if (Status status = database_->Run(create + ")"); !status.ok()) return status;
  insert += ")";
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v2(database_->handle.get(), insert.c_str(), -1, &statement, nullptr);
  database_->insert.reset(statement);
  return database_->Check(code);
}

Status SqliteTables::Row(std::span<const Cell> cells) {
  sqlite3_stmt* const insert = database_->insert.get();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const int code = std::visit(BindCell{insert, static_cast<int>(i) + 1}, cells[i]);
    if (Status status = database_->Check(code); !status.ok()) return status;
  }
  Status status = database_->Check(sqlite3_step(insert));
  sqlite3_reset(insert);
  return status;
}

Status SqliteTables::Finish() {
  database_->insert.reset();
  if (Status status = database_->Run(std::string(kSqliteViews) + "COMMIT"); !status.ok()) return status;
  return database_->Check(sqlite3_close(database_->handle.release()));
}

}  // namespace newsprint
