// What the operating system says, as a Status.
#ifndef NEWSPRINT_IO_SYSTEM_ERROR_H_
#define NEWSPRINT_IO_SYSTEM_ERROR_H_

#include <string>
#include <string_view>

#include "newsprint/status.h"

namespace newsprint {

// "No such file or directory".
std::string ErrorText(int error);

// "PATH: No such file or directory". kLimit where the disk is full, a quota or a file size limit reached; else kFailed.
Status SystemError(std::string_view path, int error);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_SYSTEM_ERROR_H_
