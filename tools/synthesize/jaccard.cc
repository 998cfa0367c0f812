#include "synthesize/jaccard.h"

#include <algorithm>

namespace newsprint::synthesis {
namespace {

constexpr std::string_view kApostrophe = "’";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Bytes of the character at `text[i]` if it belongs to a word, else 0. Of the characters beyond ASCII, those of two
// bytes are accented letters and those of three are marks (quotation marks, dashes, the euro sign).
std::size_t WordCharacter(std::string_view text, std::size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return IsDigit(text[i]) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? 1 : 0;
  return c < 0xe0 ? 2 : 0;
}

std::size_t ApostropheAt(std::string_view text, std::size_t i) {
  if (text[i] == '\'') return 1;
  return text.substr(i, kApostrophe.size()) == kApostrophe ? kApostrophe.size() : 0;
}

std::uint64_t AddByte(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * 0x100000001b3ULL;  // FNV-1a
}

std::vector<std::uint64_t> Shingles(const std::vector<std::uint64_t>& words) {
  constexpr std::size_t kWords = 5;
  std::vector<std::uint64_t> shingles;
  if (words.empty()) return shingles;
  const std::size_t length = std::min(kWords, words.size());
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < length; ++j) {
      hash = (hash ^ words[i + j]) * 0x9e3779b97f4a7c15ULL;
      hash ^= hash >> 29;
    }
    shingles.push_back(hash);
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

}  // namespace

std::vector<std::uint64_t> HashWords(std::string_view text) {
  std::vector<std::uint64_t> words;
  constexpr std::uint64_t kEmpty = 0xcbf29ce484222325ULL;
  std::uint64_t hash = kEmpty;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t bytes = WordCharacter(text, i); bytes > 0) {
      for (std::size_t end = i + bytes; i < end; ++i) {
        const char c = text[i];
        hash = AddByte(hash, static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c));
      }
      continue;
    }
    const bool in_word = hash != kEmpty;
    const std::size_t apostrophe = in_word ? ApostropheAt(text, i) : 0;
    if (apostrophe > 0 && i + apostrophe < text.size() && WordCharacter(text, i + apostrophe) > 0) {
      i += apostrophe;
      continue;
    }
    if (in_word && (text[i] == ',' || text[i] == '.') && IsDigit(text[i - 1]) && i + 1 < text.size() &&
        IsDigit(text[i + 1])) {
      hash = AddByte(hash, static_cast<unsigned char>(text[i++]));
      continue;
    }
    if (in_word) words.push_back(hash);
    hash = kEmpty;
    i += static_cast<unsigned char>(text[i]) < 0x80 ? 1 : 3;
  }
  if (hash != kEmpty) words.push_back(hash);
  return words;
}

Similarity Word5Jaccard(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::vector<std::uint64_t> x = Shingles(a), y = Shingles(b);
  std::uint64_t shared = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    shared += x[i] == y[j];
    const bool step_x = x[i] <= y[j], step_y = y[j] <= x[i];
    i += step_x;
    j += step_y;
  }
  return {shared, std::max<std::uint64_t>(1, x.size() + y.size() - shared)};
}

std::string Similarity::Decimal() const {
  const std::uint64_t millionths = (2 * shared * 1'000'000 + either) / (2 * either);
  std::string digits = std::to_string(millionths % 1'000'000);
  return std::to_string(millionths / 1'000'000) + "." + std::string(6 - digits.size(), '0') + digits;
}

}  // namespace newsprint::synthesis
