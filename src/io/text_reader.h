// A plain text file: one article.
#ifndef NEWSPRINT_IO_TEXT_READER_H_
#define NEWSPRINT_IO_TEXT_READER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "io/line_reader.h"
#include "newsprint/article.h"

namespace newsprint {

// Makes an article of all that `lines` still holds, with `name` as its id, placed at "PATH:1". False, saying why in
// `quarantined`, where it is longer than `max_article_bytes`, cannot be read to its end, is not UTF-8, or (only where
// `maybe_json`) is JSON rather than a text. A byte order mark stays in the text.
bool ReadTextArticle(LineReader* lines, std::string_view path, std::string_view name, std::uint64_t max_article_bytes,
                     bool maybe_json, Article* article, Quarantined* quarantined);

// Sets everything but the text.
void SetTextArticle(std::string_view path, std::string_view name, Article* article);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_TEXT_READER_H_
