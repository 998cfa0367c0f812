#include "io/document_reader.h"

#include <utility>

#include "io/article_fields.h"
#include "io/charset.h"
#include "io/html_page.h"
#include "io/text_reader.h"
#include "io/utf8_check.h"

namespace newsprint {

ArticleReader::Next HtmlReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  if (read_) return ArticleReader::Next::kEnd;
  read_ = true;
  std::string bytes;
  std::string html;
  std::string reason;
  HtmlPage page;
  const bool fine = ReadWholeText(lines_, options_, &bytes, &reason) &&
                    ToUtf8(bytes, DeclaredCharset(bytes), &html, &reason) && ReadHtmlPage(html, &page, &reason);
  if (!fine) return SetAside(1, std::move(reason), quarantined);
  *place = {};
  place->line = 1;
  place->length = bytes.size();
  *article = {};
  article->id = name();
  article->source = std::move(page.site);
  article->published = std::move(page.published);
  article->title = std::move(page.title);
  article->text = std::move(page.text);
  SetPlaceOf(1, article);
  return ArticleReader::Next::kArticle;
}

void NewsXmlReader::Begin() {
  items_.clear();
  next_ = 0;
  problem_.clear();
  std::string bytes;
  std::string xml;
  if (!ReadWholeText(lines_, options_, &bytes, &problem_) || !ToUtf8(bytes, DeclaredCharset(bytes), &xml, &problem_) ||
      !ReadNewsXml(xml, options_.max_depth, &items_, &problem_)) {
    return;
  }
  if (xml == bytes && items_.size() > 1) return;
  // Places are those of another encoding, or the file is the item.
  for (NewsXmlItem& item : items_) {
    item.offset = 0;
    item.length = bytes.size();
  }
}

ArticleReader::Next NewsXmlReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  if (!problem_.empty()) {
    std::string problem;
    problem.swap(problem_);
    return SetAside(1, std::move(problem), quarantined);
  }
  if (next_ == items_.size()) return ArticleReader::Next::kEnd;
  NewsXmlItem& item = items_[next_++];
  if (item.article.text.empty()) return SetAside(item.line, "a news item without a text", quarantined);
  const Article& read = item.article;
  for (const std::string* field : {&read.id, &read.source, &read.published, &read.title, &read.text}) {
    if (FirstInvalidUtf8(*field)) return SetAside(item.line, "a reference that stands for no character", quarantined);
  }
  std::string reason = WhyTooLong(item.article.text, options_);
  if (!reason.empty()) return SetAside(item.line, std::move(reason), quarantined);
  *article = std::move(item.article);
  *place = {};
  place->line = static_cast<std::uint32_t>(item.line);
  place->offset = item.offset;
  place->length = item.length;
  if (article->id.empty() && items_.size() == 1) article->id = name();
  SetPlaceOf(item.line, article);
  return ArticleReader::Next::kArticle;
}

}  // namespace newsprint
