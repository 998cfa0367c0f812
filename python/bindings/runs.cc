// audit() and dedup() over articles in memory.
#include <nanobind/stl/unique_ptr.h>

#include <memory>

#include "articles.h"
#include "engine/audit.h"
#include "engine/dedup.h"
#include "module.h"
#include "progress.h"
#include "results.h"
#include "settings.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

std::unique_ptr<PythonAudit> AuditArticles(const nb::object& articles, const nb::object& against, const nb::dict& given,
                                           const nb::object& progress) {
  const AuditSettings settings = AuditSettingsFrom(given);
  const std::unique_ptr<RowReader> reader = ReaderOf(articles, settings.input);
  const std::unique_ptr<RowReader> other = against.is_none() ? nullptr : ReaderOf(against, settings.input);
  auto out = std::make_unique<PythonAudit>();
  RunForPython(progress, [&](const Progress& hook) {
    return AuditInput(*reader, other.get(), settings.options, hook, &out->result);
  });
  return out;
}

std::unique_ptr<PythonDedup> DedupArticles(const nb::object& articles, const nb::dict& given,
                                           const nb::object& progress) {
  const DedupSettings settings = DedupSettingsFrom(given);
  const std::unique_ptr<RowReader> reader = ReaderOf(articles, settings.input);
  auto out = std::make_unique<PythonDedup>();
  RunForPython(progress,
               [&](const Progress& hook) { return DedupInput(*reader, settings.options, hook, &out->result); });
  return out;
}

}  // namespace

void BindRuns(nb::module_& module) {
  module.def("audit", &AuditArticles, nb::arg("articles"), nb::arg("against").none(), nb::arg("settings"),
             nb::arg("progress").none());
  module.def("dedup", &DedupArticles, nb::arg("articles"), nb::arg("settings"), nb::arg("progress").none());
}

}  // namespace newsprint
