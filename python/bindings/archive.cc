// The archive between nights, held open.
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>
#include <nanobind/stl/vector.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "articles.h"
#include "cli/utc_date.h"
#include "engine/add.h"
#include "engine/export.h"
#include "engine/nightly.h"
#include "engine/open_archive.h"
#include "engine/query.h"
#include "module.h"
#include "progress.h"
#include "raise.h"
#include "results.h"
#include "settings.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

nb::list DictsOf(const std::vector<Quarantined>& quarantine) {
  nb::list all;
  for (const Quarantined& one : quarantine) {
    nb::dict fields;
    fields["input"] = one.input;
    fields["reason"] = one.reason;
    all.append(fields);
  }
  return all;
}

// Threads of Python take turns at it. What fails while it writes closes it, as Archive::Commit asks.
class HeldArchive {
 public:
  HeldArchive(const nb::dict& given, bool read_only) {
    const AddSettings settings = AddSettingsFrom(given);
    RunForPython(nb::none(), [&](const Progress&) {
      return OpenArchive(settings.archive, read_only ? Archive::Access::kRead : Archive::Access::kWrite,
                         /*create=*/!read_only, &opened_);
    });
    read_only_ = read_only;
  }

  void Close() {
    RunForPython(nb::none(), [&](const Progress&) {
      const std::lock_guard lock(mutex_);
      const std::unique_ptr<Archive> archive = std::move(opened_.archive);
      return archive != nullptr ? archive->Close() : Status();
    });
  }

  nb::dict Add(const nb::object& articles, const nb::dict& given, const nb::object& progress) {
    const AddSettings settings = AddSettingsFrom(given);
    const std::unique_ptr<RowReader> reader = ReaderOf(articles, settings.input);
    AddResult added;
    Write(progress, [&](const Progress& hook) {
      AddOptions options;
      options.date = UtcDate();
      return AddArticles(&opened_, *reader, options, hook, &added);
    });
    nb::dict out;
    out["articles"] = added.articles;
    out["repeated"] = added.repeated;
    out["versions"] = added.versions;
    out["corrected"] = added.corrected;
    out["runs"] = added.runs;
    out["quarantine"] = DictsOf(added.quarantine);
    return out;
  }

  nb::dict Nightly(const nb::dict& given, const nb::object& progress, const nb::object& say) {
    const NightlySettings settings = NightlySettingsFrom(given);
    NightlyOutcome outcome;
    Write(progress, [&](const Progress& hook) {
      NightlyOptions options = settings.night;
      options.date = UtcDate();
      std::vector<std::string> said;
      Status status = RunNight(
          &opened_, options, hook, [&](const std::string& sentence) { said.push_back(sentence); }, &outcome);
      const nb::gil_scoped_acquire acquire;
      for (const std::string& sentence : said) say(sentence);
      return status;
    });
    nb::dict out;
    out["results"] = outcome.ran ? nb::object(nb::cast(outcome.summary.results)) : nb::none();
    out["unreadable"] = DictsOf(outcome.unreadable);
    return out;
  }

  std::unique_ptr<PythonAudit> Query(const nb::object& articles, const nb::dict& given, const nb::object& progress) {
    const QuerySettings settings = QuerySettingsFrom(given);
    const std::unique_ptr<RowReader> reader = ReaderOf(articles, settings.input);
    auto out = std::make_unique<PythonAudit>();
    Read(progress,
         [&](const Progress& hook) { return QueryArchive(opened_, *reader, settings.options, hook, &out->result); });
    return out;
  }

  std::unique_ptr<PythonAudit> Export(const nb::object& progress) {
    auto out = std::make_unique<PythonAudit>();
    Read(progress, [&](const Progress& hook) { return ExportArchive(opened_, hook, &out->result); });
    return out;
  }

  std::uint64_t articles() {
    std::uint64_t count = 0;
    Read(nb::none(), [&](const Progress&) {
      count = opened_.archive->articles();
      return Status();
    });
    return count;
  }

  std::vector<std::string> found() const {
    return opened_.archive != nullptr ? opened_.archive->found() : std::vector<std::string>();
  }

 private:
  using Work = std::function<Status(const Progress& progress)>;

  void Read(const nb::object& progress, const Work& work) {
    RunForPython(progress, [&](const Progress& hook) {
      const std::lock_guard lock(mutex_);
      return opened_.archive != nullptr ? work(hook) : Status::Usage("the archive is closed");
    });
  }

  void Write(const nb::object& progress, const Work& work) {
    Read(progress, [&](const Progress& hook) {
      if (read_only_) return Status::Usage("the archive is open for reading only");
      Status status = work(hook);
      if (!status.ok()) opened_.archive = nullptr;
      return status;
    });
  }

  OpenedArchive opened_;
  bool read_only_ = false;
  std::mutex mutex_;
};

}  // namespace

void BindArchive(nb::module_& module) {
  nb::class_<HeldArchive>(module, "Archive")
      .def(nb::init<const nb::dict&, bool>(), nb::arg("settings"), nb::arg("read_only"))
      .def("close", &HeldArchive::Close)
      .def("add", &HeldArchive::Add, nb::arg("articles"), nb::arg("settings"), nb::arg("progress").none())
      .def("nightly", &HeldArchive::Nightly, nb::arg("settings"), nb::arg("progress").none(), nb::arg("say"))
      .def("query", &HeldArchive::Query, nb::arg("articles"), nb::arg("settings"), nb::arg("progress").none())
      .def("export", &HeldArchive::Export, nb::arg("progress").none())
      .def("found", &HeldArchive::found)
      .def_prop_ro("articles", &HeldArchive::articles);
}

}  // namespace newsprint
