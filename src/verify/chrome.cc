#include "verify/chrome.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "verify/caption_forms.h"
#include "verify/chrome_context.h"
#include "verify/chrome_forms.h"
#include "verify/headlines.h"
#include "verify/judged_paragraph.h"
#include "verify/stock_phrases.h"

namespace newsprint {
namespace {

using Kind = ParagraphKind;

constexpr std::uint32_t kLongestStock = 60;      // words of a paragraph that stock phrases make chrome
constexpr std::uint32_t kLongestCaption = 160;   // words of a paragraph that begins with a phrase of captions
constexpr std::uint32_t kWordsOfAQuotation = 5;  // of fewer, the marks may be those of a name or a term

// The pieces of quotations of kWordsOfAQuotation words or more, in order.
std::vector<WordRange> QuotedRanges(const std::vector<Quotation>& quotations) {
  std::vector<WordRange> ranges;
  for (const Quotation& quotation : quotations) {
    std::uint32_t size = 0;
    for (const WordRange& piece : quotation.pieces) size += piece.size();
    if (size < kWordsOfAQuotation || quotation.title) continue;
    ranges.insert(ranges.end(), quotation.pieces.begin(), quotation.pieces.end());
  }
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

// Judges paragraphs one by one, each by its own form.
class ParagraphJudge {
 public:
  ParagraphJudge(const Words& words, const Layout& layout, const std::vector<Quotation>& quotations,
                 const StockPhrases& phrases)
      : words_(words), layout_(layout), phrases_(phrases), quoted_(QuotedRanges(quotations)) {}

  JudgedParagraphs JudgeAll(std::string_view text);

  // Chrome inside paragraphs of another kind.
  const std::vector<WordRange>& marked() const { return marked_; }
  // Those of them that the form of the paragraph's beginning or end shows.
  const std::vector<WordRange>& marked_by_form() const { return marked_by_form_; }

  // Whether stock phrases settled what the paragraph is that begins with this word.
  bool SettledByStockPhrases(std::uint32_t first_word) const {
    return std::binary_search(settled_.begin(), settled_.end(), first_word);
  }

 private:
  Kind KindOf(const JudgedParagraph& judged);
  bool SettledByStockPhrases(const ParagraphView& line, Kind* kind);
  static Kind KindByForm(const JudgedParagraph& judged);
  void MarkInside(const ParagraphView& line);
  void MarkByForm(WordRange range) {
    marked_.push_back(range);
    marked_by_form_.push_back(range);
  }
  std::uint32_t QuotedWords(WordRange range) const;
  std::uint32_t MarkSentenceOf(std::uint32_t word);

  const Words& words_;
  const Layout& layout_;
  const StockPhrases& phrases_;
  const std::vector<WordRange> quoted_;
  std::vector<WordRange> marked_;
  std::vector<WordRange> marked_by_form_;
  std::vector<std::uint32_t> settled_;  // first words of paragraphs, ascending
  WordRange last_sentence_;             // of those marked
  std::vector<StockMatch> matches_;
};

JudgedParagraphs ParagraphJudge::JudgeAll(std::string_view text) {
  JudgedParagraphs all;
  all.reserve(layout_.paragraphs.size());
  auto sentence = layout_.sentences.begin();
  for (const Paragraph& paragraph : layout_.paragraphs) {
    while (sentence->begin < paragraph.words.begin) ++sentence;
    JudgedParagraph judged = {ParagraphView(text, words_, paragraph), *sentence};
    judged.quoted = QuotedWords(paragraph.words);
    judged.kind = KindOf(judged);
    all.push_back(judged);
  }
  return all;
}

Kind ParagraphJudge::KindOf(const JudgedParagraph& judged) {
  Kind kind = Kind::kStory;
  if (SettledByStockPhrases(judged.line, &kind)) {
    settled_.push_back(judged.line.range.begin);
    return kind;
  }
  kind = KindByForm(judged);
  if (kind == Kind::kStory) MarkInside(judged.line);
  return kind;
}

// True where stock phrases settle what the whole paragraph is.
bool ParagraphJudge::SettledByStockPhrases(const ParagraphView& line, Kind* kind) {
  matches_.clear();
  phrases_.Find(std::span(words_.hash).subspan(line.range.begin, line.size), &matches_);
  *kind = Kind::kChrome;
  std::uint32_t stock_words = 0;  // in sentences that hold a phrase of [paragraph]
  for (const StockMatch& match : matches_) {
    const WordRange range = {line.range.begin + match.words.begin, line.range.begin + match.words.end};
    const bool free = QuotedWords(range) == 0;
    switch (match.use) {
      case StockUse::kLine:
        return true;
      case StockUse::kLabel:
        if (line.size <= kLongestStock && line.HasColonAfter(match.words.end - 1)) return true;
        break;
      case StockUse::kStart:
        if (free && line.size <= kLongestStock) return true;
        break;
      case StockUse::kParagraph:
        if (free) stock_words += MarkSentenceOf(range.begin);
        break;
      case StockUse::kItself:
        if (free) marked_.push_back(range);
        break;
      case StockUse::kCaption:
        if (!free || line.size > (match.words.begin == 0 ? kLongestCaption : kLongestStock)) break;
        *kind = Kind::kCaption;
        return true;
    }
  }
  return line.size <= kLongestStock && 3 * stock_words >= line.size;
}

Kind ParagraphJudge::KindByForm(const JudgedParagraph& judged) {
  const ParagraphView& line = judged.line;
  if (IsPictureCredit(line)) return Kind::kChrome;
  if (IsCaption(line, judged.first_sentence)) return Kind::kCaption;
  const bool chrome = IsDateLine(line) || IsByline(line) || IsCopyright(line) || IsContact(line) || IsShareBar(line) ||
                      IsEditorsNote(line) || IsPostSignature(line);
  if (chrome) return Kind::kChrome;
  if (line.ended || line.size > kLongestLoose || 2 * judged.quoted >= line.size) return Kind::kStory;
  const bool several_sentences = judged.first_sentence.size() < line.size;
  if (line.size >= kSentenceLike && (line.open || several_sentences)) return Kind::kStory;
  return Kind::kLoose;
}

// The dateline and the credit of a paragraph of the story.
void ParagraphJudge::MarkInside(const ParagraphView& line) {
  const std::uint32_t dateline = DatelineWords(line);
  if (dateline > 0) MarkByForm({line.range.begin, line.range.begin + dateline});
  const WordRange credit = CreditInBrackets(line);
  if (credit.size() > 0) MarkByForm({line.range.begin + credit.begin, line.range.begin + credit.end});
}

std::uint32_t ParagraphJudge::QuotedWords(WordRange range) const {
  auto piece = std::lower_bound(quoted_.begin(), quoted_.end(), range.begin,
                                [](const WordRange& p, std::uint32_t begin) { return p.end <= begin; });
  std::uint32_t words = 0;
  for (; piece != quoted_.end() && piece->begin < range.end; ++piece) {
    words += std::min(piece->end, range.end) - std::max(piece->begin, range.begin);
  }
  return words;
}

// Returns the words of the sentence, 0 where it has been marked before. REQUIRES: words come in order.
std::uint32_t ParagraphJudge::MarkSentenceOf(std::uint32_t word) {
  const auto sentence = std::upper_bound(layout_.sentences.begin(), layout_.sentences.end(), word,
                                         [](std::uint32_t w, const WordRange& s) { return w < s.end; });
  if (last_sentence_ == *sentence) return 0;
  last_sentence_ = *sentence;
  marked_.push_back(*sentence);
  return sentence->size();
}

Part PartOf(const JudgedParagraph& judged) {
  switch (judged.kind) {
    case Kind::kStory:
      return Part::kBody;
    case Kind::kLoose:
      // What reads like a sentence may be the caption of a picture; what reads like a title is a link.
      return judged.line.size > kSentenceLike && !IsTitleCase(judged.line) ? Part::kCaption : Part::kChrome;
    case Kind::kCaption:
      return Part::kCaption;
    case Kind::kHeadline:
      return Part::kHeadline;
    case Kind::kChrome:
      return Part::kChrome;
  }
  return Part::kBody;
}

void Fill(WordRange range, Part part, std::vector<Part>* parts) {
  std::fill(parts->begin() + range.begin, parts->begin() + range.end, part);
}

// What the neighbours and the rest of the text change of the first judgement.
void JudgeTogether(std::string_view title, JudgedParagraphs* paragraphs) {
  KeepTables(paragraphs);
  KeepPosts(paragraphs);
  KeepLists(paragraphs);
  KeepBrokenLines(paragraphs);
  MarkHeadlines(title, paragraphs);
  MarkLongCaptions(paragraphs);
  MarkAuthorNotes(paragraphs);
  FallBack(paragraphs);
}

// `alone` is what the paragraph was judged to be before.
SetAside ReasonOf(Kind alone, bool by_phrase, const JudgedParagraph& judged) {
  switch (judged.kind) {
    case Kind::kStory:
      return SetAside::kNot;
    case Kind::kHeadline:
      return SetAside::kHeadline;
    case Kind::kLoose:
      return SetAside::kLooseLine;
    case Kind::kCaption:
    case Kind::kChrome:
      break;
  }
  if (alone != judged.kind) return SetAside::kSurroundings;
  if (by_phrase) return SetAside::kStockPhrase;
  return alone == Kind::kCaption ? SetAside::kCaption : SetAside::kForm;
}

}  // namespace

std::vector<Part> FindParts(std::string_view text, std::string_view title, const Words& words, const Layout& layout,
                            const std::vector<Quotation>& quotations) {
  return FindParts(text, title, words, layout, quotations, StockPhrases::Shipped());
}

std::vector<Part> FindParts(std::string_view text, std::string_view title, const Words& words, const Layout& layout,
                            const std::vector<Quotation>& quotations, const StockPhrases& phrases) {
  ParagraphJudge judge(words, layout, quotations, phrases);
  JudgedParagraphs paragraphs = judge.JudgeAll(text);
  JudgeTogether(title, &paragraphs);
  std::vector<Part> parts(words.size(), Part::kBody);
  for (const JudgedParagraph& judged : paragraphs) Fill(judged.line.range, PartOf(judged), &parts);
  for (const WordRange& range : judge.marked()) Fill(range, Part::kChrome, &parts);
  return parts;
}

std::vector<SetAside> FindReasons(std::string_view text, std::string_view title, const Words& words,
                                  const Layout& layout, const std::vector<Quotation>& quotations,
                                  const StockPhrases& phrases) {
  ParagraphJudge judge(words, layout, quotations, phrases);
  JudgedParagraphs paragraphs = judge.JudgeAll(text);
  std::vector<Kind> alone;
  for (const JudgedParagraph& judged : paragraphs) alone.push_back(judged.kind);
  JudgeTogether(title, &paragraphs);
  std::vector<SetAside> reasons(words.size(), SetAside::kNot);
  const auto fill = [&](WordRange range, SetAside reason) {
    std::fill(reasons.begin() + range.begin, reasons.begin() + range.end, reason);
  };
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const WordRange range = paragraphs[i].line.range;
    fill(range, ReasonOf(alone[i], judge.SettledByStockPhrases(range.begin), paragraphs[i]));
  }
  for (const WordRange& range : judge.marked()) fill(range, SetAside::kStockPhrase);
  for (const WordRange& range : judge.marked_by_form()) fill(range, SetAside::kForm);
  return reasons;
}

}  // namespace newsprint
