#include "io/json_article.h"

#include <simdjson.h>

#include <algorithm>
#include <initializer_list>

#include "io/json_grammar.h"
#include "io/line_reader.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

static_assert(LineReader::kPadding >= simdjson::SIMDJSON_PADDING);

namespace ondemand = simdjson::ondemand;

std::string_view WithoutTrailingSpace(std::string_view token) {
  const std::size_t last = token.find_last_not_of(" \t\n\r");
  return token.substr(0, last + 1);
}

bool IsString(std::string_view token) { return token.size() >= 2 && token.front() == '"' && token.back() == '"'; }

std::string_view Contents(std::string_view string_token) { return string_token.substr(1, string_token.size() - 2); }

// The bytes of a value, and perhaps space behind it.
simdjson::simdjson_result<std::string_view> ValueAsWritten(ondemand::value* value) {
  ondemand::json_type type{};
  if (const auto error = value->type().get(type)) return error;
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    if (const auto error = value->get_object().get(object)) return error;
    return object.raw_json();
  }
  if (type == ondemand::json_type::array) {
    ondemand::array array;
    if (const auto error = value->get_array().get(array)) return error;
    return array.raw_json();
  }
  std::string_view token = value->raw_json_token();
  if (type == ondemand::json_type::string) {
    // Left to be skipped, a string before a colon would pass for a key: {"a":"b":1}.
    ondemand::raw_json_string taken;
    if (const auto error = value->get_raw_json_string().get(taken)) return error;
  }
  return token;
}

// The contents of a key, whose closing quote simdjson has already seen.
std::string_view KeyContents(const char* begin) {
  const char* end = begin;
  while (*end != '"') end += *end == '\\' ? 2 : 1;
  return {begin, static_cast<std::size_t>(end - begin)};
}

// The first candidate that is a string, not empty and decodable (or, where allowed, a number); else empty.
template <typename Field>
void ReadOptional(const Field& field, bool numbers, std::string* out) {
  for (const auto& candidate : field) {
    out->clear();
    if (IsString(candidate.token)) {
      if (DecodeJsonString(Contents(candidate.token), out) && !out->empty()) return;
    } else if (numbers && IsJsonNumber(candidate.token)) {
      out->assign(candidate.token);
      return;
    }
  }
  out->clear();
}

std::string Reason(simdjson::error_code error, std::string_view line) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      return "not UTF-8: byte " + std::to_string(FirstInvalidUtf8(line).value_or(0) + 1) + " of the line";
    case simdjson::UNESCAPED_CHARS:
      return "not valid JSON: a control character inside a string";
    case simdjson::UNCLOSED_STRING:
      return "not valid JSON: a string without its closing quote";
    case simdjson::INCORRECT_TYPE:
      return "not a JSON object";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      return "not valid JSON: the line does not end with the end of its object";
    case simdjson::MEMALLOC:
      return "too large for the memory there is";
    default:
      return "not valid JSON";
  }
}

}  // namespace

struct JsonArticleParser::Impl {
  ondemand::parser parser;

  // Grows in steps of powers of two, so that slightly longer lines do not each allocate anew.
  simdjson::error_code Iterate(std::string_view line, ondemand::document* document) {
    if (line.size() > parser.capacity()) {
      std::size_t capacity = std::size_t{1} << 16;
      while (capacity < line.size()) capacity *= 2;
      const auto error = parser.allocate(std::min(capacity, simdjson::SIMDJSON_MAXSIZE_BYTES));
      if (error) return error;
    }
    return parser.iterate(line.data(), line.size(), line.size() + LineReader::kPadding).get(*document);
  }
};

JsonArticleParser::JsonArticleParser(const InputOptions& options)
    : max_article_bytes_(options.max_article_bytes), max_depth_(options.max_depth), impl_(std::make_unique<Impl>()) {
  const auto names = [](const std::string& chosen, std::initializer_list<const char*> usual) {
    Field field;
    if (!chosen.empty()) {
      field.push_back({chosen, {}});
    } else {
      for (const char* name : usual) field.push_back({name, {}});
    }
    return field;
  };
  id_ = names(options.id_field, {"id", "url", "guid"});
  text_ = names(options.text_field, {"text", "body", "content", "maintext"});
  title_ = names(options.title_field, {"title", "headline"});
  source_ = names(options.source_field, {"source", "outlet", "publisher", "domain"});
  published_ = names(options.published_field, {"published", "date", "date_publish"});
}

JsonArticleParser::~JsonArticleParser() = default;

bool JsonArticleParser::FindFields(std::string_view line, std::string* reason, JsonLine* kind) {
  for (Field* field : {&id_, &text_, &title_, &source_, &published_}) {
    for (Candidate& candidate : *field) candidate.token = {};
  }
  *kind = JsonLine::kOther;
  const auto fail = [&](simdjson::error_code error) {
    const bool damaged = error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS;
    const std::size_t first = line.find_first_not_of(" \t\r\n");
    if (damaged && first != std::string_view::npos && line[first] == '{') *kind = JsonLine::kDamaged;
    *reason = Reason(error, line);
    return false;
  };
  ondemand::document document;
  if (const auto error = impl_->Iterate(line, &document)) return fail(error);
  ondemand::object object;
  if (const auto error = document.get_object().get(object)) return fail(error);
  for (auto item : object) {
    ondemand::field pair;
    if (const auto error = std::move(item).get(pair)) return fail(error);
    std::string_view key = KeyContents(pair.key().raw());
    std::string_view token;
    if (const auto error = ValueAsWritten(&pair.value()).get(token)) return fail(error);
    token = WithoutTrailingSpace(token);
    const JsonFault fault = IsString(token) ? JsonFault::kNone : CheckJsonValue(token, max_depth_ - 1);
    if (fault == JsonFault::kTooDeep) {
      *kind = JsonLine::kDamaged;
      *reason = "nested deeper than " + std::to_string(max_depth_) + " levels";
      return false;
    }
    if (fault != JsonFault::kNone) return fail(simdjson::TAPE_ERROR);
    if (key.find('\\') != std::string_view::npos) {
      key_.clear();
      if (!DecodeJsonString(key, &key_)) continue;
      key = key_;
    }
    for (Field* field : {&id_, &text_, &title_, &source_, &published_}) {
      for (Candidate& candidate : *field) {
        if (candidate.token.empty() && candidate.name == key) candidate.token = token;
      }
    }
  }
  if (document.current_location().error() != simdjson::OUT_OF_BOUNDS) {
    *reason = "not valid JSON: something follows the object";
    return false;
  }
  *kind = JsonLine::kObject;
  return true;
}

bool JsonArticleParser::ReadText(std::string* text, std::string* reason) const {
  text->clear();
  bool found = false;
  for (const Candidate& candidate : text_) {
    if (!IsString(candidate.token)) continue;
    found = true;
    if (!DecodeJsonString(Contents(candidate.token), text)) {
      *reason = "the text has an escape that stands for no character, after " + std::to_string(text->size()) +
                " bytes (a lone surrogate?)";
      return false;
    }
    if (!text->empty()) break;
  }
  if (!found) {
    *reason = "no text";
    return false;
  }
  if (text->size() > max_article_bytes_) {
    *reason =
        "a text of " + std::to_string(text->size()) + " bytes, over the limit of " + std::to_string(max_article_bytes_);
    return false;
  }
  return true;
}

bool JsonArticleParser::Parse(std::string_view line, Article* article, std::string* reason) {
  JsonLine kind{};
  if (!FindFields(line, reason, &kind) || !ReadText(&article->text, reason)) return false;
  ReadOptional(id_, true, &article->id);
  ReadOptional(title_, false, &article->title);
  ReadOptional(source_, false, &article->source);
  ReadOptional(published_, false, &article->published);
  return true;
}

JsonLine JsonArticleParser::Recognise(std::string_view line) {
  std::string reason;
  JsonLine kind{};
  FindFields(line, &reason, &kind);
  return kind;
}

}  // namespace newsprint
