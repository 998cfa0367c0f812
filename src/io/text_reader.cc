#include "io/text_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "io/format.h"
#include "io/utf8_check.h"

namespace newsprint {

ArticleReader::Next TextReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  if (read_) return ArticleReader::Next::kEnd;
  read_ = true;
  std::string text = std::move(article->text);
  *article = {};
  text.clear();
  std::uint64_t line = 1;
  std::string reason;
  if (ReadWholeText(lines_, options_, &text, &reason)) reason = WhyNotUtf8(text, &line);
  if (reason.empty() && options_.format == InputFormat::kAuto) reason = WhyJsonIsNoText(text);
  if (!reason.empty()) return SetAside(line, std::move(reason), quarantined);
  *place = {};
  place->line = 1;
  place->length = text.size();
  article->id = name();
  article->text = std::move(text);
  SetPlaceOf(1, article);
  return ArticleReader::Next::kArticle;
}

bool ReadWholeText(LineReader* lines, const InputOptions& options, std::string* text, std::string* reason) {
  if (lines->ReadRest(options.max_article_bytes, text)) return true;
  *reason = lines->failed() ? "cannot be read to its end: " + lines->problem()
                            : "a text over the limit of " + std::to_string(options.max_article_bytes) + " bytes";
  return false;
}

std::string WhyNotUtf8(std::string_view text, std::uint64_t* line) {
  const std::optional<std::size_t> bad = FirstInvalidUtf8(text);
  if (!bad) return "";
  const std::string_view before = text.substr(0, *bad);
  *line = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return "not UTF-8: byte " + std::to_string(*bad - line_begin + 1) + " of the line";
}

}  // namespace newsprint
