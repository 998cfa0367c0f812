#include "quote/dialogue.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "quote/attribution.h"
#include "quote/enclosed.h"

namespace newsprint {
namespace {

// Longer paragraphs are not read for dialogue.
constexpr std::uint32_t kMaxDialogueWords = kMaxQuotedWords;

// Where the first dash begins; npos where there is none.
std::size_t FindDash(std::string_view gap) {
  const std::size_t hyphen = gap.find(" - ");
  std::size_t first = hyphen == gap.npos ? hyphen : hyphen + 1;
  for (const std::string_view dash : {"—", "–", "―"}) first = std::min(first, gap.find(dash));
  return first;
}

// Whether the paragraph opens with a dash and no other mark: "— ", "—¿".
bool OpensWithDash(const Reading& reading, const Paragraph& paragraph) {
  std::string_view head =
      reading.text().substr(paragraph.bytes.begin, reading.WordBegin(paragraph.words.begin) - paragraph.bytes.begin);
  if (head.empty()) return false;
  bool dash = head.starts_with("- ");
  if (dash) head.remove_prefix(2);
  for (const std::string_view long_dash : {"—", "–", "―"}) {
    if (dash || !head.starts_with(long_dash)) continue;
    head.remove_prefix(long_dash.size());
    dash = true;
  }
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view skipped : {" ", "\u00a0", "\u202f", "¿", "¡", "…", "."}) {
      if (!head.starts_with(skipped)) continue;
      head.remove_prefix(skipped.size());
      more = true;
    }
  }
  return dash && head.empty();
}

// The attribution behind the words from `begin`, from a comma or a dash to the next dash or the end of the paragraph;
// empty where there is none.
WordRange NextAttribution(const Reading& reading, const Names& names, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin + 1; at < end; ++at) {
    if (!BeginsAttribution(reading, at, end)) continue;
    const std::uint32_t sentence = std::min(end, reading.Sentence(at).end);
    std::uint32_t dash = at + 1;
    while (dash < end && FindDash(reading.Gap(dash)) == std::string_view::npos) ++dash;
    const Attribution attribution = AttributionAfter(reading, names, at, std::min(sentence, dash));
    if (attribution.speaker && attribution.words.begin == at) return {at, dash};
  }
  return {};
}

void AddTurn(const Reading& reading, const Names& names, const Paragraph& paragraph, std::vector<Quoted>* spoken) {
  std::uint32_t begin = paragraph.words.begin;
  std::uint32_t open = paragraph.bytes.begin;
  const std::uint32_t end = paragraph.words.end;
  while (begin < end) {
    const WordRange attribution = NextAttribution(reading, names, begin, end);
    const bool first = begin == paragraph.words.begin;
    if (attribution.size() == 0 && first) return;
    const std::uint32_t stop = attribution.size() == 0 ? end : attribution.begin;
    const std::size_t dash = stop == end ? std::string_view::npos : FindDash(reading.Gap(stop));
    const std::uint32_t close = dash == std::string_view::npos
                                    ? reading.WordEnd(stop - 1)
                                    : reading.GapBegin(stop) + static_cast<std::uint32_t>(dash);
    spoken->push_back({{begin, stop}, open, close, true, false, MarkFamily::kDialogue});
    if (attribution.size() == 0) return;
    begin = attribution.end;
    open = begin < end ? reading.WordBegin(begin) : 0;
  }
}

}  // namespace

bool MayHaveDialogue(const Reading& reading) {
  const std::vector<Paragraph>& paragraphs = reading.layout().paragraphs;
  return reading.lexicon().dialogue_by_dashes() &&
         std::any_of(paragraphs.begin(), paragraphs.end(),
                     [&](const Paragraph& paragraph) { return OpensWithDash(reading, paragraph); });
}

std::vector<Quoted> AddDialogue(const Reading& reading, const Names& names, std::vector<Quoted> quoted) {
  if (!reading.lexicon().dialogue_by_dashes()) return quoted;
  std::vector<Quoted> spoken;
  for (const Paragraph& paragraph : reading.layout().paragraphs) {
    if (paragraph.words.size() > kMaxDialogueWords || !OpensWithDash(reading, paragraph)) continue;
    AddTurn(reading, names, paragraph, &spoken);
  }
  if (spoken.empty()) return quoted;
  std::erase_if(quoted, [&](const Quoted& inner) {
    const auto behind = std::upper_bound(spoken.begin(), spoken.end(), inner.words.end - 1,
                                         [](std::uint32_t word, const Quoted& s) { return word < s.words.begin; });
    return behind != spoken.begin() && std::prev(behind)->words.end > inner.words.begin;
  });
  std::vector<Quoted> merged;
  std::merge(quoted.begin(), quoted.end(), spoken.begin(), spoken.end(), std::back_inserter(merged),
             [](const Quoted& x, const Quoted& y) { return x.words.begin < y.words.begin; });
  return merged;
}

}  // namespace newsprint
