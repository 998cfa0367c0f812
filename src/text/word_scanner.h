// Walks through a text and hands over its words one by one: the rules of DESIGN.md section 6, "Words".
#ifndef NEWSPRINT_TEXT_WORD_SCANNER_H_
#define NEWSPRINT_TEXT_WORD_SCANNER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "text/normalise.h"
#include "text/utf8.h"

namespace newsprint {

// `Sink` takes the words in order:
//   void Add(std::string_view normalised, ByteSpan span);
//   void DropLast();  // the word added last goes on after all: it comes again, longer
//
// Linear in the text: each character is looked at twice at most. Used once, by one thread.
template <typename Sink>
class WordScanner {
 public:
  // REQUIRES: text.size() < 2^32.
  WordScanner(std::string_view text, Sink* sink) : text_(text), table_(CharTable::Get()), sink_(sink) {}

  // Returns how many bytes are UTF-8: text.size(), or the offset of the first character that is not.
  std::size_t Run() {
    while (at_ < text_.size()) {
      if (IsAsciiBeforeAscii(at_)) {
        TakeAscii();
      } else if (!TakeUnit()) {
        break;
      }
    }
    TakeOther(UnitKind::kSeparator, {}, at_);
    return at_;
  }

 private:
  // What stands before at_.
  enum class State {
    kOutside,           // no word
    kInside,            // a word
    kApostrophe,        // a word and an apostrophe: it goes on with a letter or digit
    kNumberSeparator,   // a word that ends with a digit, and one of . , : / : it goes on with a digit
    kSpace,             // a word, handed over, and white space
    kSpaceApostrophe,   // and an apostrophe
    kSpaceApostropheS,  // and an s: it belongs to that word, unless a letter or digit follows
  };

  // No mark can follow such a character: it is a unit.
  bool IsAsciiBeforeAscii(std::size_t at) const {
    return IsAscii(text_[at]) && (at + 1 == text_.size() || IsAscii(text_[at + 1]));
  }

  // Takes an ASCII character, and where it is a letter or digit, the run of them.
  void TakeAscii() {
    const CharEntry& first = table_.Ascii(text_[at_]);
    if (first.kind != UnitKind::kWord) {
      TakeOther(first.kind, {first.bytes, first.size}, at_ + 1);
      ++at_;
      return;
    }
    std::size_t end = at_ + 1;
    while (end < text_.size() && IsAsciiBeforeAscii(end) && table_.Ascii(text_[end]).kind == UnitKind::kWord) ++end;
    const CharEntry& last = table_.Ascii(text_[end - 1]);
    const std::uint8_t flags = (first.flags & kDigitFirst) | (last.flags & kDigitLast);
    TakeWord(text_.substr(at_, end - at_), flags, at_, end, [](char c) { return static_cast<char>(c | 0x20); });
    at_ = end;
  }

  // Takes any unit. False where there is no valid UTF-8.
  bool TakeUnit() {
    char32_t c = 0;
    const std::size_t length = DecodeUtf8(text_, at_, &c);
    if (length == 0) return false;
    const CharEntry entry = table_.Find(c);
    std::size_t end = at_ + length;
    const auto as_it_is = [](char byte) { return byte; };
    const bool extended = (entry.kind == UnitKind::kWord || entry.kind == UnitKind::kLong) && IsExtendedAt(end);
    if (!extended && entry.kind != UnitKind::kLong) {
      const std::string_view bytes(entry.bytes, entry.size);
      if (entry.kind == UnitKind::kWord) {
        TakeWord(bytes, entry.flags, at_, end, as_it_is);
      } else {
        TakeOther(entry.kind, bytes, end);
      }
    } else {
      characters_.assign(1, c);
      if (extended) end = GatherExtensions(end);
      NormaliseUnit(characters_, &unit_);
      if (unit_.kind == UnitKind::kWord) {
        TakeWord(unit_.bytes, unit_.flags, at_, end, as_it_is);
      } else {
        TakeOther(unit_.kind, unit_.bytes, end);
      }
    }
    at_ = end;
    return true;
  }

  // Whether the first character from `at` on that does not vanish extends the unit before it.
  bool IsExtendedAt(std::size_t at) const {
    while (at < text_.size() && !IsAscii(text_[at])) {
      char32_t c = 0;
      const std::size_t length = DecodeUtf8(text_, at, &c);
      if (length == 0) return false;
      const CharEntry entry = table_.Find(c);
      if (entry.kind != UnitKind::kNothing) return (entry.flags & kExtends) != 0;
      at += length;
    }
    return false;
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

  // A unit [begin, end) that spells `bytes`, each as `spell` gives it.
  template <typename Spell>
  void TakeWord(std::string_view bytes, std::uint8_t flags, std::size_t begin, std::size_t end, Spell spell) {
    if (state_ == State::kSpaceApostrophe && bytes.size() == 1 && spell(bytes[0]) == 's') {
      s_ = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      state_ = State::kSpaceApostropheS;
      return;
    }
    if (state_ == State::kSpaceApostropheS) {  // "Russia 'some": a quotation begins
      Begin(s_.begin);
      Append("s", 1);
      span_.end = s_.end;
      digit_last_ = false;
      state_ = State::kInside;
    }
    if (!GoesOn(flags)) {
      if (IsOpen()) HandOver();
      Begin(begin);
    } else if (state_ == State::kNumberSeparator) {
      Append(&separator_, 1);
    }
    char* spelt = Room(bytes.size());
    for (char byte : bytes) *spelt++ = spell(byte);
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

  // A unit that is no word, and ends at `end`.
  void TakeOther(UnitKind kind, std::string_view bytes, std::size_t end) {
    if (kind == UnitKind::kNothing) return;
    if (state_ == State::kSpaceApostropheS) {  // "Russia 's"
      sink_->DropLast();
      Append("s", 1);
      span_.end = s_.end;
      digit_last_ = false;
      state_ = State::kInside;
    }
    switch (kind) {
      case UnitKind::kMark:
        if (state_ == State::kInside) {
          Append(bytes.data(), bytes.size());
          span_.end = static_cast<std::uint32_t>(end);
          digit_last_ = false;
          return;
        }
        break;
      case UnitKind::kApostrophe:
        if (state_ == State::kInside) {
          state_ = State::kApostrophe;
          return;
        }
        if (state_ == State::kSpace) {
          state_ = State::kSpaceApostrophe;
          return;
        }
        break;
      case UnitKind::kNumberSeparator:
        if (state_ == State::kInside && digit_last_) {
          separator_ = bytes[0];
          state_ = State::kNumberSeparator;
          return;
        }
        break;
      case UnitKind::kWhite:
        if (state_ == State::kInside) {
          HandOver();
          state_ = State::kSpace;
          return;
        }
        if (state_ == State::kSpace) return;
        break;
      default:
        break;
    }
    if (IsOpen()) HandOver();
    state_ = State::kOutside;
  }

  // Whether there is a word that the sink does not have yet.
  bool IsOpen() const {
    return state_ == State::kInside || state_ == State::kApostrophe || state_ == State::kNumberSeparator;
  }

  void Begin(std::size_t begin) {
    size_ = 0;
    span_.begin = static_cast<std::uint32_t>(begin);
  }

  void HandOver() { sink_->Add({buffer_.data(), size_}, span_); }

  void Append(const char* bytes, std::size_t n) {
    char* room = Room(n);
    for (std::size_t i = 0; i < n; ++i) room[i] = bytes[i];
  }

  // Makes the word n bytes longer, and returns where they go.
  char* Room(std::size_t n) {
    if (size_ + n > buffer_.size()) buffer_.resize(2 * (size_ + n));
    char* room = buffer_.data() + size_;
    size_ += n;
    return room;
  }

  std::string_view text_;
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

  std::vector<char32_t> characters_;
  Unit unit_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_WORD_SCANNER_H_
