// Which format a file has, by what stands in it.
#ifndef NEWSPRINT_IO_FORMAT_H_
#define NEWSPRINT_IO_FORMAT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "io/json_article.h"
#include "io/line_reader.h"
#include "newsprint/options.h"

namespace newsprint {

enum class Packing : std::uint8_t {
  kNone,
  kGzip,
  kCompressed,  // .zst, .xz, .bz2
  kArchive,     // .tar, .zip
};

// So many of a file's first bytes show how it is packed.
inline constexpr std::size_t kPackingBytes = 512;
Packing RecognisePacking(std::string_view head);

enum class FileFormat : std::uint8_t {
  kEmpty,  // nothing but white space
  kJsonl,  // one JSON object a line
  kJson,   // JSON of another form
  kTable,  // comma, semicolon or tab separated values with a header
  kHtml,
  kNewsXml,  // NewsML-G2 or NITF
  kOtherXml,
  kWarc,     // also WET
  kText,     // one article
  kNotText,  // binary
};

// Looks ahead in `lines`, before its first line is read. JSON Lines is what has a name that says so, and what begins
// with "{" (after a byte order mark and white space) and has a line within the first megabyte that is a JSON object. A
// table is what has a name that says so, and what has a first line with columns for the text and one more field. HTML
// and XML show by their root element, WARC by its first line.
FileFormat RecogniseFormat(std::string_view name, const InputOptions& options, LineReader* lines,
                           JsonArticleParser* parser);

// The UTF-8 byte order mark.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Why a file that was taken for a text is none after all: it is JSON, but not one object a line. Empty: it is a text.
std::string WhyJsonIsNoText(std::string_view content);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_FORMAT_H_
