// Words and layout of any bytes: no crash, and what the headers promise. Short texts also against the reference.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "reference/words.h"
#include "text/layout.h"
#include "text/words.h"

namespace {

void Check(bool holds) {
  if (!holds) std::abort();
}

void CheckWords(std::string_view text, const newsprint::Words& words) {
  const std::vector<std::string> spelt = newsprint::SpellWords(text);
  Check(words.hash.size() == words.span.size() && words.hash.size() == spelt.size());
  std::uint32_t end = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const newsprint::ByteSpan span = words.span[i];
    Check(end <= span.begin && span.begin < span.end && span.end <= text.size());
    Check(words.hash[i] == newsprint::HashWord(spelt[i]));
    end = span.end;
  }
  constexpr std::size_t kFewerThanAUnitTakes = 32;
  if (text.size() < kFewerThanAUnitTakes) {
    const std::vector<newsprint::reference::Word> expected = newsprint::reference::FindWords(text);
    Check(expected.size() == words.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      Check(expected[i].spelt == spelt[i] && expected[i].span == words.span[i]);
    }
  }
}

void CheckLayout(const newsprint::Words& words, const newsprint::Layout& layout) {
  std::uint32_t word = 0;
  std::size_t sentence = 0;
  for (const newsprint::Paragraph& paragraph : layout.paragraphs) {
    Check(paragraph.words.begin == word && paragraph.words.size() > 0);
    Check(paragraph.bytes.begin <= words.span[word].begin);
    Check(words.span[paragraph.words.end - 1].end <= paragraph.bytes.end);
    while (word < paragraph.words.end) {
      Check(sentence < layout.sentences.size());
      const newsprint::WordRange range = layout.sentences[sentence++];
      Check(range.begin == word && range.size() > 0 && range.end <= paragraph.words.end);
      word = range.end;
    }
  }
  Check(word == words.size() && sentence == layout.sentences.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  newsprint::Words words;
  if (newsprint::FindWords(text, &words).ok()) {
    CheckWords(text, words);
    CheckLayout(words, newsprint::FindLayout(text, words));
  }
  return 0;
}
