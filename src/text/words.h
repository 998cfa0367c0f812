// The words of a text: DESIGN.md section 6, "Words".
#ifndef NEWSPRINT_TEXT_WORDS_H_
#define NEWSPRINT_TEXT_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "newsprint/records.h"
#include "newsprint/status.h"

namespace newsprint {

// The words of one text, in order, as flat arrays of one length.
struct Words {
  std::vector<WordHash> hash;  // of the normalised word
  std::vector<ByteSpan> span;  // where it stands in the text as read

  std::uint32_t size() const { return static_cast<std::uint32_t>(hash.size()); }
};

// Finds the words of `text` (up to 4 GiB). kBadInput with the byte offset where `text` is not UTF-8.
// `out` is overwritten; its storage is reused.
Status FindWords(std::string_view text, Words* out);

// The same words spelt out, normalised: for lists of stock words, messages and tests.
// REQUIRES: `text` is UTF-8.
std::vector<std::string> SpellWords(std::string_view text);

// The hash of a word that is already normalised ("dont", "russias").
WordHash HashWord(std::string_view normalised);

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_WORDS_H_
