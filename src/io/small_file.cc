#include "io/small_file.h"

#include <array>
#include <cstdint>

#include "io/byte_source.h"
#include "io/input_files.h"
#include "io/system_error.h"

namespace newsprint {

Status ReadSmallFile(const std::string& path, std::size_t most, std::string* out) {
  out->clear();
  const int fd = OpenInputFile(path);
  if (fd < 0) return Status::Usage(SystemError(path, -fd).message());
  FileSource source(fd);
  std::array<char, 1 << 16> buffer;
  for (;;) {
    const std::int64_t size = source.Read(buffer.data(), buffer.size());
    if (size < 0) return Status::Usage(SystemError(path, static_cast<int>(-size)).message());
    if (size == 0) return {};
    out->append(buffer.data(), static_cast<std::size_t>(size));
    if (out->size() > most) return Status::Usage(path + ": has more than " + std::to_string(most) + " bytes");
  }
}

}  // namespace newsprint
