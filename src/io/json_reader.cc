#include "io/json_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "io/format.h"

namespace newsprint {
namespace {

constexpr std::string_view kSpace = " \t\r\n";
constexpr std::size_t kWidestMargin = 256;  // bytes of white space at the beginning of a line

}  // namespace

JsonExtent FindJsonExtent(std::string_view bytes, std::uint32_t max_depth, bool last) {
  using Kind = JsonExtent::Kind;
  std::uint32_t depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (in_string) {
      // No string has a line feed in it: it is one that was not closed.
      if (c == '\n') return {Kind::kDamaged, i};
      if (c == '\\') ++i;
      if (c != '"') continue;
      in_string = false;
    } else if (c == '"') {
      in_string = true;
      continue;
    } else if (c == '{' || c == '[') {
      if (++depth > max_depth) return {Kind::kTooDeep, i};
      continue;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return {Kind::kWhole, i};
      --depth;
    } else if (depth > 0 || (c != ',' && kSpace.find(c) == std::string_view::npos)) {
      continue;  // of a number or a word, or between the parts of an object
    } else {
      return {Kind::kWhole, i};
    }
    if (depth == 0) return {Kind::kWhole, i + 1};
  }
  if (!last) return {Kind::kMore, bytes.size()};
  return {depth == 0 && !in_string ? Kind::kWhole : Kind::kDamaged, bytes.size()};
}

void JsonReader::Begin() {
  line_ = 1;
  line_begin_.clear();
  at_line_begin_ = true;
  begun_ = ended_ = false;
}

void JsonReader::Skip(std::size_t bytes) {
  const std::string_view skipped = lines_->Ahead(bytes).substr(0, bytes);
  line_ += static_cast<std::uint64_t>(std::count(skipped.begin(), skipped.end(), '\n'));
  const std::size_t newline = skipped.rfind('\n');
  std::string_view of_line = skipped;
  if (newline != std::string_view::npos) {
    of_line.remove_prefix(newline + 1);
    line_begin_.clear();
    at_line_begin_ = true;
  }
  at_line_begin_ = at_line_begin_ && of_line.find_first_not_of(kSpace) == std::string_view::npos;
  if (at_line_begin_) line_begin_.append(of_line);
  if (line_begin_.size() > kWidestMargin) at_line_begin_ = false;
  lines_->Skip(bytes);
}

char JsonReader::TakeBetween() {
  if (!begun_ && lines_->Ahead(kByteOrderMark.size()).starts_with(kByteOrderMark)) lines_->Skip(kByteOrderMark.size());
  for (;;) {
    const std::string_view view = lines_->Ahead(1);
    if (view.empty()) return '\0';
    const char c = view.front();
    if (c == '[' && !begun_) {
      begun_ = true;
      Skip(1);
    } else if (kSpace.find(c) != std::string_view::npos || c == ',' || c == ']') {
      const std::size_t size = std::min(view.find_first_not_of(" \t\r\n,]"), view.size());
      Skip(size);
    } else {
      begun_ = true;
      return c;
    }
  }
}

// False where nothing is recognised as the beginning of another record.
bool JsonReader::GoOnBehindDamage() {
  if (!at_line_begin_) return false;
  const std::string wanted = line_begin_ + "{";
  for (;;) {
    std::string_view view = lines_->Ahead(1);
    std::size_t newline = view.find('\n');
    if (newline == std::string_view::npos) {
      if (view.empty()) return !lines_->failed();
      Skip(view.size());
      continue;
    }
    Skip(newline + 1);
    if (lines_->Ahead(wanted.size()).starts_with(wanted)) return true;
  }
}

ArticleReader::Next JsonReader::SetAsideHere(std::uint64_t line, std::string reason, Quarantined* quarantined) {
  if (!GoOnBehindDamage()) {
    ended_ = true;
    reason += "; nothing behind it can be read";
  }
  return SetAside(line, std::move(reason), quarantined);
}

ArticleReader::Next JsonReader::Read(Article* article, RecordPlace* place, Quarantined* quarantined) {
  if (ended_) return ArticleReader::Next::kEnd;
  if (TakeBetween() == '\0') {
    if (!lines_->TellFailure()) return ArticleReader::Next::kEnd;
    return SetAside(line_, "cannot be read on from here: " + lines_->problem(), quarantined);
  }
  const std::uint64_t line = line_;
  std::string_view view = lines_->Ahead(1);
  JsonExtent extent = FindJsonExtent(view, options_.max_depth, false);
  while (extent.kind == JsonExtent::Kind::kMore && view.size() <= options_.max_line_bytes) {
    const std::size_t before = view.size();
    view = lines_->Ahead(2 * before);
    extent = FindJsonExtent(view, options_.max_depth, view.size() == before);
  }
  switch (extent.kind) {
    case JsonExtent::Kind::kMore:
      return SetAsideHere(line, "a record over the limit of " + std::to_string(options_.max_line_bytes) + " bytes",
                          quarantined);
    case JsonExtent::Kind::kTooDeep:
      return SetAsideHere(line, "nested deeper than " + std::to_string(options_.max_depth) + " levels", quarantined);
    case JsonExtent::Kind::kDamaged:
      if (lines_->failed()) {
        std::string reason = "cannot be read on from here: " + lines_->problem();
        lines_->TellFailure();
        return SetAside(line, std::move(reason), quarantined);
      }
      return SetAsideHere(line, "not valid JSON: a value that does not end", quarantined);
    case JsonExtent::Kind::kWhole:
      break;
  }
  if (extent.size == 0) extent.size = 1;  // a closing brace without an opening one
  *place = {};
  place->line = static_cast<std::uint32_t>(line);
  place->offset = lines_->offset();
  place->length = extent.size;
  std::string reason;
  const bool taken = parser_->Parse(view.substr(0, extent.size), article, &reason);
  Skip(extent.size);
  if (!taken) return SetAside(line, std::move(reason), quarantined);
  SetPlaceOf(line, article);
  return ArticleReader::Next::kArticle;
}

}  // namespace newsprint
