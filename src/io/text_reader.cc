#include "io/text_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "io/format.h"
#include "io/jsonl_reader.h"
#include "io/system_error.h"
#include "io/utf8_check.h"

namespace newsprint {

void SetTextArticle(std::string_view path, std::string_view name, Article* article) {
  article->id = name;
  article->source.clear();
  article->published.clear();
  article->title.clear();
  SetPlace(path, 1, &article->input);
}

bool ReadTextArticle(LineReader* lines, std::string_view path, std::string_view name, std::uint64_t max_article_bytes,
                     bool maybe_json, Article* article, Quarantined* quarantined) {
  const auto fail = [&](std::uint64_t line, std::string reason) {
    SetPlace(path, line, &quarantined->input);
    quarantined->reason = std::move(reason);
    return false;
  };
  SetTextArticle(path, name, article);
  article->text.clear();
  if (!lines->ReadRest(max_article_bytes, &article->text)) {
    if (lines->error() != 0) return fail(1, "cannot be read to its end: " + ErrorText(lines->error()));
    return fail(1, "a text over the limit of " + std::to_string(max_article_bytes) + " bytes");
  }
  const std::string_view text = article->text;
  if (const std::optional<std::size_t> bad = FirstInvalidUtf8(text)) {
    const std::string_view before = text.substr(0, *bad);
    const auto line = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n')) + 1;
    const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    return fail(line, "not UTF-8: byte " + std::to_string(*bad - line_begin + 1) + " of the line");
  }
  if (maybe_json) {
    std::string why = WhyJsonIsNoText(text);
    if (!why.empty()) return fail(1, std::move(why));
  }
  return true;
}

}  // namespace newsprint
