#include "engine/set_aside.h"

#include <string>

namespace newsprint {
namespace {

constexpr const char* kRecurs = "recurs in unrelated stories";
constexpr const char* kTemplate = "fixed wording of templated reports";

std::string InWords(SetAside reason) {
  switch (reason) {
    case SetAside::kNot:
      return kRecurs;  // the article alone gives no reason
    case SetAside::kStockPhrase:
      return "a stock phrase";
    case SetAside::kForm:
      return "date, byline, credit or button, by its form";
    case SetAside::kLooseLine:
      return "a short line without end punctuation";
    case SetAside::kCaption:
      return "a caption by its form";
    case SetAside::kHeadline:
      return "the article's own headline";
    case SetAside::kSurroundings:
      return "caption or author note, by where it stands";
  }
  return "";
}

// A word of the story that the collection showed to be a template's.
bool IsFixed(const AnnotatedArticle& article, std::uint32_t word) {
  return article.part[word] == Part::kBody && (article.marks[word] & kFixed) != 0;
}

bool IsSetAside(const AnnotatedArticle& article, std::uint32_t word) {
  return article.part[word] != Part::kBody || IsFixed(article, word);
}

}  // namespace

std::vector<ByteSpan> SetAsideSpans(const AnnotatedArticle& article) {
  std::vector<ByteSpan> spans;
  for (const Paragraph& paragraph : article.layout.paragraphs) {
    bool open = false;
    for (std::uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
      const bool aside = IsSetAside(article, i);
      if (aside && !open) spans.push_back(article.words.span[i]);
      if (aside) spans.back().end = article.words.span[i].end;
      open = aside;
    }
  }
  return spans;
}

std::vector<SetAsideText> ListSetAside(const CollectedArticle& c, const WordLists& lists) {
  const AnnotatedArticle& article = *c.annotated;
  const std::vector<SetAside> reasons =
      FindReasons(c.article.text, c.article.title, article.words, article.layout, article.quotations, lists.phrases);
  std::vector<SetAsideText> list;
  const auto fixed = [&](std::uint32_t i) { return IsFixed(article, i); };
  for (const Paragraph& paragraph : article.layout.paragraphs) {
    for (std::uint32_t i = paragraph.words.begin; i < paragraph.words.end;) {
      std::uint32_t end = i + 1;
      while (end < paragraph.words.end && article.part[end] == article.part[i] && reasons[end] == reasons[i] &&
             fixed(end) == fixed(i)) {
        ++end;
      }
      if (IsSetAside(article, i)) {
        list.push_back({{article.words.span[i].begin, article.words.span[end - 1].end},
                        fixed(i) ? kTemplate : InWords(reasons[i])});
      }
      i = end;
    }
  }
  return list;
}

}  // namespace newsprint
