#include "text/words.h"

#include <limits>
#include <utility>

#include "core/hash.h"
#include "text/hash_kernels.h"
#include "text/word_scanner.h"

namespace newsprint {
namespace {

struct HashingSink {
  Words* words;
  std::vector<std::pair<std::size_t, WordHash>> others;  // words that are not plain and short, and which

  void AddPlain(std::string_view normalised, ByteSpan span) {
    if (normalised.size() > kLongestShortWord) return Add(normalised, span);
    words->span.push_back(span);
  }
  void Add(std::string_view normalised, ByteSpan span) {
    others.emplace_back(words->span.size(), HashWord(normalised));
    words->span.push_back(span);
  }
};

struct SpellingSink {
  std::vector<std::string>* words;

  void AddPlain(std::string_view normalised, ByteSpan span) { Add(normalised, span); }
  void Add(std::string_view normalised, ByteSpan) { words->emplace_back(normalised); }
};

}  // namespace

Status FindWords(std::string_view text, Words* out) {
  out->span.clear();
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    *out = {};
    return Status::Limit("a text of more than 4 GiB");
  }
  constexpr std::size_t kBytesAWord = 5;  // with the space behind it: so few that there is mostly room
  out->span.reserve(text.size() / kBytesAWord);
  HashingSink sink{out, {}};
  WordScanner<HashingSink> scanner(text, &sink);
  const std::size_t valid = scanner.Run();
  if (valid < text.size()) {
    *out = {};
    return Status::BadInput("not UTF-8 at byte " + std::to_string(valid));
  }
  static const HashKernel kernel = HashKernelFor(ChosenInstructionSet());
  out->hash.resize(out->span.size());  // not cleared before: nothing is filled twice
  kernel(scanner.folded(), out->span, out->hash.data());
  for (const auto& [word, hash] : sink.others) out->hash[word] = hash;
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
