#include "core/common_words.h"

#include <string_view>

#include "absl/container/flat_hash_map.h"
#include "core/hash.h"

namespace newsprint {

extern const std::string_view kCommonWordsText;

namespace {

using Ranks = absl::flat_hash_map<WordHash, std::uint32_t>;

Ranks ReadRanks(std::string_view text) {
  Ranks ranks;
  std::uint32_t rank = 0;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
    if (line.starts_with('#')) continue;
    if (line.starts_with('[')) {
      rank = 0;
      continue;
    }
    while (!line.empty()) {
      const std::string_view word = line.substr(0, line.find(' '));
      line.remove_prefix(word.size() < line.size() ? word.size() + 1 : word.size());
      if (!word.empty()) ranks.emplace(WordHash{HashBytes(word)}, ++rank);
    }
  }
  return ranks;
}

}  // namespace

std::uint32_t CommonRank(WordHash word) {
  static const Ranks ranks = ReadRanks(kCommonWordsText);
  const auto found = ranks.find(word);
  return found == ranks.end() ? 0 : found->second;
}

}  // namespace newsprint
