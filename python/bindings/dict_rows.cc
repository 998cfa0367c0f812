#include "dict_rows.h"

#include <cstddef>
#include <utility>

namespace nb = nanobind;

namespace newsprint {
namespace {

// Up to its first lone surrogate, which UTF-8 cannot write.
ValueKind ReadStr(nb::handle value, std::string* out) {
  const nb::object bytes = nb::steal(PyUnicode_AsUTF8String(value.ptr()));
  if (bytes.is_valid()) {
    out->assign(PyBytes_AsString(bytes.ptr()), static_cast<std::size_t>(PyBytes_Size(bytes.ptr())));
    return ValueKind::kText;
  }
  nb::python_error error;  // takes what was raised
  const auto whole = nb::cast<Py_ssize_t>(error.value().attr("start"));
  ReadStr(nb::steal(PyUnicode_Substring(value.ptr(), 0, whole)), out);
  return ValueKind::kHalfText;
}

ValueKind ReadParagraphs(nb::handle value, std::string* out) {
  std::string text;
  std::string paragraph;
  bool first = true;
  for (const nb::handle item : nb::borrow<nb::sequence>(value)) {
    const bool is_str = PyUnicode_Check(item.ptr());
    if (first && !is_str) return ValueKind::kNone;
    first = false;
    if (!is_str) continue;
    const ValueKind kind = ReadStr(item, &paragraph);
    if (!text.empty()) text += "\n\n";
    text += paragraph;
    if (kind == ValueKind::kHalfText) {
      out->swap(text);
      return kind;
    }
  }
  out->swap(text);
  return first ? ValueKind::kNone : ValueKind::kText;
}

ValueKind ReadNumber(nb::handle value, std::string* out) {
  const nb::object text = nb::steal(PyObject_Str(value.ptr()));
  if (!text.is_valid()) throw nb::python_error();
  return ReadStr(text, out) == ValueKind::kText ? ValueKind::kNumber : ValueKind::kNone;
}

ValueKind ReadValue(Field field, nb::handle value, std::string* out) {
  PyObject* const object = value.ptr();
  if (PyUnicode_Check(object)) return ReadStr(value, out);
  if (PyBytes_Check(object)) {
    out->assign(PyBytes_AsString(object), static_cast<std::size_t>(PyBytes_Size(object)));
    return ValueKind::kText;
  }
  if (field == Field::kText && (PyList_Check(object) || PyTuple_Check(object))) return ReadParagraphs(value, out);
  if (field == Field::kId && !PyBool_Check(object) && (PyIndex_Check(object) || PyFloat_Check(object))) {
    return ReadNumber(value, out);
  }
  if (field == Field::kPublished && nb::hasattr(value, "isoformat")) {
    return ReadStr(value.attr("isoformat")(), out);
  }
  return ValueKind::kNone;
}

}  // namespace

DictRows::DictRows(const InputOptions& options, nb::list rows)
    : RowReader(options, nb::len(rows)), rows_(std::move(rows)) {
  for (std::size_t field = 0; field < kFields; ++field) {
    for (const std::string& name : names()[field]) keys_[field].emplace_back(name.c_str());
  }
}

RowReader::Fetch DictRows::FetchRow(std::uint64_t row, Article* article, Status* why) {
  const nb::gil_scoped_acquire acquire;
  try {
    if (row >= nb::len(rows_)) return Fetch::kEnd;
    const nb::object fields = rows_[row];
    if (!PyDict_Check(fields.ptr())) {
      *why = Status::BadInput("not a JSON object");
      return Fetch::kBad;
    }
    const ValueOf value_of = [&](Field field, std::size_t name, std::string* out) {
      const nb::handle key = keys_[static_cast<std::size_t>(field)][name];
      PyObject* const value = PyDict_GetItemWithError(fields.ptr(), key.ptr());
      if (value == nullptr && PyErr_Occurred() != nullptr) throw nb::python_error();
      return value == nullptr || value == Py_None ? ValueKind::kNone : ReadValue(field, nb::borrow(value), out);
    };
    std::string reason;
    if (ArticleFromRow(names(), options(), value_of, article, &reason)) return Fetch::kArticle;
    *why = Status::BadInput(reason);
    return Fetch::kBad;
  } catch (const nb::python_error& error) {  // of a type that does as it likes
    *why = Status::BadInput(error.what());
    return Fetch::kBad;
  }
}

}  // namespace newsprint
