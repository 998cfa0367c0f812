#include "synthesize/copies.h"

#include <algorithm>

namespace newsprint::synthesis {
namespace {

// Letters and digits of ASCII, and the two-byte characters, which are accented letters here.
bool IsWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x80) return byte < 0xe0;
  return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

// A word as it stands between spaces: `core` without the marks around it. The bytes of “ ” ’ € count as word bytes
// where they follow the first, hence the search for the marks themselves.
struct Token {
  std::string_view before, core, after;
};

Token Split(std::string_view token) {
  std::size_t begin = 0, end = token.size();
  while (begin < end && !IsWordByte(token[begin])) {
    begin += static_cast<unsigned char>(token[begin]) >= 0xe0 ? 3 : 1;
  }
  begin = std::min(begin, end);
  for (;;) {
    if (end > begin && static_cast<unsigned char>(token[end - 1]) < 0x80 && !IsWordByte(token[end - 1])) {
      --end;
    } else if (end >= begin + 3 && static_cast<unsigned char>(token[end - 3]) >= 0xe0) {
      end -= 3;
    } else {
      break;
    }
  }
  return {token.substr(0, begin), token.substr(begin, end - begin), token.substr(end)};
}

}  // namespace

std::uint64_t ChooseRoot(std::uint64_t number, Random& random) {
  constexpr std::uint64_t kWindow = 8192;
  // Level l is drawn in proportion to 2^(-l/2) and has 2^-l of the roots.
  constexpr std::uint32_t kLevels[] = {1000, 707, 500, 354, 250, 177, 125, 88, 63, 44};
  constexpr std::uint32_t kSum = 3308;
  std::uint32_t level = 0;
  for (std::uint32_t left = random.Below(kSum); left >= kLevels[level]; ++level) left -= kLevels[level];
  const std::uint64_t earlier = number - 1 - random.Below(static_cast<std::uint32_t>(std::min(number, kWindow)));
  const std::uint64_t stride = kRootSpacing << level;
  return earlier / stride * stride;
}

std::string_view CutEnd(std::string_view body, std::uint64_t kept) {
  if (kept >= kWhole) return body;
  const std::size_t from = body.size() * kept / kWhole;
  const std::size_t end = std::min(body.find(". ", from), body.find(".\n", from));
  return end == std::string_view::npos ? body : body.substr(0, end + 1);
}

std::string Reword(const Vocabulary& vocabulary, std::string_view body, std::uint64_t rate, Random& random) {
  std::string out;
  out.reserve(body.size() + body.size() / 4);
  for (std::size_t begin = 0; begin < body.size();) {
    std::size_t end = begin;
    while (end < body.size() && body[end] != ' ' && body[end] != '\n') ++end;
    const std::string_view whole = body.substr(begin, end - begin);
    begin = std::min(body.size(), end + 1);
    const char space = end < body.size() ? body[end] : '\0';
    const Token token = Split(whole);
    const std::uint32_t edit = random.Below(kWhole) < rate && !token.core.empty() ? random.Below(10) : 10;
    const bool bare = token.before.empty() && token.after.empty();
    if (edit < 2 && bare && space == ' ') continue;
    if (edit < 4 && bare) {
      out += vocabulary.adjectives.Draw(random).packed.word();
      out += ' ';
    }
    out += token.before;
    out += edit < 10 && !(edit < 4 && bare) ? vocabulary.nouns.Draw(random).packed.word() : token.core;
    out += token.after;
    if (space != '\0') out += space;
  }
  return out;
}

std::uint64_t EditRate(const CopySizes& sizes, std::uint64_t jaccard) {
  if (jaccard >= kWhole || sizes.cut_body == 0) return 0;
  // shared = J (|a| + |b|) / (1 + J)
  const std::uint64_t both = sizes.original_body + sizes.cut_body + sizes.chrome;
  const std::uint64_t shared = jaccard * both * kWhole / (kWhole + jaccard);
  const std::uint64_t chrome = sizes.shared_chrome * kWhole;
  const std::uint64_t surviving = (shared - std::min(shared, chrome)) / sizes.cut_body;
  if (surviving >= kWhole) return 0;
  std::uint64_t low = 0, high = kWhole;  // the unedited share, whose fifth power is `surviving`
  while (low < high) {
    const std::uint64_t middle = (low + high) / 2, square = middle * middle / kWhole;
    (square * square / kWhole * middle / kWhole < surviving) ? low = middle + 1 : high = middle;
  }
  return kWhole - low;
}

}  // namespace newsprint::synthesis
