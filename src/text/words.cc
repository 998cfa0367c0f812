#include "text/words.h"

#include <limits>

#include "core/hash.h"
#include "text/word_scanner.h"

namespace newsprint {
namespace {

struct HashingSink {
  Words* words;

  void Add(std::string_view normalised, ByteSpan span) {
    words->hash.push_back(HashWord(normalised));
    words->span.push_back(span);
  }
};

struct SpellingSink {
  std::vector<std::string>* words;

  void Add(std::string_view normalised, ByteSpan) { words->emplace_back(normalised); }
};

}  // namespace

Status FindWords(std::string_view text, Words* out) {
  out->hash.clear();
  out->span.clear();
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) return Status::Limit("a text of more than 4 GiB");
  constexpr std::size_t kBytesAWord = 5;  // with the space behind it: so few that there is mostly room
  out->hash.reserve(text.size() / kBytesAWord);
  out->span.reserve(text.size() / kBytesAWord);
  HashingSink sink{out};
  const std::size_t valid = WordScanner<HashingSink>(text, &sink).Run();
  if (valid < text.size()) return Status::BadInput("not UTF-8 at byte " + std::to_string(valid));
  return {};
}

std::vector<std::string> SpellWords(std::string_view text) {
  std::vector<std::string> words;
  SpellingSink sink{&words};
  WordScanner<SpellingSink>(text, &sink).Run();
  return words;
}

WordHash HashWord(std::string_view normalised) { return WordHash{HashBytes(normalised)}; }

}  // namespace newsprint
