#include "core/hash.h"
#include "text/hash_kernels.h"

namespace newsprint {

void HashShortWordsScalar(const char* text, std::span<const ByteSpan> spans, WordHash* out) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::size_t size = spans[i].end - spans[i].begin;
    if (size <= kLongestShortWord) out[i] = WordHash{HashBytes({text + spans[i].begin, size})};
  }
}

}  // namespace newsprint
