// Reads standard input and checks it as UTF-8, by the fastest library there is. Exits 1 where it is not.
//
//   cat FILE | newsprint_validate_utf8
#include <simdjson.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <vector>

int main() {
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  std::vector<char> block(kBlock);
  std::size_t held = 0;  // the begin of a line whose end has not come
  for (;;) {
    const ssize_t n = ::read(STDIN_FILENO, block.data() + held, block.size() - held);
    if (n < 0) return 1;
    const std::size_t size = held + static_cast<std::size_t>(n);
    const void* const last = n == 0 ? nullptr : ::memrchr(block.data(), '\n', size);
    if (last == nullptr && n > 0) {
      held = size;
      if (held == block.size()) block.resize(2 * block.size());
      continue;
    }
    const std::size_t whole =
        n == 0 ? size : static_cast<std::size_t>(static_cast<const char*>(last) - block.data()) + 1;
    if (!simdjson::validate_utf8(block.data(), whole)) return 1;
    if (n == 0) return 0;
    held = size - whole;
    std::memmove(block.data(), block.data() + whole, held);
  }
}
