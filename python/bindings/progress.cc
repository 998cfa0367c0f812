#include "progress.h"

#include <utility>

#include "raise.h"

namespace nb = nanobind;

namespace newsprint {

void RunForPython(const nb::object& callback, const std::function<Status(const Progress& progress)>& work) {
  std::optional<nb::python_error> raised;
  const Progress progress = [&](const char* stage, std::uint64_t done, std::uint64_t total) {
    const nb::gil_scoped_acquire acquire;
    try {
      if (PyErr_CheckSignals() != 0) throw nb::python_error();
      if (!callback.is_none()) callback(stage, done, total);
    } catch (nb::python_error& error) {
      raised.emplace(std::move(error));
      return false;
    }
    return true;
  };
  Status status;
  {
    const nb::gil_scoped_release release;
    status = work(progress);
  }
  if (raised) throw nb::python_error(std::move(*raised));
  RaiseUnlessOk(status);
}

}  // namespace newsprint
