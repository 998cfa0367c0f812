// The values of each column of the database, as bytes and back. A value carries what proves it whole.
#ifndef NEWSPRINT_ARCHIVE_VALUES_H_
#define NEWSPRINT_ARCHIVE_VALUES_H_

#include <string>
#include <string_view>

#include "archive/stored.h"

namespace newsprint {

// All of an article but its text, closed by a checksum of the number and all fields.
std::string ArticleValue(const StoredArticle& article);
// Of the article with out->number. False where the bytes are not what ArticleValue() made for that number.
bool ReadArticleValue(std::string_view bytes, StoredArticle* out);

// One line of JSON, for people too.
std::string RunValue(const RunRecord& run);
bool ReadRunValue(std::string_view bytes, RunRecord* out);

}  // namespace newsprint

#endif  // NEWSPRINT_ARCHIVE_VALUES_H_
