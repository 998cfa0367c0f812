#include "io/system_error.h"

#include <cerrno>
#include <system_error>

namespace newsprint {

std::string ErrorText(int error) { return std::generic_category().message(error); }

Status SystemError(std::string_view path, int error) {
  std::string message = std::string(path) + ": " + ErrorText(error);
  const bool limit = error == ENOSPC || error == EDQUOT || error == EFBIG;
  return limit ? Status::Limit(std::move(message)) : Status::Failed(std::move(message));
}

}  // namespace newsprint
