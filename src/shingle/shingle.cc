#include "shingle/shingle.h"

#include <cassert>

namespace newsprint {

void FindShingles(std::span<const WordHash> words, std::uint32_t k, std::vector<ShingleHash>* out) {
  assert(k >= 1);
  out->clear();
  if (words.empty()) return;
  if (words.size() < k) {
    out->push_back(HashShingle(words.data(), static_cast<std::uint32_t>(words.size())));
    return;
  }
  const std::size_t count = words.size() - k + 1;
  out->resize(count);
  for (std::size_t i = 0; i < count; ++i) (*out)[i] = HashShingle(words.data() + i, k);
}

}  // namespace newsprint
