#include "quote/enclosed.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "quote/attribution.h"

namespace newsprint {
namespace {

constexpr std::uint32_t kMaxEnclosed = 12;  // words of an attribution between two pieces
constexpr std::uint32_t kMaxLeft = 8;       // words behind one at the end of a stretch without a closing mark

bool GapBreaks(const Reading& reading, std::uint32_t word) {
  const std::string_view gap = reading.Gap(word);
  return reading.GapHasComma(word) || gap.find("—") != gap.npos || gap.find("–") != gap.npos ||
         gap.find("―") != gap.npos || gap.find(" - ") != gap.npos;
}

// Whether a verb of speaking stands at `word`, or behind an auxiliary or a pronoun there: "avait-elle lancé".
bool BeginsWithVerb(const Reading& reading, std::uint32_t word, std::uint32_t end) {
  const std::uint32_t last = std::min(end, word + 4);
  while (word < last && !reading.Is(word, kSay) && reading.Is(word, kAuxiliary | kPronoun)) ++word;
  return word < last && reading.Is(word, kSay) && !reading.IsCapital(word);
}

// The attribution in the middle of a stretch, from one comma or dash to the next; empty where there is none.
WordRange EnclosedIn(const Reading& reading, const Names& names, WordRange words) {
  for (std::uint32_t begin = words.begin + 1; begin < words.end; ++begin) {
    if (!BeginsAttribution(reading, begin, words.end)) continue;
    const std::uint32_t limit = std::min(words.end, begin + kMaxEnclosed);
    std::uint32_t end = begin + 1;
    while (end < limit && !GapBreaks(reading, end) && !reading.GapHasStop(end)) ++end;
    if (end == limit && end != words.end) continue;
    const Attribution attribution = AttributionAfter(reading, names, begin, end);
    if (attribution.speaker && attribution.words.begin == begin) return {begin, end};
  }
  return {};
}

// Where the attribution begins that a stretch without a closing mark ends with; words.end where there is none.
std::uint32_t AttributionAtEnd(const Reading& reading, const Names& names, WordRange words) {
  const std::uint32_t end = std::min(words.end, reading.Sentence(words.begin).end);
  const std::uint32_t limit = std::max(words.begin, end - std::min(end, 3 * kMaxEnclosed));
  for (std::uint32_t begin = end - 1; begin > limit; --begin) {
    if (!reading.GapHasComma(begin)) continue;
    const Attribution attribution = AttributionAfter(reading, names, begin, end);
    const bool at_end =
        attribution.speaker && attribution.words.begin == begin && end - attribution.words.end <= kMaxLeft;
    if (at_end) return begin;
  }
  return words.end;
}

}  // namespace

bool BeginsAttribution(const Reading& reading, std::uint32_t word, std::uint32_t end) {
  return !reading.GapIsSpace(word) && GapBreaks(reading, word) && BeginsWithVerb(reading, word, end);
}

std::vector<Quoted> CutEnclosedAttributions(const Reading& reading, const Names& names, std::vector<Quoted> quoted) {
  std::vector<Quoted> cut;
  cut.reserve(quoted.size());
  for (Quoted& stretch : quoted) {
    if (!stretch.closed && !stretch.continued) {
      const std::uint32_t end = AttributionAtEnd(reading, names, stretch.words);
      if (end != stretch.words.end) {
        stretch.words.end = end;
        stretch.close_end = reading.WordEnd(end - 1);
        stretch.closed = true;  // the attribution closes it
      }
    } else if (stretch.family == MarkFamily::kGuillemet) {
      const WordRange enclosed = EnclosedIn(reading, names, stretch.words);
      if (enclosed.size() > 0) {
        Quoted first = stretch;
        first.words.end = enclosed.begin;
        first.close_end = reading.WordEnd(enclosed.begin - 1);
        first.closed = true;
        first.continued = false;
        cut.push_back(first);
        if (enclosed.end == stretch.words.end) continue;
        stretch.words.begin = enclosed.end;
        stretch.open_begin = reading.WordBegin(enclosed.end);
      }
    }
    cut.push_back(stretch);
  }
  return cut;
}

}  // namespace newsprint
