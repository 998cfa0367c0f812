// The fields of an article: under which names they come, and what their values mean.
#ifndef NEWSPRINT_IO_ARTICLE_FIELDS_H_
#define NEWSPRINT_IO_ARTICLE_FIELDS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/article.h"
#include "newsprint/options.h"

namespace newsprint {

enum class Field : std::uint8_t { kId, kText, kTitle, kSource, kPublished };
inline constexpr std::size_t kFields = 5;

// For each field the names under which it is looked for, the most wanted first: the one that was chosen, else the usual
// ones, those of trafilatura, newspaper4k, news-please and common Scrapy spiders among them.
using FieldNames = std::array<std::vector<std::string>, kFields>;
FieldNames NamesOf(const InputOptions& options);

// Whether a column of a table has the name `wanted`, whatever the case of its letters.
bool IsColumnNamed(std::string_view column, std::string_view wanted);

// Where the value of a field belongs.
std::string* FieldOf(Article* article, Field field);

// Makes of the values of one record what they mean: a date that is written None is none; a source that is an address
// stands for its host.
void SettleFields(Article* article);

// The host of an address, without "www."; empty where `address` is none.
std::string_view HostOf(std::string_view address);

// Why a text is not taken; empty where it is.
std::string WhyTooLong(std::string_view text, const InputOptions& options);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_ARTICLE_FIELDS_H_
