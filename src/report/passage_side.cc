#include "report/passage_side.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "report/word_diff.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kTokenBytes = 40;  // that a token may have on each side of a word
constexpr std::string_view kLongDash = "\u2014";

bool IsSpaceByte(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool InPieces(const ByteSpan& word, const std::vector<ByteSpan>& pieces) {
  if (pieces.empty()) return true;
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const ByteSpan& piece) { return piece.begin <= word.begin && word.begin < piece.end; });
}

std::vector<WordHash> ComparedWords(const PassageSide& side) {
  std::vector<WordHash> compared;
  for (std::size_t i = 0; i < side.hash.size(); ++i) {
    if (side.role[i] != WordRole::kOutside) compared.push_back(side.hash[i]);
  }
  return compared;
}

// Positions of the words shared, in order.
std::vector<std::size_t> TakeShared(const std::vector<bool>& shared, PassageSide* side) {
  std::vector<std::size_t> positions;
  std::size_t next = 0;
  for (std::size_t i = 0; i < side->role.size(); ++i) {
    if (side->role[i] == WordRole::kOutside || !shared[next++]) continue;
    side->role[i] = WordRole::kShared;
    positions.push_back(i);
  }
  return positions;
}

// Makes tokens that hold a word of one side only differ as a whole, and with them their counterparts.
class TokenMarker {
 public:
  TokenMarker(PassageSide* a, PassageSide* b, const std::vector<std::size_t>& shared_a,
              const std::vector<std::size_t>& shared_b)
      : sides_{a, b} {
    constexpr std::size_t kNone = ~std::size_t{0};
    partner_[0].assign(a->word.size(), kNone);
    partner_[1].assign(b->word.size(), kNone);
    for (std::size_t k = 0; k < shared_a.size(); ++k) {
      partner_[0][shared_a[k]] = shared_b[k];
      partner_[1][shared_b[k]] = shared_a[k];
    }
  }

  void Mark() {
    for (const int side : {0, 1}) {
      for (std::size_t i = 0; i < sides_[side]->word.size(); ++i) {
        if (sides_[side]->role[i] == WordRole::kOnly) open_.emplace_back(side, i);
      }
    }
    while (!open_.empty()) {
      const auto [side, i] = open_.back();
      open_.pop_back();
      SpreadWithinToken(side, i);
    }
  }

 private:
  void SpreadWithinToken(int side, std::size_t i) {
    const PassageSide& s = *sides_[side];
    const ByteSpan token = TokenAround(s.text, s.word[i]);
    for (std::size_t k = i; k > 0 && s.word[k - 1].begin >= token.begin; --k) Unshare(side, k - 1);
    for (std::size_t k = i + 1; k < s.word.size() && s.word[k].end <= token.end; ++k) Unshare(side, k);
  }

  void Unshare(int side, std::size_t i) {
    if (sides_[side]->role[i] != WordRole::kShared) return;
    sides_[side]->role[i] = WordRole::kOnly;
    open_.emplace_back(side, i);
    Unshare(1 - side, partner_[side][i]);
  }

  PassageSide* const sides_[2];
  std::vector<std::size_t> partner_[2];
  std::vector<std::pair<int, std::size_t>> open_;
};

}  // namespace

PassageSide ReadSide(const Article& article, const ByteSpan& passage, const std::vector<ByteSpan>& pieces) {
  PassageSide side{article.text, passage, {}, {}, {}};
  Words words;
  if (!FindWords(side.text.substr(passage.begin, passage.end - passage.begin), &words).ok()) return side;
  side.hash = words.hash;
  for (const ByteSpan& span : words.span) {
    side.word.push_back({passage.begin + span.begin, passage.begin + span.end});
    side.role.push_back(InPieces(side.word.back(), pieces) ? WordRole::kOnly : WordRole::kOutside);
  }
  return side;
}

bool CompareSides(PassageSide* a, PassageSide* b) {
  const WordDiff diff = DiffWords(ComparedWords(*a), ComparedWords(*b));
  const std::vector<std::size_t> shared_a = TakeShared(diff.shared_a, a);
  const std::vector<std::size_t> shared_b = TakeShared(diff.shared_b, b);
  if (shared_a.size() == diff.shared_a.size() && shared_b.size() == diff.shared_b.size()) return true;
  TokenMarker(a, b, shared_a, shared_b).Mark();
  return false;
}

ByteSpan TokenAround(std::string_view text, ByteSpan word) {
  const std::uint32_t floor = word.begin > kTokenBytes ? word.begin - kTokenBytes : 0;
  const auto ceiling = static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), word.end + kTokenBytes));
  ByteSpan token = word;
  while (token.begin > floor && !IsSpaceByte(text[token.begin - 1]) &&
         !text.substr(0, token.begin).ends_with(kLongDash)) {
    --token.begin;
  }
  while (token.end < ceiling && !IsSpaceByte(text[token.end]) && !text.substr(token.end).starts_with(kLongDash)) {
    ++token.end;
  }
  const bool begins = token.begin > floor || floor == 0;
  const bool ends = token.end < ceiling || ceiling == text.size();
  return begins && ends ? token : word;
}

}  // namespace newsprint
