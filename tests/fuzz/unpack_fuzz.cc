// Any bytes as a file that may be compressed or an archive: its streams come to an end, within the expansion that is
// allowed, and a second reading gives the same.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/unpacked_file.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kMostExpansion = 50;

void Check(bool holds) {
  if (!holds) std::abort();
}

// What is in it, stream by stream; reading ends with a megabyte.
std::vector<std::string> Unpack(std::string_view bytes) {
  constexpr std::size_t kEnough = std::size_t{1} << 20;
  UnpackedFile file(std::make_unique<MemorySource>(bytes), kMostExpansion);
  std::vector<std::string> streams;
  std::size_t all = 0;
  std::array<char, 4096> block;
  while (all < kEnough) {
    const UnpackedFile::Next next = file.NextStream();
    if (next == UnpackedFile::Next::kEnd) break;
    std::string& stream = streams.emplace_back(file.member());
    if (next == UnpackedFile::Next::kSetAside) {
      Check(!file.problem().empty());
      continue;
    }
    while (all < kEnough) {
      const std::int64_t n = file.stream()->Read(block.data(), block.size());
      if (n == 0) break;
      if (n < 0) {
        Check(!file.stream()->Problem(static_cast<int>(-n)).empty());
        if (file.stream()->Recover()) continue;
        break;
      }
      stream.append(block.data(), static_cast<std::size_t>(n));
      all += static_cast<std::size_t>(n);
    }
    Check(streams.size() <= bytes.size() + 1);
  }
  return streams;
}

}  // namespace
}  // namespace newsprint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  newsprint::Check(newsprint::Unpack(bytes) == newsprint::Unpack(bytes));
  return 0;
}
