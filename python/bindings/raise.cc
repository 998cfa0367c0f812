#include "raise.h"

#include <exception>
#include <utility>

#include "module.h"

namespace nb = nanobind;

namespace newsprint {
namespace {

class StatusError final : public std::exception {
 public:
  explicit StatusError(Status status) : status_(std::move(status)) {}
  const char* what() const noexcept override { return status_.message().c_str(); }
  Status::Code code() const { return status_.code(); }

 private:
  Status status_;
};

const char* ClassOf(Status::Code code) {
  switch (code) {
    case Status::Code::kUsage:
      return "UsageError";
    case Status::Code::kLimit:
      return "LimitError";
    case Status::Code::kBadInput:
      return "BadInputError";
    case Status::Code::kNoArchive:
      return "NoArchiveError";
    case Status::Code::kInUse:
      return "InUseError";
    case Status::Code::kOtherVersion:
      return "OtherVersionError";
    case Status::Code::kDamaged:
      return "DamagedError";
    case Status::Code::kOk:
    case Status::Code::kFailed:
      break;
  }
  return "Error";
}

void Translate(const std::exception_ptr& error, void*) {
  try {
    std::rethrow_exception(error);
  } catch (const StatusError& e) {
    const nb::object type = nb::module_::import_("newsprint._errors").attr(ClassOf(e.code()));
    PyErr_SetString(type.ptr(), e.what());
  }
}

}  // namespace

void RaiseUnlessOk(const Status& status) {
  if (!status.ok()) throw StatusError(status);
}

void BindErrors(nb::module_&) { nb::register_exception_translator(Translate, nullptr); }

}  // namespace newsprint
