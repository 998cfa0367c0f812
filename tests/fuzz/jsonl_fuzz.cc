// Any bytes as JSON Lines, and as a file whose format is to be recognised.
//
// Every record ends up as an article that can be read again from its place, or in quarantine with a reason. What is
// read is what another parser (simdjson's DOM) finds there.
#include <simdjson.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "io/format.h"
#include "io/json_article.h"
#include "io/jsonl_reader.h"
#include "io/line_reader.h"
#include "io/text_reader.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

void Check(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << "\n";
  std::abort();
}

// One set of limits, with buffers that are kept from one input to the next.
struct Bench {
  explicit Bench(const InputOptions& chosen)
      : options(chosen),
        lines(options.max_line_bytes),
        parser(options),
        reader(options, &lines, &parser),
        text(options, &lines) {}

  InputOptions options;
  LineReader lines;
  JsonArticleParser parser;
  JsonlReader reader;
  TextReader text;
};

void CheckAgainstDom(const std::string& line, const Article& article) {
  static simdjson::dom::parser parser;
  simdjson::dom::element record;
  const auto error = parser.parse(line).get(record);
  if (error) {
    // Escapes are only looked at in the fields that are read, and numbers may be of any size.
    Check(error == simdjson::STRING_ERROR || error == simdjson::NUMBER_ERROR, "what is read is valid JSON");
    return;
  }
  Check(record.is_object(), "a record is an object");
  std::string_view text;
  if (record["text"].get(text) == simdjson::SUCCESS && !text.empty()) Check(text == article.text, "the text is that");
}

void ReadLines(std::string_view bytes, Bench* bench) {
  MemorySource source(bytes);
  bench->lines.Start(&source);
  bench->reader.Start("file", "name");
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  std::size_t records = 0;
  for (;;) {
    const ArticleReader::Next next = bench->reader.Read(&article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) break;
    ++records;
    if (next == ArticleReader::Next::kQuarantined) {
      Check(quarantined.input.starts_with("file:") && !quarantined.reason.empty(), "quarantine says where and why");
      continue;
    }
    Check(!article.id.empty(), "an article has an id");
    for (const std::string* field : {&article.id, &article.source, &article.published, &article.title, &article.text}) {
      Check(!FirstInvalidUtf8(*field), "every field is UTF-8");
    }
    Check(place.offset + place.length <= bytes.size(), "the place is in the file");
    std::string line(bytes.substr(place.offset, place.length));
    Check(line.find('\n') == std::string::npos, "a record is one line");
    CheckAgainstDom(line, article);
    Check(article.text.size() <= bench->options.max_article_bytes, "the text is within its limit");
    line.append(LineReader::kPadding, 'x');
    Article again;
    Check(bench->parser.Parse(std::string_view(line).substr(0, place.length), &again, &quarantined.reason),
          "what was read can be read again");
    Check(again.text == article.text && again.title == article.title, "and is the same");
  }
  std::size_t most = 1;
  for (const char c : bytes) most += c == '\n' ? 1 : 0;
  Check(records <= most, "a line is one record at most");
}

void ReadWhatItIs(std::string_view bytes, Bench* bench) {
  MemorySource source(bytes);
  bench->lines.Start(&source);
  const FileFormat format = RecogniseFormat("name", bench->options, &bench->lines, &bench->parser);
  if (format != FileFormat::kText) return;
  bench->text.Start("file", "name");
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  if (bench->text.Read(&article, &place, &quarantined) == ArticleReader::Next::kArticle) {
    Check(article.text == bytes, "a text is read as it is");
  } else {
    Check(!quarantined.reason.empty(), "quarantine says why");
  }
}

InputOptions TightLimits() {
  InputOptions options;
  options.max_line_bytes = 64;
  options.max_article_bytes = 16;
  options.max_depth = 3;
  return options;
}

}  // namespace
}  // namespace newsprint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static newsprint::Bench usual{newsprint::InputOptions{}};
  static newsprint::Bench tight{newsprint::TightLimits()};
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (newsprint::Bench* bench : {&usual, &tight}) {
    newsprint::ReadLines(bytes, bench);
    newsprint::ReadWhatItIs(bytes, bench);
  }
  return 0;
}
