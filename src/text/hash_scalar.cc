#include "core/hash.h"
#include "text/hash_kernels.h"

namespace newsprint {

void HashWordsScalar(const char* text, std::span<const ByteSpan> spans, WordHash* out) {
  for (std::size_t i = 0; i < spans.size(); ++i) {
    out[i] = WordHash{HashBytes({text + spans[i].begin, spans[i].end - spans[i].begin})};
  }
}

}  // namespace newsprint
