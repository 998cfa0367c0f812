// Files that are one document: a page of HTML, or an XML document of one or several news items.
#ifndef NEWSPRINT_IO_DOCUMENT_READER_H_
#define NEWSPRINT_IO_DOCUMENT_READER_H_

#include <cstddef>
#include <string>
#include <vector>

#include "io/line_reader.h"
#include "io/news_xml.h"
#include "io/record_reader.h"

namespace newsprint {

// One article a page; its id is the file's name.
class HtmlReader final : public RecordReader {
 public:
  // REQUIRES: `lines` outlives this.
  HtmlReader(const InputOptions& options, LineReader* lines) : options_(options), lines_(lines) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  RecordForm form() const override { return RecordForm::kWholeFile; }

 private:
  void Begin() override { read_ = false; }

  const InputOptions options_;
  LineReader* const lines_;
  bool read_ = false;
};

// One article an item (io/news_xml.h).
class NewsXmlReader final : public RecordReader {
 public:
  // REQUIRES: `lines` outlives this.
  NewsXmlReader(const InputOptions& options, LineReader* lines) : options_(options), lines_(lines) {}

  ArticleReader::Next Read(Article* article, RecordPlace* place, Quarantined* quarantined) override;
  RecordForm form() const override { return items_.size() == 1 ? RecordForm::kWholeFile : RecordForm::kOther; }

 private:
  void Begin() override;

  const InputOptions options_;
  LineReader* const lines_;
  std::vector<NewsXmlItem> items_;
  std::size_t next_ = 0;
  std::string problem_;  // why the document could not be read; told once
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_DOCUMENT_READER_H_
