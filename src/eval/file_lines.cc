#include "eval/file_lines.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "io/byte_source.h"
#include "io/line_reader.h"
#include "io/system_error.h"

namespace newsprint {
namespace {

constexpr std::uint64_t kMostLineBytes = std::uint64_t{1} << 30;  // a family of many thousands is one long line

}  // namespace

Status BadLine(const std::string& path, std::uint64_t number, const std::string& what) {
  return Status::BadInput(path + ", line " + std::to_string(number) + ": " + what);
}

Status ForEachLine(const std::string& path,
                   const std::function<Status(std::uint64_t number, std::string_view line)>& take) {
  const int fd = path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return Status::Failed(path + ": " + ErrorText(errno));
  FileSource source(fd);
  LineReader lines(kMostLineBytes);
  lines.Start(&source);
  for (;;) {
    LineReader::Line line;
    switch (lines.Read(&line)) {
      case LineReader::Next::kEnd:
        return {};
      case LineReader::Next::kTooLong:
        return BadLine(path, line.number, "too long");
      case LineReader::Next::kFailed:
        return Status::Failed(path + ": " + lines.problem());
      case LineReader::Next::kLine:
        break;
    }
    std::string_view bytes = line.bytes;
    if (line.number == 1 && bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (bytes.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (Status status = take(line.number, bytes); !status.ok()) return status;
  }
}

}  // namespace newsprint
