#include "text/sentences.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <vector>

#include "text/characters.h"
#include "text/utf8.h"

namespace newsprint {
namespace {

// A small set of words, by their hashes.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) {
    for (std::string_view word : words) hashes_.push_back(HashWord(word));
    std::sort(hashes_.begin(), hashes_.end());
  }
  bool Contains(WordHash word) const { return std::binary_search(hashes_.begin(), hashes_.end(), word); }

 private:
  std::vector<WordHash> hashes_;
};

// A name follows: the sentence goes on.
const WordSet& Titles() {
  static const WordSet set = {"mr",   "mrs",  "ms",  "mx",   "dr",   "prof", "rev",  "hon",  "sen",    "sens",
                              "rep",  "reps", "gov", "govs", "pres", "gen",  "lt",   "col",  "maj",    "capt",
                              "cmdr", "cpl",  "sgt", "pvt",  "adm",  "supt", "insp", "det",  "st",     "ste",
                              "mt",   "ft",   "sr",  "sra",  "mme",  "mlle", "fr",   "bros", "messrs", "vs"};
  return set;
}

// A number follows: the sentence goes on.
const WordSet& BeforeNumbers() {
  static const WordSet set = {"no",  "nos", "nr",  "vol", "pp",  "p",   "art", "sec", "ch",  "fig", "ca",   "approx",
                              "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "sept", "dec"};
  return set;
}

// Stand at a sentence's end as well as inside: it ends where the next word is one that begins sentences.
const WordSet& Abbreviations() {
  static const WordSet set = {
      "jan",   "feb",  "mar",  "apr",  "aug",   "sep",    "sept", "oct",  "nov", "dec",  "mon",  "tue",
      "tues",  "wed",  "thu",  "thur", "thurs", "fri",    "co",   "corp", "inc", "ltd",  "llc",  "plc",
      "jr",    "esq",  "dept", "assn", "assoc", "univ",   "ave",  "blvd", "rd",  "ala",  "ariz", "ark",
      "calif", "colo", "conn", "del",  "fla",   "ga",     "ill",  "ind",  "kan", "ky",   "md",   "mich",
      "minn",  "miss", "mo",   "mont", "neb",   "nev",    "okla", "ore",  "pa",  "tenn", "tex",  "va",
      "vt",    "wash", "wis",  "wyo",  "etc",   "approx", "phd",  "est",  "al",  "cf",   "ed",   "eds"};
  return set;
}

const WordSet& SentenceBeginnings() {
  static const WordSet set = {
      "the",      "a",         "an",      "this",    "that",  "these", "those",  "it",      "its",       "he",
      "she",      "his",       "her",     "they",    "their", "we",    "our",    "you",     "your",      "i",
      "my",       "but",       "and",     "or",      "yet",   "so",    "if",     "in",      "on",        "at",
      "as",       "by",        "for",     "from",    "with",  "to",    "of",     "after",   "before",    "when",
      "while",    "where",     "who",     "what",    "why",   "how",   "since",  "some",    "many",      "most",
      "all",      "both",      "there",   "then",    "now",   "no",    "not",    "however", "meanwhile", "also",
      "although", "though",    "because", "despite", "under", "until", "during", "another", "one",       "two",
      "about",    "according", "earlier", "last",    "once",  "more"};
  return set;
}

// One letter, as in "J. Smith" or "U.S."
bool IsInitial(std::string_view text, ByteSpan span) {
  char32_t c = 0;
  return DecodeUtf8(text, span.begin, &c) == span.end - span.begin &&
         (CaseAt(text, span.begin) == LetterCase::kCapital || CaseAt(text, span.begin) == LetterCase::kSmall);
}

// What stands between two words.
struct Gap {
  bool sentence_end = false;  // one of the marks, and white space behind it
  bool unspaced_end = false;  // an ideographic one
  bool quotation = false;     // a quotation mark behind that white space
};

Gap ReadGap(std::string_view text, std::size_t begin, std::size_t end) {
  Gap gap;
  bool mark = false;
  for (std::size_t at = begin; at < end;) {
    char32_t c = 0;
    at += DecodeUtf8(text, at, &c);
    if (IsSentenceEnd(c)) mark = true;
    if (IsUnspacedSentenceEnd(c)) gap.unspaced_end = true;
    if (mark && IsWhiteSpace(c)) gap.sentence_end = true;
    if (gap.sentence_end && IsQuotationMark(c)) gap.quotation = true;
  }
  return gap;
}

// Whether the full stop behind `word` may be that of an abbreviation, so that the sentence goes on.
bool IsAbbreviated(std::string_view text, const Words& words, std::uint32_t word) {
  const WordHash hash = words.hash[word];
  const WordHash next = words.hash[word + 1];
  const ByteSpan next_span = words.span[word + 1];
  if (Titles().Contains(hash)) return true;
  const char first = text[next_span.begin];
  if (BeforeNumbers().Contains(hash) && first >= '0' && first <= '9') return true;
  const bool ends_before_beginning = SentenceBeginnings().Contains(next);
  if (Abbreviations().Contains(hash)) return !ends_before_beginning;
  return IsInitial(text, words.span[word]) && !ends_before_beginning;
}

}  // namespace

bool SentenceEndsAfter(std::string_view text, const Words& words, std::uint32_t word) {
  const std::size_t begin = words.span[word].end;
  const std::size_t end = words.span[word + 1].begin;
  if (end - begin < 2) return false;  // no room for a mark and white space: most gaps
  const Gap gap = ReadGap(text, begin, end);
  if (gap.unspaced_end) return true;
  if (!gap.sentence_end) return false;
  if (CaseAt(text, end) == LetterCase::kSmall && !gap.quotation) return false;
  const bool only_a_full_stop = text[begin] == '.' && text[begin + 1] != '.';
  return !(only_a_full_stop && !gap.quotation && IsAbbreviated(text, words, word));
}

}  // namespace newsprint
