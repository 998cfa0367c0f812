// Which format a file has, by what stands in it.
#ifndef NEWSPRINT_IO_FORMAT_H_
#define NEWSPRINT_IO_FORMAT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "io/json_article.h"
#include "io/line_reader.h"

namespace newsprint {

enum class FileFormat : std::uint8_t {
  kEmpty,    // nothing but white space
  kJsonl,    // one JSON object a line
  kText,     // one article
  kNotText,  // binary
};

// Looks ahead in `lines`, before its first line is read. JSON Lines is what has a name that says so, and what begins
// with "{" (after a byte order mark and white space) and has a line within the first megabyte that is a JSON object.
FileFormat RecogniseFormat(std::string_view name, LineReader* lines, std::uint64_t max_line_bytes,
                           JsonArticleParser* parser);

// The UTF-8 byte order mark.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Why a file that was taken for a text is none after all: it is JSON, but not one object a line. Empty: it is a text.
std::string WhyJsonIsNoText(std::string_view content);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_FORMAT_H_
