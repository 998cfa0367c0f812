// Whether the files that a command is to write get in each other's way.
#ifndef NEWSPRINT_CLI_OUTPUT_PATHS_H_
#define NEWSPRINT_CLI_OUTPUT_PATHS_H_

#include <string>
#include <vector>

#include "newsprint/status.h"

namespace newsprint {

struct OutputPath {
  std::string option;  // that named it, as it is typed
  std::string path;    // "-": standard output
};

// kUsage where two outputs are one file, or an output is one of the inputs, by whatever names.
Status CheckOutputPaths(const std::vector<OutputPath>& outputs, const std::vector<std::string>& inputs);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_OUTPUT_PATHS_H_
