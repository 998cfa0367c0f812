// Files of settings, read whole.
#ifndef NEWSPRINT_IO_SMALL_FILE_H_
#define NEWSPRINT_IO_SMALL_FILE_H_

#include <cstddef>
#include <string>

#include "newsprint/status.h"

namespace newsprint {

// `out` is overwritten with the file's bytes. kUsage where it cannot be read or has more than `most` bytes; no more
// than that is ever held, whatever the path names.
Status ReadSmallFile(const std::string& path, std::size_t most, std::string* out);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_SMALL_FILE_H_
