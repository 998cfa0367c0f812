// The lines of a text file, one at a time.
#ifndef NEWSPRINT_EVAL_FILE_LINES_H_
#define NEWSPRINT_EVAL_FILE_LINES_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "newsprint/status.h"

namespace newsprint {

// Calls take(number, line) for each line of a file that is not blank, without its line end; "-" is standard input.
// A status of `take` that is not fine ends it and is returned. kFailed where the file cannot be read.
Status ForEachLine(const std::string& path,
                   const std::function<Status(std::uint64_t number, std::string_view line)>& take);

// kBadInput: "FILE, line N: what".
Status BadLine(const std::string& path, std::uint64_t number, const std::string& what);

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_FILE_LINES_H_
