// The finder of quotations, on any text that is UTF-8.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "quote/quotation.h"
#include "text/layout.h"
#include "text/words.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  newsprint::Words words;
  if (!newsprint::FindWords(text, &words).ok()) return 0;
  std::uint32_t end = 0;
  for (const newsprint::Quotation& quotation :
       newsprint::FindQuotations(text, words, newsprint::FindLayout(text, words))) {
    if (quotation.pieces.empty()) std::abort();
    for (const newsprint::WordRange piece : quotation.pieces) {
      if (piece.begin < end || piece.end <= piece.begin || piece.end > words.size()) std::abort();
      end = piece.end;
    }
  }
  return 0;
}
