#include "results.h"

#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <utility>

#include "arrow_tables.h"
#include "module.h"
#include "raise.h"
#include "report/json_lines.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

void ReleaseCapsule(PyObject* capsule) {
  auto* stream = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule, kArrowStreamCapsule));
  if (stream->release != nullptr) stream->release(stream);
  delete stream;
}

std::shared_ptr<const ArrowTable> MakeTable(const PythonResult& result, const std::string& name) {
  const std::vector<std::string> names = result.TableNames();
  if (std::find(names.begin(), names.end(), name) == names.end()) throw nb::key_error(name.c_str());
  ArrowTableWriter writer;
  Status status;
  {
    const nb::gil_scoped_release release;
    status = result.WriteNamed(name, &writer);
  }
  RaiseUnlessOk(status);
  return writer.Take();
}

nb::object StreamOfTable(const std::shared_ptr<const ArrowTable>& table) {
  auto stream = std::make_unique<ArrowArrayStream>();
  ExportTable(table, stream.get());
  PyObject* const capsule = PyCapsule_New(stream.get(), kArrowStreamCapsule, ReleaseCapsule);
  if (capsule == nullptr) throw nb::python_error();
  stream.release();
  return nb::steal(capsule);
}

nb::object ValueOfColumn(const ArrowColumn& column, ColumnType type, std::size_t row) {
  const auto bit = [row](const std::vector<std::uint8_t>& bits) { return ((bits[row / 8] >> (row % 8)) & 1) != 0; };
  if (!bit(column.valid)) return nb::none();
  switch (type) {
    case ColumnType::kText: {
      const std::int32_t begin = column.offsets[row];
      return nb::str(column.text.data() + begin, static_cast<std::size_t>(column.offsets[row + 1] - begin));
    }
    case ColumnType::kCount:
      return nb::int_(column.counts[row]);
    case ColumnType::kFraction:
      return nb::float_(column.fractions[row]);
    case ColumnType::kFlag:
      return nb::bool_(bit(column.flags));
  }
  return nb::none();
}

nb::list DictsOfTable(const ArrowTable& table) {
  nb::list rows;
  std::vector<nb::str> names;
  for (const Column& column : table.columns) names.emplace_back(column.name.data(), column.name.size());
  for (const ArrowBatch& batch : table.batches) {
    for (std::int64_t row = 0; row < batch.rows; ++row) {
      nb::dict fields;
      for (std::size_t i = 0; i < names.size(); ++i) {
        fields[names[i]] = ValueOfColumn(batch.columns[i], table.columns[i].type, static_cast<std::size_t>(row));
      }
      rows.append(fields);
    }
  }
  return rows;
}

std::vector<std::string> ColumnNames(const ArrowTable& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) names.emplace_back(column.name);
  return names;
}

nb::bytes Records(const PythonResult& result, const std::string& kind) {
  std::string lines;
  Status status;
  {
    const nb::gil_scoped_release release;
    status = result.WriteRecords(kind, [&](std::string_view bytes) {
      lines += bytes;
      return Status();
    });
  }
  RaiseUnlessOk(status);
  return nb::bytes(lines.data(), lines.size());
}

std::vector<std::uint64_t> KeptRows(const PythonDedup& dedup) {
  std::vector<std::uint64_t> rows;
  for (const RecordPlace& place : dedup.result.kept) rows.push_back(place.offset);
  return rows;
}

}  // namespace

std::vector<std::string> PythonAudit::TableNames() const {
  std::vector<std::string> names;
  for (const Table& table : Tables()) names.emplace_back(table.name);
  return names;
}

Status PythonAudit::WriteNamed(const std::string& name, TableWriter* writer) const {
  const auto table = std::find_if(Tables().begin(), Tables().end(), [&](const Table& t) { return t.name == name; });
  return WriteTable(result, static_cast<std::size_t>(table - Tables().begin()), writer);
}

Status PythonAudit::WriteRecords(const std::string& kind, const Sink& sink) const {
  if (kind == "all") return WriteAuditRecords(result, sink);
  if (kind == "summary") return WriteSummaryRecord(result.summary, sink);
  return Status::Usage("an audit has no records of the kind " + kind);
}

Status PythonDedup::WriteRecords(const std::string& kind, const Sink& sink) const {
  if (kind == "pairs") return WritePairRecords(result.ids, result.pairs, sink);
  if (kind == "removed") return WriteRemovedRecords(result.ids, result.removed, sink);
  if (kind == "clusters") return WriteClusterRecords(result.ids, result.clusters, sink);
  if (kind == "quarantine") return WriteQuarantineRecords(result.quarantine, sink);
  if (kind == "summary") return WriteSummaryRecord(result.summary, sink);
  return Status::Usage("a deduplication has no records of the kind " + kind);
}

void BindResults(nb::module_& module) {
  nb::class_<ArrowTable>(module, "Table")
      .def("stream", [](const std::shared_ptr<ArrowTable>& table) { return StreamOfTable(table); })
      .def("dicts", &DictsOfTable)
      .def("column_names", &ColumnNames)
      .def("__len__", [](const ArrowTable& table) { return static_cast<std::size_t>(table.rows()); });
  nb::class_<PythonResult>(module, "Result")
      .def("table_names", &PythonResult::TableNames)
      .def(
          "table",
          [](const PythonResult& result, const std::string& name) {
            return std::const_pointer_cast<ArrowTable>(MakeTable(result, name));
          },
          nb::arg("name"))
      .def("records", &Records, nb::arg("kind"));
  nb::class_<PythonAudit, PythonResult>(module, "AuditResult");
  nb::class_<PythonDedup, PythonResult>(module, "DedupResult").def("kept_rows", &KeptRows);
}

}  // namespace newsprint
