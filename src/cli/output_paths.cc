#include "cli/output_paths.h"

#include <filesystem>
#include <system_error>

namespace newsprint {
namespace {

namespace fs = std::filesystem;

// Links and ".." resolved as far as the path exists.
fs::path Resolved(const std::string& path) {
  if (path == "-") return path;
  std::error_code error;
  fs::path resolved = fs::weakly_canonical(fs::absolute(path), error);
  return error ? fs::path(path).lexically_normal() : resolved;
}

// Devices such as /dev/null take any number of outputs.
bool MayBeShared(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

}  // namespace

Status CheckOutputPaths(const std::vector<OutputPath>& outputs, const std::vector<std::string>& inputs) {
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const OutputPath& output = outputs[i];
    if (output.path.empty()) return Status::Usage(output.option + " must name a file");
    if (MayBeShared(output.path)) continue;
    const fs::path resolved = Resolved(output.path);
    for (std::size_t j = 0; j < i; ++j) {
      if (Resolved(outputs[j].path) == resolved) {
        return Status::Usage(outputs[j].option + " and " + output.option + " name the same file: " + output.path);
      }
    }
    if (output.path == "-") continue;
    for (const std::string& input : inputs) {
      if (input != "-" && Resolved(input) == resolved) {
        return Status::Usage(output.option + " names an input: " + output.path);
      }
    }
  }
  return {};
}

}  // namespace newsprint
