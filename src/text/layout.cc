#include "text/layout.h"

#include <cstdint>
#include <optional>

#include "text/lines.h"
#include "text/sentences.h"

namespace newsprint {
namespace {

std::vector<Paragraph> FindParagraphs(std::string_view text, const Words& words) {
  const std::vector<Line> lines = FindLines(text, words);
  const std::optional<std::uint32_t> width = WrapWidth(text, lines);
  std::vector<Paragraph> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && width && GoesOn(text, lines[i - 1], lines[i], *width)) {
      paragraphs.back().bytes.end = lines[i].bytes.end;
      paragraphs.back().words.end = lines[i].words.end;
    } else {
      paragraphs.push_back({lines[i].bytes, lines[i].words});
    }
  }
  return paragraphs;
}

}  // namespace

Layout FindLayout(std::string_view text, const Words& words) {
  Layout layout;
  layout.paragraphs = FindParagraphs(text, words);
  for (const Paragraph& paragraph : layout.paragraphs) {
    std::uint32_t begin = paragraph.words.begin;
    for (std::uint32_t word = begin; word + 1 < paragraph.words.end; ++word) {
      if (!SentenceEndsAfter(text, words, word)) continue;
      layout.sentences.push_back({begin, word + 1});
      begin = word + 1;
    }
    layout.sentences.push_back({begin, paragraph.words.end});
  }
  return layout;
}

}  // namespace newsprint
