// One line, read for the label of a wire.
#ifndef NEWSPRINT_TEXT_WIRE_LINE_H_
#define NEWSPRINT_TEXT_WIRE_LINE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "newsprint/records.h"
#include "text/wire_lexicon.h"
#include "text/words.h"

namespace newsprint {

class WireLine {
 public:
  struct Found {
    WireLabel label;
    bool kill_if_said = false;  // a kill where the text says so
    std::size_t begin = 0;      // bytes of the line
    std::size_t end = 0;
  };

  // REQUIRES: `line` stays as long as this.
  explicit WireLine(std::string_view line);
  // The same line of a text whose words are known. `near` is where its first word is looked for: near that of the line
  // before, at most words.size(); it becomes that of this one.
  // REQUIRES: `line` is a part of `text`; both and `words` stay.
  WireLine(std::string_view text, const Words& words, std::string_view line, std::size_t* near);
  WireLine(const WireLine&) = delete;
  WireLine& operator=(const WireLine&) = delete;

  // Without white space at its ends.
  std::string_view bytes() const { return line_; }

  // A label at the head of the line, and what must follow one: a dash, a colon, a bracket, a bar, the end.
  std::optional<Found> AtHead(bool title) const;
  // A label at its end, in brackets or behind the comma of a slug.
  std::optional<Found> AtEnd() const;
  // What a line says that is a note on the article, in brackets or as a sentence.
  std::optional<WireKind> Note() const;
  // Whether an entry of [kill sentence] stands anywhere in it.
  bool SaysKill() const;

 private:
  // An entry that stands at words [begin, end).
  struct Placed {
    const WireTerm* term = nullptr;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t number = 0;
    bool capitals = false;
  };
  struct Until {
    std::string_view time;
    std::size_t end = 0;     // where it and what closes it end
    bool delimited = false;  // by a mark, not by the end of the line
  };

  void FindOwnWords();
  std::uint32_t size() const { return static_cast<std::uint32_t>(hash_.size()); }  // words
  // Where a word stands in the line.
  std::size_t Begin(std::uint32_t word) const { return span_[word].begin - offset_; }
  std::size_t End(std::uint32_t word) const { return span_[word].end - offset_; }
  std::string_view Gap(std::uint32_t word) const;
  std::uint32_t NumberAt(std::uint32_t word) const;
  bool BeginsWithDigit(std::uint32_t word) const;
  std::uint32_t FirstWordBehind(std::size_t byte) const;
  bool HasSmall(std::size_t begin, std::size_t end) const;
  bool Stands(const WireTerm& term, std::uint32_t at, Placed* placed) const;
  std::vector<Placed> ChainAt(std::uint32_t begin, bool in_brackets) const;
  bool IsBare(const Placed& placed) const;
  bool HeadlineFollows(std::span<const Placed> chain) const;
  bool HasForm(std::span<const Placed> chain, bool in_brackets, bool title, std::size_t* end) const;
  std::optional<Until> UntilBehind(const Placed& placed, bool in_brackets) const;
  std::optional<Found> Accept(std::span<const Placed> chain, bool in_brackets, bool title) const;

  std::string_view line_;
  Words own_;  // where the words are not those of a text
  std::span<const WordHash> hash_;
  std::span<const ByteSpan> span_;
  std::size_t offset_ = 0;  // of the line in what the spans count from
};

}  // namespace newsprint

#endif  // NEWSPRINT_TEXT_WIRE_LINE_H_
