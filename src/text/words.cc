#include "text/words.h"

#include <limits>
#include <utility>

#include "core/hash.h"
#include "text/hash_kernels.h"
#include "text/word_scanner.h"

namespace newsprint {
namespace {

// Finds the spans; of words that do not stand in the text as they are spelt, the hashes.
struct HashingSink {
  Words* words;
  std::vector<std::pair<std::size_t, WordHash>> others;  // which word, and its hash

  void AddPlain(const std::uint32_t* edges, std::size_t count) {
    const std::size_t before = words->span.size();
    words->span.resize(before + count);
    for (std::size_t i = 0; i < count; ++i) words->span[before + i] = {edges[2 * i], edges[2 * i + 1]};
  }
  void Add(std::string_view normalised, ByteSpan span) {
    others.emplace_back(words->span.size(), HashWord(normalised));
    words->span.push_back(span);
  }
};

struct SpellingSink {
  const char* folded;
  std::vector<std::string>* words;

  void AddPlain(const std::uint32_t* edges, std::size_t count) {
    for (std::size_t i = 0; i < 2 * count; i += 2) words->emplace_back(folded + edges[i], folded + edges[i + 1]);
  }
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
  SpellingSink sink{nullptr, &words};
  WordScanner<SpellingSink> scanner(text, &sink);
  sink.folded = scanner.folded();
  scanner.Run();
  return words;
}

WordHash HashWord(std::string_view normalised) { return WordHash{HashBytes(normalised)}; }

}  // namespace newsprint
