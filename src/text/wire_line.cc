#include "text/wire_line.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "text/characters.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostGap = 8;            // bytes of marks between two parts of a label
constexpr std::uint32_t kMostUntil = 12;       // words of an embargo's time
constexpr std::uint32_t kMostUndelimited = 6;  // in a title, where no mark ends it

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool HasAny(std::string_view text, std::string_view marks) { return text.find_first_of(marks) != text.npos; }
bool OpensBracket(std::string_view gap) { return HasAny(gap, "(["); }
bool ClosesBracket(std::string_view gap) { return HasAny(gap, ")]"); }

// std::string_view::rfind() looks at one byte after the other.
std::size_t LastComma(std::string_view line) {
  if (line.empty()) return line.npos;
  const auto* const comma = static_cast<const char*>(::memrchr(line.data(), ',', line.size()));
  return comma == nullptr ? line.npos : static_cast<std::size_t>(comma - line.data());
}

std::string_view WithoutSpace(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// How many of the words begin before `byte`; quickly, where that is about `near`.
std::size_t CountBefore(std::span<const ByteSpan> words, std::size_t byte, std::size_t near) {
  constexpr std::size_t kStride = 16;
  std::size_t count = near;
  while (count >= kStride && words[count - kStride].begin >= byte) count -= kStride;
  count -= std::min(count, kStride);
  while (words.size() - count >= kStride && words[count + kStride - 1].begin < byte) count += kStride;
  // All are looked at: where to stop would be a guess.
  std::size_t more = 0;
  for (const ByteSpan& word : words.subspan(count, std::min(kStride, words.size() - count))) more += word.begin < byte;
  return count + more;
}

bool BeginsWithDash(std::string_view marks) {
  if (marks.starts_with('.')) marks.remove_prefix(1);  // Spanish agencies write ".-"
  return marks.starts_with('-') || marks.starts_with("–") || marks.starts_with("—");
}

bool BeginsWithBar(std::string_view marks) { return !marks.empty() && HasAny(marks.substr(0, 1), "/|+*=>"); }

// Those that say what an article is; the others say where a word may stand.
bool IsLabel(WireUse use) { return use <= WireUse::kEmbargoUntil; }
bool IsEmbargo(WireUse use) { return use == WireUse::kEmbargo || use == WireUse::kEmbargoUntil; }

void Add(WireUse use, std::uint32_t number, WireLine::Found* found) {
  found->label.number = std::max(found->label.number, number);
  if (use == WireUse::kKillIfSaid) {
    found->kill_if_said = true;
  } else {
    found->label.Add(IsEmbargo(use) ? WireKind::kEmbargo : static_cast<WireKind>(use));
  }
}

}  // namespace

WireLine::WireLine(std::string_view line) : line_(WithoutSpace(line)) { FindOwnWords(); }

WireLine::WireLine(std::string_view text, const Words& words, std::string_view line, std::size_t* near)
    : line_(WithoutSpace(line)) {
  if (line_.empty()) return;
  const auto from = static_cast<std::size_t>(line_.data() - text.data());
  const std::span<const ByteSpan> spans = words.span;
  const std::size_t first = CountBefore(spans, from, *near);
  const std::size_t end = CountBefore(spans, from + line_.size(), first);
  *near = first;
  // "Russia\n's" is one word of the text, and two of its lines.
  if ((first > 0 && spans[first - 1].end > from) || (end > first && spans[end - 1].end > from + line_.size())) {
    FindOwnWords();
    return;
  }
  offset_ = from;
  span_ = spans.subspan(first, end - first);
  hash_ = std::span(words.hash).subspan(first, end - first);
}

void WireLine::FindOwnWords() {
  if (!FindWords(line_, &own_).ok()) own_ = {};
  hash_ = own_.hash;
  span_ = own_.span;
}

// The marks before a word; behind the last one, for size().
std::string_view WireLine::Gap(std::uint32_t word) const {
  const std::size_t begin = word == 0 ? 0 : End(word - 1);
  const std::size_t end = word < size() ? Begin(word) : line_.size();
  return line_.substr(begin, end - begin);
}

bool WireLine::BeginsWithDigit(std::uint32_t word) const { return IsDigit(line_[Begin(word)]); }

// 0 where the word is no number from 1 to 99, plain or ordinal.
std::uint32_t WireLine::NumberAt(std::uint32_t word) const {
  constexpr std::size_t kLongestEnding = 6;  // bytes: "1st", "2ème", "3-я" is two words
  const std::size_t end = End(word);
  std::uint32_t number = 0;
  std::size_t at = Begin(word);
  for (; at < end && IsDigit(line_[at]); ++at) {
    number = number * 10 + static_cast<std::uint32_t>(line_[at] - '0');
    if (number > 99) return 0;
  }
  const std::string_view letters = line_.substr(at, end - at);
  const bool ending = letters.size() <= kLongestEnding && std::none_of(letters.begin(), letters.end(), IsDigit);
  return ending ? number : 0;
}

std::uint32_t WireLine::FirstWordBehind(std::size_t byte) const {
  return static_cast<std::uint32_t>(CountBefore(span_, byte + offset_, span_.size()));
}

bool WireLine::HasSmall(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    const bool inside = (static_cast<unsigned char>(line_[i]) & 0xC0) == 0x80;
    if (!inside && CaseAt(line_, i) == LetterCase::kSmall) return true;
  }
  return false;
}

bool WireLine::Stands(const WireTerm& term, std::uint32_t at, Placed* placed) const {
  if (term.words.size() > size() - at) return false;
  *placed = {&term, at, at + static_cast<std::uint32_t>(term.words.size()), 0, true};
  for (std::uint32_t i = at; i < placed->end; ++i) {
    if (i > at && Gap(i).size() > kMostGap) return false;
    const WordHash wanted = term.words[i - at];
    if (wanted == kWireNumber) {
      placed->number = NumberAt(i);
      if (placed->number == 0) return false;
    } else {
      if (hash_[i] != wanted) return false;
      placed->capitals = placed->capitals && !HasSmall(Begin(i), End(i));
    }
  }
  return true;
}

// The entries that follow each other from this word on, each the longest that stands there.
std::vector<WireLine::Placed> WireLine::ChainAt(std::uint32_t begin, bool in_brackets) const {
  std::vector<Placed> chain;
  const auto longest_at = [&](std::uint32_t at) {
    Placed best;
    for (const WordHash first : {hash_[at], kWireNumber}) {
      if (first == kWireNumber && NumberAt(at) == 0) continue;
      for (const WireTerm& term : WireLexicon::Shipped().StartingWith(first)) {
        Placed placed;
        if (!IsLabel(term.use) || !Stands(term, at, &placed) || placed.end <= best.end) continue;
        if (term.spelling == WireSpelling::kCapitals && !placed.capitals) continue;
        if (term.spelling == WireSpelling::kInBrackets && !in_brackets) continue;
        best = placed;
      }
    }
    return best;
  };
  for (std::uint32_t at = begin; at < size(); at = chain.back().end) {
    if (at > begin && Gap(at).size() > kMostGap) break;
    const Placed placed = longest_at(at);
    if (placed.term == nullptr) break;
    chain.push_back(placed);
  }
  return chain;
}

bool WireLine::IsBare(const Placed& placed) const {
  const std::span<const WireTerm> terms = WireLexicon::Shipped().StartingWith(placed.term->words.front());
  return std::any_of(terms.begin(), terms.end(), [&](const WireTerm& term) {
    return term.use == WireUse::kBare && term.words == placed.term->words;
  });
}

// Whether what stands behind reads as a headline of its own, not as the rest of a compound ("URGENT CARE clinics").
bool WireLine::HeadlineFollows(std::span<const Placed> chain) const {
  const std::uint32_t next = chain.back().end;
  if (BeginsWithDigit(next) || HasAny(Gap(next), "\"'«“„‘")) return true;
  if (CaseAt(line_, Begin(next)) == LetterCase::kSmall) return false;
  const Placed& last = chain.back();
  const bool sure = chain.size() > 1 || last.number > 0 || (last.term->use != WireUse::kUrgent && IsBare(last));
  return sure || HasSmall(Begin(next), End(next));
}

// Whether the marks behind the label make it one, and where the label ends.
bool WireLine::HasForm(std::span<const Placed> chain, bool in_brackets, bool title, std::size_t* end) const {
  const bool capitals = std::all_of(chain.begin(), chain.end(), [](const Placed& p) { return p.capitals; });
  const bool numbered = std::any_of(chain.begin(), chain.end(), [](const Placed& p) { return p.number > 0; });
  const bool strong = capitals || numbered || chain.back().term->words.size() > 1;
  std::uint32_t next = chain.back().end;
  // "(Zusammenfassung 1730)"
  if (in_brackets && next < size() && BeginsWithDigit(next) && ClosesBracket(Gap(next + 1))) ++next;
  const std::string_view gap = Gap(next);
  const std::string_view marks = WithoutSpace(gap);
  *end = next < size() ? Begin(next) : line_.size();
  if (in_brackets && ClosesBracket(gap)) return true;
  if (next == size()) return in_brackets || strong;
  if (marks.starts_with(':')) return strong || title || chain.front().term->use == WireUse::kCorrection;
  if (!strong) return false;
  if (BeginsWithDash(marks) || BeginsWithBar(marks)) return gap.size() > 1 || HeadlineFollows(chain);
  if (!marks.empty()) return false;
  const bool bare = numbered || IsBare(chain.front()) || IsBare(chain.back());
  return title && capitals && bare && HeadlineFollows(chain);
}

// The time that stands behind an embargo.
std::optional<WireLine::Until> WireLine::UntilBehind(const Placed& placed, bool in_brackets) const {
  const std::uint32_t first = placed.end;
  if (first == size()) return std::nullopt;
  Until until;
  const std::size_t begin = Begin(first);
  std::size_t end = line_.size();
  for (const std::string_view mark : {" - ", " – ", " — ", "--", ": ", ";"}) {
    end = std::min(end, line_.find(mark, begin));
  }
  if (in_brackets) end = std::min(end, line_.find_first_of(")]", begin));
  until.delimited = end < line_.size();
  std::uint32_t words = 0;
  std::uint32_t first_number = kMostUntil;
  while (first + words < size() && Begin(first + words) < end) {
    if (BeginsWithDigit(first + words)) first_number = std::min(first_number, words);
    ++words;
  }
  // Behind one word as "EMBARGO:" a headline may stand, which may have a number further on.
  const bool number = first_number < (placed.end - placed.begin == 1 ? 2 : kMostUntil);
  if (!number || words > kMostUntil) return std::nullopt;
  until.time = WithoutSpace(line_.substr(begin, end - begin));
  until.end = first + words < size() ? Begin(first + words) : line_.size();
  if (until.delimited || words <= kMostUndelimited) return until;
  return std::nullopt;
}

std::optional<WireLine::Found> WireLine::Accept(std::span<const Placed> chain, bool in_brackets, bool title) const {
  Found found;
  for (const Placed& placed : chain) Add(placed.term->use, placed.number, &found);
  const Placed& last = chain.back();
  if (IsEmbargo(last.term->use)) {
    if (!last.capitals && !in_brackets && (title || line_.ends_with('.'))) return std::nullopt;
    if (const std::optional<Until> until = UntilBehind(last, in_brackets)) {
      found.label.embargo = until->time;
      found.end = until->end;
      return found;
    }
    if (!last.capitals || last.term->use == WireUse::kEmbargoUntil) return std::nullopt;
  }
  if (!HasForm(chain, in_brackets, title, &found.end)) return std::nullopt;
  return found;
}

std::optional<WireLine::Found> WireLine::AtHead(bool title) const {
  if (size() == 0) return std::nullopt;
  const bool in_brackets = OpensBracket(Gap(0));
  const std::vector<Placed> chain = ChainAt(0, in_brackets);
  for (std::size_t n = chain.size(); n > 0; --n) {
    if (auto found = Accept(std::span(chain).first(n), in_brackets, title)) return found;
  }
  return std::nullopt;
}

std::optional<WireLine::Found> WireLine::AtEnd() const {
  const bool in_brackets = line_.ends_with(')') || line_.ends_with(']');
  std::size_t mark = in_brackets ? line_.find_last_of("([") : LastComma(line_);
  if (mark == line_.npos || mark == 0) return std::nullopt;
  std::uint32_t begin = FirstWordBehind(mark);
  if (!in_brackets && begin + 1 == size() && BeginsWithDigit(begin)) {  // "2nd Ld-Writethru, 0512"
    mark = LastComma(line_.substr(0, mark));
    if (mark == line_.npos || mark == 0) return std::nullopt;
    begin = FirstWordBehind(mark);
  }
  if (begin == size()) return std::nullopt;
  const std::vector<Placed> chain = ChainAt(begin, in_brackets);
  if (chain.empty()) return std::nullopt;
  // The time or the number of words may stand behind.
  const std::uint32_t left = size() - chain.back().end;
  if (left > 1 || (left == 1 && !BeginsWithDigit(chain.back().end))) return std::nullopt;
  Found found;
  found.begin = mark;
  found.end = line_.size();
  bool lead = false;
  bool capitals = true;
  for (const Placed& placed : chain) {
    if (IsEmbargo(placed.term->use) && !placed.capitals) return std::nullopt;
    Add(placed.term->use, placed.number, &found);
    lead = lead || placed.number > 0 || IsBare(placed);
    capitals = capitals && placed.capitals;
  }
  if (in_brackets) return found;
  const std::string_view slug = line_.substr(0, mark);
  const bool is_slug = slug.find("--") != slug.npos || slug.find(' ') == slug.npos;
  if (lead || (is_slug && capitals)) return found;
  return std::nullopt;
}

std::optional<WireKind> WireLine::Note() const {
  if (size() == 0) return std::nullopt;
  const bool in_brackets = OpensBracket(Gap(0));
  for (const WireTerm& term : WireLexicon::Shipped().StartingWith(hash_[0])) {
    Placed placed;
    if (!Stands(term, 0, &placed)) continue;
    if (term.use == WireUse::kCorrectionSentence) return WireKind::kCorrection;
    if (!in_brackets) continue;
    if (term.use == WireUse::kCorrectionNote) return WireKind::kCorrection;
    if (term.use == WireUse::kRefileNote) return WireKind::kRefile;
    if (term.use == WireUse::kUpdateNote) return WireKind::kUpdate;
    if (term.use == WireUse::kRepeatNote) return WireKind::kRepeat;
  }
  return std::nullopt;
}

bool WireLine::SaysKill() const {
  for (std::uint32_t at = 0; at < size(); ++at) {
    for (const WireTerm& term : WireLexicon::Shipped().StartingWith(hash_[at])) {
      Placed placed;
      if (term.use == WireUse::kKillSentence && Stands(term, at, &placed)) return true;
    }
  }
  return false;
}

}  // namespace newsprint
