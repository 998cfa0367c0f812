#include "articles.h"

#include <cstdint>
#include <utility>

#include "arrow_rows.h"
#include "dict_rows.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

OwnedArrow<ArrowArrayStream> StreamOf(const nb::object& articles) {
  const nb::object capsule = articles.attr("__arrow_c_stream__")();
  auto* given = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), kArrowStreamCapsule));
  if (given == nullptr) throw nb::python_error();
  OwnedArrow<ArrowArrayStream> stream;
  *stream.get() = *given;  // moved, as the interface has it: the capsule is left with nothing to release
  given->release = nullptr;
  if (stream->release == nullptr) throw nb::value_error("the Arrow stream has been read already");
  return stream;
}

}  // namespace

std::unique_ptr<RowReader> ReaderOf(const nb::object& articles, const InputOptions& options) {
  if (nb::isinstance<nb::list>(articles)) return std::make_unique<DictRows>(options, nb::borrow<nb::list>(articles));
  if (!nb::hasattr(articles, "__arrow_c_stream__")) {
    throw nb::type_error("articles must be a list of dicts, or a table with __arrow_c_stream__");
  }
  const Py_ssize_t total = PyObject_HasAttrString(articles.ptr(), "__len__") != 0 ? PyObject_Size(articles.ptr()) : 0;
  if (total < 0) PyErr_Clear();
  return std::make_unique<ArrowRows>(options, StreamOf(articles), total < 0 ? 0 : static_cast<std::uint64_t>(total));
}

}  // namespace newsprint
