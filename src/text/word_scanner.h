// Walks through a text and hands over its words one by one: the rules of DESIGN.md section 6, "Words".
#ifndef NEWSPRINT_TEXT_WORD_SCANNER_H_
#define NEWSPRINT_TEXT_WORD_SCANNER_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "text/bits_kernels.h"
#include "text/byte_classes.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace newsprint {

// `Sink` takes the words in order: void Add(std::string_view normalised, ByteSpan span), and, where `count` words are
// spelt just as they stand in folded(), void AddPlain(const std::uint32_t* edges, std::size_t count): of each its
// beginning and its end.
//
// Linear in the text: no character is looked at more than three times. Used once, by one thread.
template <typename Sink>
class WordScanner {
 public:
  // REQUIRES: text.size() < 2^32.
  WordScanner(std::string_view text, Sink* sink) : text_(text), classes_(text), table_(CharTable::Get()), sink_(sink) {}

  // Returns how many bytes are UTF-8: text.size(), or the offset of the first character that is not.
  std::size_t Run() {
    bool valid = true;
    while (valid && at_ < text_.size()) {
      if (state_ == State::kSpace && table_.Byte(text_[at_]).kind == UnitKind::kWord) {
        HandOver();
        state_ = State::kOutside;
      }
      if (state_ == State::kOutside) TakePlainWords();
      if (at_ == text_.size()) break;
      if (IsAsciiBeforeAscii(at_)) {
        TakeAscii();
      } else {
        valid = TakeUnit();
      }
    }
    TakeOther(UnitKind::kSeparator, 0);
    return at_;
  }

  // The text as ClassifiedText folds it: where a plain word stands, the word.
  const char* folded() const { return classes_.folded(); }

 private:
  // What stands before at_.
  enum class State {
    kOutside,           // no word
    kInside,            // a word
    kApostrophe,        // a word and an apostrophe: it goes on with a letter or digit
    kNumberSeparator,   // a word that ends with a digit, and one of . , : / : it goes on with a digit
    kSpace,             // a word and white space
    kSpaceApostrophe,   // and an apostrophe
    kSpaceApostropheS,  // and an s: it belongs to that word, unless a letter or digit follows
  };

  // Hands over words of ASCII letters and digits, and numbers ("1,000"), as long as the few characters behind each of
  // them tell that it ends there: most words of English. Leaves at_ at the first word of another kind, or character
  // that is not ASCII, or at the end. REQUIRES: state_ is kOutside.
  void TakePlainWords() {
    static const BitsKernel list_bits = BitsKernelFor(ChosenInstructionSet());
    std::uint64_t todo = ~std::uint64_t{0} << at_ % kClassBlock;
    std::size_t block = at_ / kClassBlock;
    std::uint64_t word_before = block > 0 ? classes_[block - 1].word >> 63 : 0;
    std::uint64_t stops = 0;
    std::uint32_t* edge = edges_.data();  // where the next one goes: of a word its beginning, then its end
    at_ = text_.size();
    while (block < classes_.blocks() && stops == 0) {
      const std::size_t first = block;
      const std::size_t end = std::min(first + kTogether, classes_.blocks());
      std::array<std::uint64_t, kTogether> edges;
      for (; block < end && stops == 0; ++block) {
        const PlainWords here = PlainWordsOf(block);
        const std::uint64_t behind_word = here.word << 1 | word_before;
        word_before = here.word >> 63;
        const std::uint64_t here_edges = (here.word ^ behind_word) & todo;
        stops = ((here_edges & ~here.word & ~here.end) | classes_[block].beyond) & todo;
        edges[block - first] = stops == 0 ? here_edges : here_edges & ((stops & -stops) - 1);
        todo = ~std::uint64_t{0};
      }
      const std::span found(edges.data(), block - first);
      edge = list_bits(found, static_cast<std::uint32_t>(first * kClassBlock), edge);
      if (stops != 0) {
        const bool open = (edge - edges_.data()) % 2 != 0;
        at_ = open ? *--edge : (block - 1) * kClassBlock + static_cast<std::size_t>(std::countr_zero(stops));
      }
      edge = HandOverPlain(edge);
    }
  }

  // Hands over the whole words of edges_; the beginning of one that is open goes to the front. Returns its end there.
  std::uint32_t* HandOverPlain(const std::uint32_t* end) {
    const auto count = static_cast<std::size_t>(end - edges_.data());
    sink_->AddPlain(edges_.data(), count / 2);
    if (count % 2 != 0) edges_[0] = edges_[count - 1];
    return edges_.data() + count % 2;
  }

  struct PlainWords {
    std::uint64_t word = 0;  // letters, digits, and what stays in a number: one of . , : / between digits
    std::uint64_t end = 0;   // where a word ends whatever else follows
  };

  // A word ends at a separator, at white space before a word or a separator, and at one of . , : / that no digit stands
  // before, or nothing that is not ASCII behind.
  PlainWords PlainWordsOf(std::size_t block) const {
    const auto then = [](std::uint64_t bits, std::uint64_t next_bits) { return bits >> 1 | next_bits << 63; };
    const ByteClasses& here = classes_[block];
    const ByteClasses& next = classes_[block + 1];
    const std::uint64_t after_digit = here.digit << 1 | (block > 0 ? classes_[block - 1].digit >> 63 : 0);
    const std::uint64_t in_number = here.number_separator & after_digit & then(here.digit, next.digit);
    const std::uint64_t parts_then = then(here.word | here.separator, next.word | next.separator);
    const std::uint64_t parts_after_white =
        then(here.white, next.white) & then(parts_then, (next.word | next.separator) >> 1);
    return {here.word | in_number, here.separator | (here.white & (parts_then | parts_after_white)) |
                                       (here.number_separator & ~(after_digit & then(here.beyond, next.beyond)))};
  }

  // No mark can follow such a character: it is a unit.
  bool IsAsciiBeforeAscii(std::size_t at) const {
    return IsAscii(text_[at]) && (at + 1 == text_.size() || IsAscii(text_[at + 1]));
  }

  // Takes an ASCII character, and where it is a letter or digit, the run of them.
  // REQUIRES: IsAsciiBeforeAscii(at_).
  void TakeAscii() {
    const CharEntry& first = table_.Byte(text_[at_]);
    if (first.kind != UnitKind::kWord) {
      if (state_ != State::kOutside) TakeOther(first.kind, first.bytes[0]);
      ++at_;
      return;
    }
    std::size_t end = at_ + 1;
    while (end < text_.size() && table_.Byte(text_[end]).kind == UnitKind::kWord) ++end;
    if (end < text_.size() && !IsAscii(text_[end])) --end;  // a mark may follow: left to TakeUnit
    if (IsStrayS(end - at_, first.bytes[0])) {
      TakeStrayS(at_, end);
    } else {
      std::memcpy(BeginUnit(first.flags, at_, end - at_), classes_.folded() + at_, end - at_);
      EndUnit(table_.Byte(text_[end - 1]).flags, end);
    }
    at_ = end;
  }

  // Takes any unit. False where there is no valid UTF-8.
  bool TakeUnit() {
    char32_t c = 0;
    const std::size_t length = DecodeUtf8(text_, at_, &c);
    if (length == 0) return false;
    const CharEntry entry = table_.Find(c);
    std::size_t end = at_ + length;
    if (entry.kind != UnitKind::kWord && entry.kind != UnitKind::kLong) {
      TakeOther(entry.kind, entry.bytes[0]);
      at_ = end;
      return true;
    }
    characters_.assign(1, c);
    end = GatherExtensions(end);
    if (entry.kind == UnitKind::kWord && characters_.size() == 1) {
      TakeWord({entry.bytes, entry.size}, entry.flags, at_, end);
    } else {
      NormaliseUnit(characters_, &unit_);
      TakeWord(unit_.bytes, unit_.flags, at_, end);
    }
    at_ = end;
    return true;
  }

  // Appends the characters from `at` on that extend a unit to characters_. Returns where the last of them ends.
  std::size_t GatherExtensions(std::size_t at) {
    std::size_t end = at;
    while (at < text_.size() && characters_.size() < kLongestUnit) {
      char32_t c = 0;
      const std::size_t length = DecodeUtf8(text_, at, &c);
      if (length == 0) break;
      const CharEntry entry = table_.Find(c);
      at += length;
      if (entry.kind == UnitKind::kNothing) continue;
      if ((entry.flags & kExtends) == 0) break;
      characters_.push_back(c);
      end = at;
    }
    return end;
  }

  // A unit [begin, end) that spells `bytes`.
  void TakeWord(std::string_view bytes, std::uint8_t flags, std::size_t begin, std::size_t end) {
    if (IsStrayS(bytes.size(), bytes[0])) {
      TakeStrayS(begin, end);
      return;
    }
    bytes.copy(BeginUnit(flags, begin, bytes.size()), bytes.size());
    EndUnit(flags, end);
  }

  // Whether a unit of this size and first byte makes an 's of its own.
  bool IsStrayS(std::size_t size, char first) const {
    return state_ == State::kSpaceApostrophe && size == 1 && first == 's';
  }

  void TakeStrayS(std::size_t begin, std::size_t end) {
    s_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    state_ = State::kSpaceApostropheS;
  }

  // A unit of a word begins at `begin`: the open word goes on with it, or another begins.
  // Returns where its `size` bytes go.
  char* BeginUnit(std::uint8_t flags, std::size_t begin, std::size_t size) {
    if (state_ == State::kSpaceApostropheS) {  // "Lindow 'some": a quotation begins
      HandOver();
      BeginWord(s_.begin);
      AppendS();
    }
    if (!GoesOn(flags)) {
      if (IsOpen()) HandOver();
      BeginWord(begin);
    } else if (state_ == State::kNumberSeparator) {
      *Room(1) = separator_;
    }
    return Room(size);
  }

  // That unit ends at `end`.
  void EndUnit(std::uint8_t flags, std::size_t end) {
    span_.end = static_cast<std::uint32_t>(end);
    digit_last_ = (flags & kDigitLast) != 0;
    state_ = State::kInside;
    if ((flags & kBreakAfter) != 0) {
      HandOver();
      state_ = State::kOutside;
    }
  }

  // Whether the open word goes on with a unit that has these flags.
  bool GoesOn(std::uint8_t flags) const {
    if ((flags & kBreakBefore) != 0) return false;
    return state_ == State::kInside || state_ == State::kApostrophe ||
           (state_ == State::kNumberSeparator && (flags & kDigitFirst) != 0);
  }

  // A unit that is no word; `separator` is the character where it is a kNumberSeparator.
  void TakeOther(UnitKind kind, char separator) {
    if (kind == UnitKind::kNothing) return;
    if (state_ == State::kSpaceApostropheS) AppendS();  // "Lindow 's"
    if (state_ == State::kInside) {
      switch (kind) {
        case UnitKind::kMark:  // one more than a unit takes
          return;
        case UnitKind::kApostrophe:
          state_ = State::kApostrophe;
          return;
        case UnitKind::kWhite:
          state_ = State::kSpace;
          return;
        case UnitKind::kNumberSeparator:
          if (!digit_last_) break;
          separator_ = separator;
          state_ = State::kNumberSeparator;
          return;
        default:
          break;
      }
    } else if (state_ == State::kSpace) {
      if (kind == UnitKind::kWhite) return;
      if (kind == UnitKind::kApostrophe) {
        state_ = State::kSpaceApostrophe;
        return;
      }
    }
    if (IsOpen()) HandOver();
    state_ = State::kOutside;
  }

  // Whether there is a word that the sink does not have yet.
  bool IsOpen() const { return state_ != State::kOutside; }

  void BeginWord(std::size_t begin) {
    size_ = 0;
    span_.begin = static_cast<std::uint32_t>(begin);
  }

  // Makes the s that s_ tells of part of the word.
  void AppendS() {
    *Room(1) = 's';
    span_.end = s_.end;
    digit_last_ = false;
    state_ = State::kInside;
  }

  void HandOver() { sink_->Add({buffer_.data(), size_}, span_); }

  // Makes the word `size` bytes longer, and returns where they go.
  char* Room(std::size_t size) {
    if (size_ + size > buffer_.size()) buffer_.resize(2 * (size_ + size));
    char* room = buffer_.data() + size_;
    size_ += size;
    return room;
  }

  std::string_view text_;
  const ClassifiedText classes_;
  const CharTable& table_;
  Sink* sink_;
  std::size_t at_ = 0;

  State state_ = State::kOutside;
  std::vector<char> buffer_ = std::vector<char>(256);
  std::size_t size_ = 0;     // of the word, in buffer_
  ByteSpan span_;            // of the word
  bool digit_last_ = false;  // the word ends with a digit
  char separator_ = 0;       // in kNumberSeparator: which
  ByteSpan s_;               // in kSpaceApostropheS: where the s is

  static constexpr std::size_t kTogether = 8;  // blocks whose words are handed over at a time
  std::array<std::uint32_t, 1 + kTogether * kClassBlock + kBitsPadding>
      edges_;  // the first may be of the blocks before

  std::vector<char32_t> characters_;
  Unit unit_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_WORD_SCANNER_H_
