// The reader of each format, over one source of lines.
#ifndef NEWSPRINT_IO_FORMAT_READERS_H_
#define NEWSPRINT_IO_FORMAT_READERS_H_

#include <string_view>

#include "io/csv_reader.h"
#include "io/document_reader.h"
#include "io/format.h"
#include "io/json_article.h"
#include "io/json_reader.h"
#include "io/jsonl_reader.h"
#include "io/line_reader.h"
#include "io/record_reader.h"
#include "io/text_reader.h"
#include "io/warc_reader.h"

namespace newsprint {

// Not thread-safe.
class FormatReaders {
 public:
  // REQUIRES: `lines` outlives this.
  FormatReaders(const InputOptions& options, LineReader* lines)
      : options_(options),
        lines_(lines),
        parser_(options),
        text_(options, lines),
        jsonl_(options, lines, &parser_),
        json_(options, lines, &parser_),
        table_(options, lines),
        html_(options, lines),
        news_xml_(options, lines),
        warc_(options, lines) {}

  // The format that was named, or that which the source shows before its first line is taken.
  FileFormat Recognise(std::string_view name) {
    switch (options_.format) {
      case InputFormat::kText:
        return FileFormat::kText;
      case InputFormat::kJsonl:
        return FileFormat::kJsonl;
      case InputFormat::kTable:
        return FileFormat::kTable;
      case InputFormat::kHtml:
        return FileFormat::kHtml;
      case InputFormat::kJson:
        return FileFormat::kJson;
      case InputFormat::kNewsXml:
        return FileFormat::kNewsXml;
      case InputFormat::kWarc:
        return FileFormat::kWarc;
      case InputFormat::kAuto:
        break;
    }
    return RecogniseFormat(name, options_, lines_, &parser_);
  }

  // REQUIRES: format is neither kNotText nor kOtherXml.
  RecordReader* Of(FileFormat format) {
    switch (format) {
      case FileFormat::kJsonl:
        return &jsonl_;
      case FileFormat::kTable:
        return &table_;
      case FileFormat::kJson:
        return &json_;
      case FileFormat::kHtml:
        return &html_;
      case FileFormat::kNewsXml:
        return &news_xml_;
      case FileFormat::kWarc:
        return &warc_;
      case FileFormat::kEmpty:
      case FileFormat::kText:
      case FileFormat::kNotText:
      case FileFormat::kOtherXml:
        break;
    }
    return &text_;
  }

 private:
  const InputOptions options_;
  LineReader* const lines_;
  JsonArticleParser parser_;
  TextReader text_;
  JsonlReader jsonl_;
  JsonReader json_;
  CsvReader table_;
  HtmlReader html_;
  NewsXmlReader news_xml_;
  WarcReader warc_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_IO_FORMAT_READERS_H_
