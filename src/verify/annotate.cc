#include "verify/annotate.h"

#include <utf8proc.h>

#include <algorithm>
#include <string>

#include "core/hash.h"
#include "core/word_bits.h"
#include "quote/languages.h"
#include "verify/stock_phrases.h"

namespace newsprint {
namespace {

constexpr int kStemLetters = 4;

// Reads the code point at `at` and moves past it. REQUIRES: text is UTF-8.
utf8proc_int32_t NextCodePoint(std::string_view text, std::size_t* at) {
  const auto byte = static_cast<unsigned char>(text[*at]);
  if (byte < 0x80) {
    ++*at;
    return byte;
  }
  utf8proc_int32_t code_point = 0;
  const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + *at,
                                                   static_cast<utf8proc_ssize_t>(text.size() - *at), &code_point);
  *at += static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 1));
  return code_point;
}

bool IsUpper(utf8proc_int32_t c) { return c < 0x80 ? c >= 'A' && c <= 'Z' : utf8proc_isupper(c) != 0; }
utf8proc_int32_t ToLower(utf8proc_int32_t c) { return c < 0x80 ? (IsUpper(c) ? c + 32 : c) : utf8proc_tolower(c); }

std::uint32_t HashStem(std::string_view word) {
  std::uint64_t hash = 0;
  std::size_t at = 0;
  for (int i = 0; i < kStemLetters && at < word.size(); ++i) {
    hash = Mix64(hash + static_cast<std::uint64_t>(ToLower(NextCodePoint(word, &at))) + 1);
  }
  return static_cast<std::uint32_t>(hash);
}

// A hash in which the British and the American spelling of an English word agree. That words which only look like a
// pair of spellings ("centre", "center") may agree too does no harm: it is asked of words that stand at the same place.
std::uint32_t HashSpelling(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    const bool doubled = lower == 'l' && !letters.empty() && letters.back() == 'l';
    const bool in_our = lower == 'r' && letters.size() > 2 && letters.ends_with("ou");
    if (in_our) letters.pop_back();
    if (!doubled) letters += lower == 'z' ? 's' : lower;
  }
  if (letters.size() > 4 && letters.ends_with("re")) letters.replace(letters.size() - 2, 2, "er");
  if (letters.size() > 4 && letters.ends_with("ce")) letters[letters.size() - 2] = 's';
  if (letters.size() > 7 && letters.ends_with("mme")) letters.resize(letters.size() - 2);
  return static_cast<std::uint32_t>(std::max<std::uint64_t>(HashBytes(letters), 1));
}

bool IsCut(std::string_view between) {
  return between.size() > 2 && (between.find("...") != between.npos || between.find("\u2026") != between.npos ||
                                between.find(". . .") != between.npos);
}

void FindParticulars(AnnotatedArticle* article) {
  std::vector<WordHash>& found = article->particulars;
  found.clear();
  for (std::uint32_t i = 0; i < article->words.size(); ++i) {
    if (article->part[i] != Part::kBody) continue;
    const bool name = (article->marks[i] & kCapital) != 0 && article->bits[i] == kRareWordBits;
    if (name || (article->marks[i] & kFigure) != 0) found.push_back(article->words.hash[i]);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

void FindForms(std::string_view text, AnnotatedArticle* article) {
  article->forms.clear();
  article->first_form.clear();
  for (const Quotation& quotation : article->quotations) {
    const std::size_t first = article->forms.size();
    const std::uint32_t begin = quotation.pieces.front().begin;
    article->first_form.push_back(static_cast<std::uint32_t>(first));
    article->forms.resize(first + (quotation.pieces.back().end - begin));
    for (const WordRange& piece : quotation.pieces) {
      for (std::uint32_t i = piece.begin; i < piece.end; ++i) {
        const ByteSpan span = article->words.span[i];
        const std::string_view word = text.substr(span.begin, span.end - span.begin);
        article->forms[first + (i - begin)] = {HashStem(word), HashSpelling(word)};
      }
    }
  }
}

// Gives back what the arrays have room for and do not need: articles stay for the whole run.
void Shrink(AnnotatedArticle* article) {
  article->words.span.shrink_to_fit();
  article->layout.paragraphs.shrink_to_fit();
  article->layout.sentences.shrink_to_fit();
  article->quotations.shrink_to_fit();
  article->quoted_words.shrink_to_fit();
  article->forms.shrink_to_fit();
  article->first_form.shrink_to_fit();
  article->particulars.shrink_to_fit();
}

}  // namespace

std::uint32_t AnnotatedArticle::SentenceOf(std::uint32_t word) const {
  const auto behind = std::upper_bound(layout.sentences.begin(), layout.sentences.end(), word,
                                       [](std::uint32_t w, const WordRange& sentence) { return w < sentence.begin; });
  return static_cast<std::uint32_t>(behind - layout.sentences.begin()) - 1;
}

void AnnotatedArticle::CountBody() {
  body_words = prose_words = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (part[i] != Part::kBody) continue;
    ++body_words;
    prose_words += !Spoken(i);
  }
}

Status Annotate(std::string_view text, std::string_view title, AnnotatedArticle* out) {
  return Annotate(text, title, Languages::Shipped(), StockPhrases::Shipped(), out);
}

Status Annotate(std::string_view text, std::string_view title, const Languages& languages, const StockPhrases& phrases,
                AnnotatedArticle* out) {
  if (Status status = FindWords(text, &out->words); !status.ok()) return status;
  const std::uint32_t size = out->words.size();
  if (size == 0) return Status::BadInput("the text has no word");
  out->layout = FindLayout(text, out->words);
  out->quotations = FindQuotations(text, out->words, out->layout, languages);
  if (out->quotations.size() >= kNoQuotation) out->quotations.resize(kNoQuotation - 1);
  out->part = FindParts(text, title, out->words, out->layout, out->quotations, phrases);
  out->form = FindPageForm(text, out->layout, out->part);

  out->quotation.assign(size, kNoQuotation);
  out->quoted_words.clear();
  for (std::size_t q = 0; q < out->quotations.size(); ++q) {
    std::uint32_t quoted = 0;
    for (const WordRange& piece : out->quotations[q].pieces) {
      std::fill(out->quotation.begin() + piece.begin, out->quotation.begin() + piece.end,
                static_cast<std::uint16_t>(q));
      quoted += piece.size();
    }
    out->quoted_words.push_back(quoted);
  }

  out->bits.resize(size);
  out->marks.resize(size);
  bool bracketed = false;
  std::size_t next_sentence = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const ByteSpan span = out->words.span[i];
    const std::string_view word = text.substr(span.begin, span.end - span.begin);
    out->bits[i] = WordBits(out->words.hash[i]);
    std::size_t at = 0;
    const bool first = next_sentence < out->layout.sentences.size() && out->layout.sentences[next_sentence].begin == i;
    next_sentence += first;
    const bool capital = IsUpper(NextCodePoint(word, &at)) && (!first || out->bits[i] == kRareWordBits);
    const std::uint32_t before = i == 0 ? 0 : out->words.span[i - 1].end;
    const std::string_view between = text.substr(before, span.begin - before);
    if (between.size() > 1) {
      for (const char c : between) bracketed = c == '[' || (bracketed && c != ']');
    }
    const bool figure = std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    out->marks[i] = static_cast<std::uint8_t>((capital ? kCapital : 0) | (bracketed ? kBracketed : 0) |
                                              (IsCut(between) ? kAfterCut : 0) | (figure ? kFigure : 0));
  }
  FindForms(text, out);
  out->telling.assign(out->quotations.size(), 0);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (out->quotation[i] == kNoQuotation || out->bits[i] < kTellingBits) continue;
    out->telling[out->quotation[i]] |= std::uint64_t{1} << (static_cast<std::uint64_t>(out->words.hash[i]) >> 58);
  }
  FindParticulars(out);
  out->CountBody();
  Shrink(out);
  return {};
}

}  // namespace newsprint
