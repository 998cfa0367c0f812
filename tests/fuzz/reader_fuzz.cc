// Any bytes as one format, NEWSPRINT_FUZZED_FORMAT, or as one that is to be recognised (kAuto). JSON Lines: jsonl_fuzz.
//
// Every record ends up as an article within its limits, in UTF-8 and at a place within the bytes, or in quarantine with
// a reason; and there is an end.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "io/format_readers.h"
#include "io/published.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

void Check(bool holds, const char* what) {
  if (holds) return;
  std::cerr << "does not hold: " << what << "\n";
  std::abort();
}

// One format, with buffers that are kept from one input to the next.
struct Bench {
  explicit Bench(InputFormat format)
      : options(Options(format)), lines(options.max_line_bytes), readers(options, &lines) {}

  static InputOptions Options(InputFormat format) {
    InputOptions chosen;
    chosen.format = format;
    chosen.max_line_bytes = 1 << 16;
    chosen.max_article_bytes = 1 << 16;
    chosen.max_depth = 32;
    return chosen;
  }

  InputOptions options;
  LineReader lines;
  FormatReaders readers;
};

void ReadAll(std::string_view bytes, Bench* bench) {
  MemorySource source(bytes);
  bench->lines.Start(&source);
  const FileFormat format = bench->readers.Recognise("name");
  if (format == FileFormat::kNotText || format == FileFormat::kOtherXml) return;
  RecordReader* const reader = bench->readers.Of(format);
  reader->Start("file", "name");
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  std::size_t records = 0;
  for (;;) {
    const ArticleReader::Next next = reader->Read(&article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) break;
    Check(++records <= bytes.size() + 1, "reading comes to an end");
    if (next == ArticleReader::Next::kQuarantined) {
      Check(quarantined.input.starts_with("file:") && !quarantined.reason.empty(), "quarantine says where and why");
      continue;
    }
    Check(!article.id.empty() && article.input.starts_with("file:"), "an article has an id and a place");
    Check(place.offset + place.length <= bytes.size(), "its place is in the file");
    for (const std::string* field : {&article.id, &article.source, &article.published, &article.title, &article.text}) {
      Check(!FirstInvalidUtf8(*field), "every field is UTF-8");
    }
    const std::optional<Published> published = ParsePublished(article.published);
    Check(!published || published->begin < published->end, "a date is a stretch of time");
  }
}

}  // namespace
}  // namespace newsprint

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static newsprint::Bench bench(newsprint::InputFormat::NEWSPRINT_FUZZED_FORMAT);
  newsprint::ReadAll({reinterpret_cast<const char*>(data), size}, &bench);
  return 0;
}
