// A text as the finder of quotations reads it: its words, what stands between them, what each word can be.
#ifndef NEWSPRINT_QUOTE_READING_H_
#define NEWSPRINT_QUOTE_READING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "quote/lexicon.h"
#include "text/layout.h"
#include "text/words.h"

namespace newsprint {

// A view: what it was made from must outlive it. Of one thread: it remembers what it has looked up.
class Reading {
 public:
  // REQUIRES: `words` and `layout` are those of `text`.
  Reading(std::string_view text, const Words& words, const Layout& layout, const Lexicon& lexicon)
      : text_(text), words_(words), layout_(layout), lexicon_(lexicon), classes_(words.size(), kNotLookedUp) {}

  std::string_view text() const { return text_; }
  const Layout& layout() const { return layout_; }
  const Lexicon& lexicon() const { return lexicon_; }
  std::uint32_t size() const { return words_.size(); }

  std::uint32_t WordBegin(std::uint32_t word) const { return words_.span[word].begin; }
  std::uint32_t WordEnd(std::uint32_t word) const { return words_.span[word].end; }
  std::string_view Raw(std::uint32_t word) const {
    return text_.substr(WordBegin(word), WordEnd(word) - WordBegin(word));
  }

  // Bytes [GapBegin, GapEnd) lie between word - 1 and word; the last gap, `word` == size(), ends with the text.
  std::uint32_t GapBegin(std::uint32_t word) const { return word == 0 ? 0 : WordEnd(word - 1); }
  std::uint32_t GapEnd(std::uint32_t word) const {
    return word == size() ? static_cast<std::uint32_t>(text_.size()) : WordBegin(word);
  }
  std::string_view Gap(std::uint32_t word) const { return text_.substr(GapBegin(word), GapEnd(word) - GapBegin(word)); }
  bool GapIsSpace(std::uint32_t word) const {
    const std::uint32_t begin = GapBegin(word);
    return GapEnd(word) - begin == 1 && text_[begin] == ' ';
  }
  bool GapHas(std::uint32_t word, char mark) const { return Gap(word).find(mark) != std::string_view::npos; }
  bool GapHasComma(std::uint32_t word) const;
  // A full stop, a question mark or the like; also after an abbreviation.
  bool GapHasStop(std::uint32_t word) const;

  // The word; without "'s" where it ends so ("Kirby's" is that of "kirby").
  WordHash Hash(std::uint32_t word) const;
  std::uint32_t Classes(std::uint32_t word) const {
    std::uint32_t& classes = classes_[word];
    if (classes == kNotLookedUp) classes = lexicon_.Classes(Hash(word));
    return classes;
  }
  bool Is(std::uint32_t word, std::uint32_t classes) const { return (Classes(word) & classes) != 0; }
  // "Kirby's", "the Times' reporter"
  bool IsPossessive(std::uint32_t word) const { return EndsInS(word) && IsPossessiveWithS(word); }
  // The length of its "'s"; 0 where it has none.
  std::uint32_t PossessiveBytes(std::uint32_t word) const { return EndsInS(word) ? ApostropheBytes(word) : 0; }
  // Whether it begins with an upper-case letter.
  bool IsCapital(std::uint32_t word) const {
    const char first = text_[WordBegin(word)];
    return static_cast<unsigned char>(first) < 0x80 ? 'A' <= first && first <= 'Z' : IsCapitalBeyondAscii(word);
  }
  bool IsAllCapitals(std::uint32_t word) const;  // two ASCII letters or more, all upper-case
  bool IsInitial(std::uint32_t word) const;      // a single upper-case letter

  std::uint32_t ParagraphAt(std::uint32_t word) const;  // index into layout().paragraphs
  std::uint32_t SentenceAt(std::uint32_t word) const;   // index into layout().sentences
  WordRange Paragraph(std::uint32_t word) const { return layout_.paragraphs[ParagraphAt(word)].words; }
  WordRange Sentence(std::uint32_t word) const { return layout_.sentences[SentenceAt(word)]; }

  // Whether a paragraph is a line without end punctuation, such as a heading or a caption.
  bool IsHeading(std::uint32_t paragraph) const;

  // The end of the phrase of Language::according_to that begins at `word`; `word` where none does.
  std::uint32_t AccordingToEnd(std::uint32_t word) const;

 private:
  static constexpr std::uint32_t kNotLookedUp = 0xffffffff;

  bool EndsInS(std::uint32_t word) const { return (text_[WordEnd(word) - 1] | 0x20) == 's'; }
  bool IsPossessiveWithS(std::uint32_t word) const;
  std::uint32_t ApostropheBytes(std::uint32_t word) const;
  bool IsCapitalBeyondAscii(std::uint32_t word) const;

  std::string_view text_;
  const Words& words_;
  const Layout& layout_;
  const Lexicon& lexicon_;
  mutable std::vector<std::uint32_t> classes_;  // by word
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_READING_H_
