#include "verify/chrome.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "verify/chrome_forms.h"
#include "verify/stock_phrases.h"

namespace newsprint {
namespace {

// What a paragraph is taken for. The first judgement is by its own form; its neighbours and the rest of the text may
// change it.
enum class Kind : std::uint8_t {
  kStory,
  kLoose,  // a short line without end punctuation: chrome, unless the text consists of such lines
  kCaption,
  kHeadline,
  kChrome,
};

constexpr std::uint32_t kLongestLoose = 18;      // words
constexpr std::uint32_t kLongestStock = 60;      // words of a paragraph that one stock phrase makes chrome
constexpr std::uint32_t kLongestCaption = 160;   // words of a paragraph that begins with a phrase of captions
constexpr std::uint32_t kLongestHeadline = 30;   // words
constexpr std::uint32_t kWordsOfAQuotation = 5;  // of fewer, the marks may be those of a name or a term
constexpr std::uint32_t kSentenceLike = 6;       // words of a loose line that may tell something
constexpr std::uint32_t kAlmostNothing = 40;     // words of story below which other lines may be the story

class PartFinder {
 public:
  PartFinder(std::string_view text, const Words& words, const Layout& layout, const std::vector<Quotation>& quotations);

  std::vector<Part> Find(std::string_view title);

 private:
  struct Judged {
    ParagraphView line;
    WordRange first_sentence;  // in words of the text
    Kind kind = Kind::kStory;
  };

  void Judge(Judged* judged);
  Kind KindByForm(const Judged& judged);
  bool JudgeByStockPhrases(Judged* judged);
  void MarkHeadlines(std::string_view title);
  bool IsHeadline(const ParagraphView& line, const std::vector<WordHash>& title) const;
  void KeepTables();
  void KeepLists();
  void KeepBrokenLines();
  void MarkAuthorNotes();
  void FallBack();
  std::uint32_t WordsOf(Kind kind, std::uint32_t at_least) const;
  bool Promote(Kind kind, std::uint32_t at_least);
  std::uint32_t QuotedWords(WordRange range) const;
  void MarkSentenceAt(std::uint32_t word);

  const Words& words_;
  const Layout& layout_;
  std::vector<Judged> paragraphs_;
  std::vector<WordRange> quoted_;  // pieces of quotations of five words or more, in order
  std::vector<WordRange> marked_;  // chrome inside paragraphs of another kind
  std::vector<StockMatch> matches_;
};

PartFinder::PartFinder(std::string_view text, const Words& words, const Layout& layout,
                       const std::vector<Quotation>& quotations)
    : words_(words), layout_(layout) {
  for (const Quotation& quotation : quotations) {
    std::uint32_t size = 0;
    for (const WordRange& piece : quotation.pieces) size += piece.size();
    if (size < kWordsOfAQuotation || quotation.title) continue;
    quoted_.insert(quoted_.end(), quotation.pieces.begin(), quotation.pieces.end());
  }
  std::sort(quoted_.begin(), quoted_.end());

  paragraphs_.reserve(layout.paragraphs.size());
  auto sentence = layout.sentences.begin();
  for (const Paragraph& paragraph : layout.paragraphs) {
    while (sentence != layout.sentences.end() && sentence->begin < paragraph.words.begin) ++sentence;
    const WordRange first = sentence == layout.sentences.end() ? paragraph.words : *sentence;
    paragraphs_.push_back({ParagraphView(text, words, paragraph), first, Kind::kStory});
  }
}

std::vector<Part> PartFinder::Find(std::string_view title) {
  for (Judged& judged : paragraphs_) Judge(&judged);
  KeepTables();
  KeepLists();
  KeepBrokenLines();
  MarkHeadlines(title);
  MarkAuthorNotes();
  FallBack();

  std::vector<Part> parts(words_.size(), Part::kBody);
  const auto fill = [&](WordRange range, Part part) {
    std::fill(parts.begin() + range.begin, parts.begin() + range.end, part);
  };
  for (const Judged& judged : paragraphs_) {
    switch (judged.kind) {
      case Kind::kStory:
        break;
      case Kind::kLoose:
        // What reads like a sentence may be the caption of a picture; what reads like a title is a link.
        fill(judged.line.range,
             judged.line.size > kSentenceLike && !IsTitleCase(judged.line) ? Part::kCaption : Part::kChrome);
        break;
      case Kind::kCaption:
        fill(judged.line.range, Part::kCaption);
        break;
      case Kind::kHeadline:
        fill(judged.line.range, Part::kHeadline);
        break;
      case Kind::kChrome:
        fill(judged.line.range, Part::kChrome);
        break;
    }
  }
  for (const WordRange& range : marked_) fill(range, Part::kChrome);
  return parts;
}

std::uint32_t PartFinder::QuotedWords(WordRange range) const {
  auto piece = std::lower_bound(quoted_.begin(), quoted_.end(), range.begin,
                                [](const WordRange& p, std::uint32_t begin) { return p.end <= begin; });
  std::uint32_t words = 0;
  for (; piece != quoted_.end() && piece->begin < range.end; ++piece) {
    words += std::min(piece->end, range.end) - std::max(piece->begin, range.begin);
  }
  return words;
}

void PartFinder::MarkSentenceAt(std::uint32_t word) {
  const auto after = std::upper_bound(layout_.sentences.begin(), layout_.sentences.end(), word,
                                      [](std::uint32_t w, const WordRange& s) { return w < s.end; });
  if (after != layout_.sentences.end()) marked_.push_back(*after);
}

// True where stock phrases settle what the whole paragraph is.
bool PartFinder::JudgeByStockPhrases(Judged* judged) {
  const ParagraphView& line = judged->line;
  matches_.clear();
  StockPhrases::Shipped().Find(std::span(words_.hash).subspan(line.range.begin, line.size), &matches_);
  for (const StockMatch& match : matches_) {
    const WordRange range = {line.range.begin + match.words.begin, line.range.begin + match.words.end};
    switch (match.use) {
      case StockUse::kLine:
        judged->kind = Kind::kChrome;
        return true;
      case StockUse::kLabel:
        if (line.size > kLongestStock || !line.HasColonAfter(match.words.end - 1)) continue;
        judged->kind = Kind::kChrome;
        return true;
      default:
        break;
    }
    if (QuotedWords(range) > 0) continue;
    switch (match.use) {
      case StockUse::kStart:
        if (line.size > kLongestStock) continue;
        judged->kind = Kind::kChrome;
        return true;
      case StockUse::kParagraph:
        if (line.size > kLongestStock) {
          MarkSentenceAt(range.begin);
          continue;
        }
        judged->kind = Kind::kChrome;
        return true;
      case StockUse::kItself:
        marked_.push_back(range);
        continue;
      case StockUse::kCaption:
        if (line.size > (match.words.begin == 0 ? kLongestCaption : kLongestStock)) continue;
        judged->kind = Kind::kCaption;
        return true;
      default:
        continue;
    }
  }
  return false;
}

Kind PartFinder::KindByForm(const Judged& judged) {
  const ParagraphView& line = judged.line;
  if (IsPictureCredit(line)) return Kind::kChrome;
  if (IsCaption(line, judged.first_sentence)) return Kind::kCaption;
  const bool chrome =
      IsDateLine(line) || IsByline(line) || IsCopyright(line) || IsContact(line) || IsPostSignature(line);
  if (chrome) return Kind::kChrome;
  if (line.ended || line.size > kLongestLoose) return Kind::kStory;
  if (line.open && line.size >= kSentenceLike) return Kind::kStory;
  if (2 * QuotedWords(line.range) >= line.size) return Kind::kStory;
  if (judged.first_sentence.size() < line.size && line.size > kSentenceLike) return Kind::kStory;
  return Kind::kLoose;
}

void PartFinder::Judge(Judged* judged) {
  if (JudgeByStockPhrases(judged)) return;
  judged->kind = KindByForm(*judged);
  if (judged->kind != Kind::kStory) return;
  const ParagraphView& line = judged->line;
  const std::uint32_t dateline = DatelineWords(line);
  if (dateline > 0) marked_.push_back({line.range.begin, line.range.begin + dateline});
  const WordRange credit = CreditInBrackets(line);
  if (credit.size() > 0) marked_.push_back({line.range.begin + credit.begin, line.range.begin + credit.end});
}

// The line is the title, its beginning, or the title with a site's name behind it.
bool PartFinder::IsHeadline(const ParagraphView& line, const std::vector<WordHash>& title) const {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kLongestSiteName = 5;
  if (line.size > kLongestHeadline + kLongestSiteName || title.empty()) return false;
  const auto words = std::span(words_.hash).subspan(line.range.begin, line.size);
  const std::size_t shared = std::min(words.size(), title.size());
  if (!std::equal(words.begin(), words.begin() + shared, title.begin())) return false;
  const std::size_t longer = std::max(words.size(), title.size());
  return longer == shared || (shared >= kShortest && longer - shared <= kLongestSiteName);
}

void PartFinder::MarkHeadlines(std::string_view title) {
  Words title_words;
  std::vector<WordHash> headline;
  if (FindWords(title, &title_words).ok() && title_words.size() <= kLongestHeadline) headline = title_words.hash;
  bool is_chrome = false;  // scraped titles are often the first line of the page, whatever that is
  const auto mark = [&] {
    bool any = false;
    for (Judged& judged : paragraphs_) {
      if (!IsHeadline(judged.line, headline)) continue;
      is_chrome = is_chrome || judged.kind == Kind::kChrome || judged.kind == Kind::kCaption;
      if (judged.kind == Kind::kChrome || judged.kind == Kind::kCaption) continue;
      judged.kind = Kind::kHeadline;
      any = true;
    }
    return any;
  };
  if (mark()) return;
  if (!headline.empty() && !is_chrome) return;
  // Without a title, the first line above the story that could be one is the headline.
  constexpr std::uint32_t kShortest = 4;
  const bool any_story =
      std::any_of(paragraphs_.begin(), paragraphs_.end(), [](const Judged& j) { return j.kind == Kind::kStory; });
  if (!any_story) return;
  for (const Judged& judged : paragraphs_) {
    if (judged.kind == Kind::kStory) return;
    if (judged.kind != Kind::kLoose || judged.line.size < kShortest) continue;
    headline.assign(words_.hash.begin() + judged.line.range.begin, words_.hash.begin() + judged.line.range.end);
    break;
  }
  mark();
}

// No blank line and no indent between them.
bool FollowsAtOnce(const ParagraphView& line, const ParagraphView& next) {
  const char* end = line.bytes.data() + line.bytes.size();
  return std::string_view(end, static_cast<std::size_t>(next.bytes.data() - end)) == "\n";
}

// Rows of figures, with the captions between them, tell something: results, prices, earnings.
void PartFinder::KeepTables() {
  constexpr std::size_t kFewestRows = 3;
  const auto is_loose = [](const Judged& judged) { return judged.kind == Kind::kLoose; };
  const auto is_row = [](const Judged& judged) { return HasFigures(judged.line); };
  for (auto begin = paragraphs_.begin(); begin != paragraphs_.end();) {
    begin = std::find_if(begin, paragraphs_.end(), is_loose);
    const auto end = std::find_if_not(begin, paragraphs_.end(), is_loose);
    const auto rows = static_cast<std::size_t>(std::count_if(begin, end, is_row));
    if (rows >= kFewestRows && 2 * rows >= static_cast<std::size_t>(end - begin)) {
      std::for_each(begin, end, [](Judged& judged) { judged.kind = Kind::kStory; });
    }
    begin = end;
  }
}

// What stands below a sentence with a colon, item by item.
void PartFinder::KeepLists() {
  bool in_list = false;
  for (Judged& judged : paragraphs_) {
    if (judged.kind != Kind::kLoose) {
      in_list = judged.kind == Kind::kStory && judged.line.size >= kSentenceLike &&
                judged.line.HasColonAfter(judged.line.size - 1);
    } else if (in_list) {
      judged.kind = Kind::kStory;
    }
  }
}

// Lines broken at a link, or where a dateline was taken away, are parts of one sentence.
void PartFinder::KeepBrokenLines() {
  constexpr std::uint32_t kShortest = 3;
  for (std::size_t i = paragraphs_.size(); i-- > 1;) {
    const Judged& after = paragraphs_[i];
    Judged& judged = paragraphs_[i - 1];
    if (judged.kind != Kind::kLoose || after.kind != Kind::kStory) continue;
    const bool may_break = judged.line.size >= kShortest || BeginsLower(judged.line.Word(0));
    const bool wrapped = IsWrapped(after.line) && FollowsAtOnce(judged.line, after.line);
    if (may_break && (BeginsLower(after.line.Word(0)) || BreaksOff(judged.line) || wrapped)) judged.kind = Kind::kStory;
  }
  for (std::size_t i = 1; i < paragraphs_.size(); ++i) {
    const Judged& before = paragraphs_[i - 1];
    Judged& judged = paragraphs_[i];
    if (judged.kind != Kind::kLoose || before.kind != Kind::kStory || before.line.ended) continue;
    if (BeginsLower(judged.line.Word(0))) judged.kind = Kind::kStory;
  }
}

// A note about the author stands at the end and introduces somebody whom the story has not named.
void PartFinder::MarkAuthorNotes() {
  constexpr std::size_t kMostNotes = 2;
  std::size_t seen = 0;
  for (std::size_t i = paragraphs_.size(); i-- > 0 && seen < kMostNotes;) {
    Judged& judged = paragraphs_[i];
    if (judged.kind != Kind::kStory) continue;
    ++seen;
    std::uint32_t surname = 0;
    if (!HasAuthorNoteForm(judged.line, &surname)) continue;
    const WordHash name = judged.line.Hash(surname);
    const bool named = std::any_of(paragraphs_.begin(), paragraphs_.begin() + i, [&](const Judged& other) {
      const auto begin = words_.hash.begin();
      return other.kind == Kind::kStory && std::find(begin + other.line.range.begin, begin + other.line.range.end,
                                                     name) != begin + other.line.range.end;
    });
    if (!named && i > 0) judged.kind = Kind::kChrome;
  }
}

std::uint32_t PartFinder::WordsOf(Kind kind, std::uint32_t at_least) const {
  std::uint32_t words = 0;
  for (const Judged& judged : paragraphs_) {
    if (judged.kind == kind && judged.line.size >= at_least) words += judged.line.size;
  }
  return words;
}

bool PartFinder::Promote(Kind kind, std::uint32_t at_least) {
  bool any = false;
  for (Judged& judged : paragraphs_) {
    if (judged.kind != kind || judged.line.size < at_least) continue;
    judged.kind = Kind::kStory;
    any = true;
  }
  return any;
}

// Where almost nothing else remains, loose lines and captions are the story; so they are among the lines of a story,
// where they outweigh them (verse, tables, lists).
void PartFinder::FallBack() {
  const std::uint32_t story = WordsOf(Kind::kStory, 1);
  if (story < kAlmostNothing) {
    if (WordsOf(Kind::kLoose, kSentenceLike) > story) Promote(Kind::kLoose, story == 0 ? 1 : kSentenceLike);
    if (WordsOf(Kind::kStory, 1) < kAlmostNothing && WordsOf(Kind::kCaption, 1) > story) Promote(Kind::kCaption, 1);
    if (WordsOf(Kind::kStory, 1) > 0) return;
    if (!Promote(Kind::kLoose, 1) && !Promote(Kind::kCaption, 1)) Promote(Kind::kHeadline, 1);
    return;
  }
  const auto is_story = [](const Judged& j) { return j.kind == Kind::kStory; };
  const auto first = std::find_if(paragraphs_.begin(), paragraphs_.end(), is_story);
  const auto last = std::find_if(paragraphs_.rbegin(), paragraphs_.rend(), is_story).base();
  std::uint32_t loose = 0;
  for (auto judged = first; judged != last; ++judged) {
    if (judged->kind == Kind::kLoose && judged->line.size >= 3) loose += judged->line.size;
  }
  if (loose <= story) return;
  for (auto judged = first; judged != last; ++judged) {
    if (judged->kind == Kind::kLoose) judged->kind = Kind::kStory;
  }
}

}  // namespace

std::vector<Part> FindParts(std::string_view text, std::string_view title, const Words& words, const Layout& layout,
                            const std::vector<Quotation>& quotations) {
  return PartFinder(text, words, layout, quotations).Find(title);
}

}  // namespace newsprint
