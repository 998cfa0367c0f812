#include "quote/quotation.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "quote/attribution.h"
#include "quote/dialogue.h"
#include "quote/enclosed.h"
#include "quote/languages.h"
#include "quote/marks.h"
#include "quote/names.h"
#include "quote/pairing.h"
#include "quote/reading.h"
#include "quote/rejoin.h"
#include "quote/speaker.h"
#include "quote/title.h"

namespace newsprint {
namespace {

// Between a quotation and one that carries it on stands at most a sentence of attribution.
constexpr std::uint32_t kMaxWordsBetween = 25;
// Behind a full stop an attribution is short: “It is over.” Kirby said.
constexpr std::uint32_t kMaxAfterStop = 8;

// The quotations of one text from its quoted stretches.
class QuotationFinder {
 public:
  QuotationFinder(const Reading& reading, std::vector<Quoted> quoted)
      : reading_(reading),
        names_(reading),
        quoted_(AddDialogue(reading, names_, CutEnclosedAttributions(reading, names_, std::move(quoted)))),
        speakers_(reading, names_, quoted_) {}

  std::vector<Quotation> Run() {
    FindAfter();
    std::vector<Quotation> quotations;
    for (std::uint32_t begin = 0; begin < quoted_.size();) {
      const std::uint32_t end = EndOfPieces(begin);
      Quotation quotation;
      for (std::uint32_t i = begin; i < end; ++i) {
        quotation.pieces.push_back(quoted_[i].words);
        const auto within = [&](const WordRange& inner) {
          return quoted_[i].words.begin <= inner.begin && inner.end <= quoted_[i].words.end;
        };
        std::copy_if(quoted_[i].inner.begin(), quoted_[i].inner.end(), std::back_inserter(quotation.inner), within);
      }
      quotation.title = end == begin + 1 && quoted_[begin].family != MarkFamily::kDialogue &&
                        IsTitle(reading_, quoted_[begin], FollowsAtOnce(begin));
      if (!quotation.title) {
        speaker_ = FindSpeaker(begin, end);
        spoken_end_ = end;
        quotation.speaker = speaker_.name;
        quotation.speaker_kind = speaker_.kind;
      }
      quotations.push_back(std::move(quotation));
      begin = end;
    }
    return quotations;
  }

 private:
  void FindAfter() {
    after_.resize(quoted_.size());
    for (std::uint32_t i = static_cast<std::uint32_t>(quoted_.size()); i-- > 0;) after_[i] = AfterOf(i);
  }

  // The attribution that follows a stretch. REQUIRES: that of the next stretch is found.
  Attribution AfterOf(std::uint32_t i) const {
    const std::uint32_t begin = quoted_[i].words.end;
    if (!quoted_[i].closed || begin == reading_.size()) return {};
    if (const Mention signature = SignatureOf(i)) return {signature, {begin, begin}};
    if (begin == reading_.Paragraph(quoted_[i].words.begin).end) return {};
    const std::uint32_t sentence_end = reading_.Sentence(begin).end;
    const bool next_in_sentence = i + 1 < quoted_.size() && quoted_[i + 1].words.begin < sentence_end;
    const std::uint32_t end = next_in_sentence ? quoted_[i + 1].words.begin : sentence_end;
    const Attribution after = AttributionAfter(reading_, names_, begin, end);
    if (IsBehindStop(i)) {
      const bool whole = after.speaker && after.words.begin == begin && end - begin <= kMaxAfterStop;
      return whole ? after : Attribution{};
    }
    if (after.speaker || !next_in_sentence) return after;
    return {after_[i + 1].speaker, {}};  // “A” and “B,” Kirby said
  }

  // “...” — Ada Brook, harbour master
  Mention SignatureOf(std::uint32_t i) const {
    const std::uint32_t begin = quoted_[i].words.end;
    const std::string_view gap =
        reading_.text().substr(quoted_[i].close_end, reading_.GapEnd(begin) - quoted_[i].close_end);
    const bool dash = gap.find("—") != gap.npos || gap.find("–") != gap.npos || gap.find("--") != gap.npos ||
                      gap.find(" - ") != gap.npos;
    const Name* name = dash ? names_.At(begin) : nullptr;
    if (name == nullptr || name->kind == NameKind::kOther || name->words.begin != begin) return {};
    const bool ends = name->words.end == reading_.size() || reading_.GapHasComma(name->words.end) ||
                      reading_.GapHas(name->words.end, '\n') || reading_.GapHas(name->words.end, '(');
    return ends ? Mention{MentionKind::kName, begin, begin} : Mention{};
  }

  // Whether the sentence ends with the quoted words, inside or outside the closing mark.
  bool IsBehindStop(std::uint32_t i) const {
    const std::uint32_t word = quoted_[i].words.end;
    const std::string_view gap = reading_.Gap(word);
    const std::string_view outside =
        reading_.text().substr(quoted_[i].close_end, reading_.GapEnd(word) - quoted_[i].close_end);
    if (outside.find_first_of(".!?;") != outside.npos) return true;
    if (gap.find_first_of("!?,") != gap.npos) return false;
    return gap.find('.') != gap.npos && gap.find("..") == gap.npos;
  }

  bool FollowsAtOnce(std::uint32_t i) const {
    return after_[i].speaker && after_[i].words.begin == quoted_[i].words.end &&
           reading_.GapHasComma(quoted_[i].words.end);
  }

  // Whether hardly more than the attribution follows: “...,” Kirby said Friday.
  bool IsShortSentence(std::uint32_t i) const {
    const std::uint32_t begin = after_[i].words.end;
    return begin >= reading_.Sentence(begin - 1).end || reading_.Sentence(begin - 1).end - begin <= kMaxAfterStop;
  }

  // The stretches [begin, end) are one quotation.
  std::uint32_t EndOfPieces(std::uint32_t begin) const {
    std::uint32_t last = begin;
    while (last + 1 < quoted_.size()) {
      const Quoted& next = quoted_[last + 1];
      const bool continued = quoted_[last].continued && next.words.begin == quoted_[last].words.end;
      if (!continued && !IsRejoined(reading_, quoted_[last], after_[last], next)) break;
      ++last;
    }
    return last + 1;
  }

  Speaker FindSpeaker(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t floor = UnquotedBegin(begin);
    const bool opens_sentence = floor >= quoted_[begin].words.begin;
    Mention mention;
    const bool said_at_once = FollowsAtOnce(end - 1) && IsShortSentence(end - 1);
    if (!opens_sentence && !said_at_once) mention = AttributionBefore(reading_, names_, quoted_, begin, floor);
    for (std::uint32_t i = begin; i < end && !mention; ++i) mention = after_[i].speaker;
    if (!mention && opens_sentence) {
      if (CarriesOn(begin)) return speaker_;
      mention = Announcement(begin, end);
    }
    return mention ? speakers_.Find(mention) : Speaker{};
  }

  // The first word of the sentence around the stretch; where a quotation opens that sentence, the first behind it.
  std::uint32_t UnquotedBegin(std::uint32_t i) {
    const std::uint32_t sentence = reading_.SentenceAt(quoted_[i].words.begin);
    if (sentence != sentence_) {
      sentence_ = sentence;
      floor_ = reading_.layout().sentences[sentence].begin;
      if (i > 0) floor_ = std::max(floor_, InsideOf(quoted_[i - 1], floor_));
    }
    floor_ = InsideOf(quoted_[i], floor_) > floor_ ? quoted_[i].words.end : floor_;
    return floor_;
  }

  static std::uint32_t InsideOf(const Quoted& quoted, std::uint32_t word) {
    return quoted.words.contains(word) ? quoted.words.end : word;
  }

  // Whether the quotation goes on with what the last speaker said: the next sentence of the same paragraph, or a
  // paragraph of its own.
  bool CarriesOn(std::uint32_t begin) const {
    if (speaker_.name.empty() || spoken_end_ != begin || begin == 0) return false;
    const Quoted& last = quoted_[begin - 1];
    const Quoted& next = quoted_[begin];
    const std::uint32_t last_paragraph = reading_.ParagraphAt(last.words.begin);
    const std::uint32_t paragraph = reading_.ParagraphAt(next.words.begin);
    if (paragraph == last_paragraph) return next.words.begin - last.words.end <= kMaxWordsBetween;
    return paragraph == last_paragraph + 1 && IsWholeParagraph(begin) && !EndsWithColon(begin);
  }

  bool EndsWithColon(std::uint32_t i) const { return reading_.GapHas(quoted_[i].words.begin, ':'); }

  bool IsWholeParagraph(std::uint32_t begin) const {
    const WordRange paragraph = reading_.Paragraph(quoted_[begin].words.begin);
    return quoted_[begin].words == paragraph;
  }

  bool AreWholeParagraphs(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (!IsWholeParagraph(i)) return false;
    }
    return true;
  }

  // “Kirby said in a statement:” before the quotation, or a paragraph of reported speech before one that is only
  // quoted.
  Mention Announcement(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t word = quoted_[begin].words.begin;
    if (word == 0 || !(EndsWithColon(begin) || AreWholeParagraphs(begin, end))) return {};
    return AttributionBefore(reading_, names_, quoted_, begin, reading_.Sentence(word - 1).begin);
  }

  const Reading& reading_;
  const Names names_;
  const std::vector<Quoted> quoted_;
  SpeakerFinder speakers_;
  std::vector<Attribution> after_;  // of each stretch
  Speaker speaker_;                 // of the last quotation
  std::uint32_t spoken_end_ = 0;    // index of the stretch behind it
  std::uint32_t sentence_ = 0xffffffff;
  std::uint32_t floor_ = 0;
};

}  // namespace

std::vector<Quotation> FindQuotations(std::string_view text, const Words& words, const Layout& layout,
                                      const Languages& languages) {
  if (words.size() == 0) return {};
  const Reading reading(text, words, layout, languages.Of(words));
  std::vector<Quoted> quoted = PairMarks(reading, FindMarks(reading));
  if (quoted.empty() && !MayHaveDialogue(reading)) return {};
  return QuotationFinder(reading, std::move(quoted)).Run();
}

std::vector<Quotation> FindQuotations(std::string_view text, const Words& words, const Layout& layout) {
  return FindQuotations(text, words, layout, Languages::Shipped());
}

}  // namespace newsprint
