#include "arrow_tables.h"

#include <algorithm>
#include <utility>

namespace newsprint {
namespace {

constexpr std::int64_t kBatchRows = 65'536;
constexpr std::size_t kBatchBytes = std::size_t{1} << 30;  // of one column: offsets have 31 bits

void AppendBit(bool bit, std::int64_t at, std::vector<std::uint8_t>* bits) {
  if (at % 8 == 0) bits->push_back(0);
  if (bit) bits->back() = static_cast<std::uint8_t>(bits->back() | 1U << (at % 8));
}

void AppendCell(const Cell& cell, ColumnType type, std::int64_t at, ArrowColumn* column) {
  const bool known = !std::holds_alternative<std::monostate>(cell);
  AppendBit(known, at, &column->valid);
  if (!known) ++column->nulls;
  switch (type) {
    case ColumnType::kText:
      if (column->offsets.empty()) column->offsets.push_back(0);
      if (known) column->text += std::get<std::string>(cell);
      column->offsets.push_back(static_cast<std::int32_t>(column->text.size()));
      break;
    case ColumnType::kCount:
      column->counts.push_back(known ? static_cast<std::int64_t>(std::get<std::uint64_t>(cell)) : 0);
      break;
    case ColumnType::kFraction:
      column->fractions.push_back(known ? std::get<double>(cell) : 0);
      break;
    case ColumnType::kFlag:
      AppendBit(known && std::get<std::uint64_t>(cell) != 0, at, &column->flags);
      break;
  }
}

const char* FormatOf(ColumnType type) {
  switch (type) {
    case ColumnType::kText:
      return "u";
    case ColumnType::kCount:
      return "l";
    case ColumnType::kFraction:
      return "g";
    case ColumnType::kFlag:
      return "b";
  }
  return "n";
}

// What a schema that was handed out lives on.
struct SchemaStorage {
  std::string name;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

void ReleaseSchema(ArrowSchema* schema) {
  for (std::int64_t i = 0; i < schema->n_children; ++i) {
    if (schema->children[i]->release != nullptr) schema->children[i]->release(schema->children[i]);
  }
  delete static_cast<SchemaStorage*>(schema->private_data);
  schema->release = nullptr;
}

void FillSchema(const char* format, std::string_view name, std::int64_t flags, ArrowSchema* out) {
  auto* storage = new SchemaStorage{.name = std::string(name)};
  *out = {};
  out->format = format;
  out->name = storage->name.c_str();
  out->flags = flags;
  out->release = ReleaseSchema;
  out->private_data = storage;
}

void ExportSchema(const ArrowTable& table, ArrowSchema* out) {
  FillSchema("+s", "", 0, out);
  auto* storage = static_cast<SchemaStorage*>(out->private_data);
  storage->children.resize(table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    FillSchema(FormatOf(table.columns[i].type), table.columns[i].name, kArrowNullable, &storage->children[i]);
    storage->pointers.push_back(&storage->children[i]);
  }
  out->n_children = static_cast<std::int64_t>(table.columns.size());
  out->children = storage->pointers.data();
}

// What an array that was handed out lives on.
struct ArrayStorage {
  std::shared_ptr<const ArrowTable> table;
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
};

void ReleaseArray(ArrowArray* array) {
  for (std::int64_t i = 0; i < array->n_children; ++i) {
    if (array->children[i]->release != nullptr) array->children[i]->release(array->children[i]);
  }
  delete static_cast<ArrayStorage*>(array->private_data);
  array->release = nullptr;
}

void FillArray(std::shared_ptr<const ArrowTable> table, std::int64_t rows, std::int64_t nulls,
               std::vector<const void*> buffers, ArrowArray* out) {
  auto* storage = new ArrayStorage{.table = std::move(table), .buffers = std::move(buffers)};
  *out = {};
  out->length = rows;
  out->null_count = nulls;
  out->n_buffers = static_cast<std::int64_t>(storage->buffers.size());
  out->buffers = storage->buffers.data();
  out->release = ReleaseArray;
  out->private_data = storage;
}

void ExportBatch(const std::shared_ptr<const ArrowTable>& table, const ArrowBatch& batch, ArrowArray* out) {
  FillArray(table, batch.rows, 0, {nullptr}, out);
  auto* storage = static_cast<ArrayStorage*>(out->private_data);
  storage->children.resize(batch.columns.size());
  for (std::size_t i = 0; i < batch.columns.size(); ++i) {
    const ArrowColumn& column = batch.columns[i];
    std::vector<const void*> buffers = {column.nulls > 0 ? column.valid.data() : nullptr};
    switch (table->columns[i].type) {
      case ColumnType::kText:
        buffers.push_back(column.offsets.data());
        buffers.push_back(column.text.data());
        break;
      case ColumnType::kCount:
        buffers.push_back(column.counts.data());
        break;
      case ColumnType::kFraction:
        buffers.push_back(column.fractions.data());
        break;
      case ColumnType::kFlag:
        buffers.push_back(column.flags.data());
        break;
    }
    FillArray(table, batch.rows, column.nulls, std::move(buffers), &storage->children[i]);
    storage->pointers.push_back(&storage->children[i]);
  }
  out->n_children = static_cast<std::int64_t>(batch.columns.size());
  out->children = storage->pointers.data();
}

struct StreamStorage {
  std::shared_ptr<const ArrowTable> table;
  std::size_t next = 0;
};

StreamStorage& StorageOf(ArrowArrayStream* stream) { return *static_cast<StreamStorage*>(stream->private_data); }

int GetSchema(ArrowArrayStream* stream, ArrowSchema* out) {
  ExportSchema(*StorageOf(stream).table, out);
  return 0;
}

int GetNext(ArrowArrayStream* stream, ArrowArray* out) {
  StreamStorage& storage = StorageOf(stream);
  if (storage.next == storage.table->batches.size()) {
    *out = {};
  } else {
    ExportBatch(storage.table, storage.table->batches[storage.next++], out);
  }
  return 0;
}

const char* GetLastError(ArrowArrayStream*) { return nullptr; }

void ReleaseStream(ArrowArrayStream* stream) {
  delete static_cast<StreamStorage*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace

std::int64_t ArrowTable::rows() const {
  std::int64_t rows = 0;
  for (const ArrowBatch& batch : batches) rows += batch.rows;
  return rows;
}

Status ArrowTableWriter::Begin(const Table& table) {
  table_ = std::make_shared<ArrowTable>();
  table_->columns.assign(table.columns.begin(), table.columns.end());
  return {};
}

Status ArrowTableWriter::Row(std::span<const Cell> cells) {
  std::vector<ArrowBatch>& batches = table_->batches;
  const auto full = [](const ArrowBatch& batch) {
    return batch.rows == kBatchRows || std::any_of(batch.columns.begin(), batch.columns.end(),
                                                   [](const ArrowColumn& c) { return c.text.size() >= kBatchBytes; });
  };
  if (batches.empty() || full(batches.back())) {
    batches.emplace_back().columns.resize(table_->columns.size());
  }
  ArrowBatch& batch = batches.back();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    AppendCell(cells[i], table_->columns[i].type, batch.rows, &batch.columns[i]);
  }
  ++batch.rows;
  return {};
}

void ExportTable(std::shared_ptr<const ArrowTable> table, ArrowArrayStream* out) {
  *out = {GetSchema, GetNext, GetLastError, ReleaseStream, new StreamStorage{.table = std::move(table)}};
}

}  // namespace newsprint
