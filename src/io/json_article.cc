#include "io/json_article.h"

#include <simdjson.h>

#include <algorithm>
#include <vector>

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

// A list that holds nothing but strings, to judge by its first.
bool IsListOfStrings(std::string_view token) {
  if (!token.starts_with('[')) return false;
  const std::size_t first = token.find_first_not_of(" \t\n\r", 1);
  return first != std::string_view::npos && token[first] == '"';
}

// Appends the strings of a well-formed list, an empty line between two. False where one cannot be decoded.
bool JoinStrings(std::string_view list, std::string* text) {
  for (std::size_t at = 1; (at = list.find('"', at)) != std::string_view::npos; ++at) {
    const std::size_t begin = at + 1;
    for (at = begin; list[at] != '"'; ++at) {
      if (list[at] == '\\') ++at;
    }
    if (!text->empty()) text->append("\n\n");
    if (!DecodeJsonString(list.substr(begin, at - begin), text)) return false;
  }
  return true;
}

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

JsonArticleParser::JsonArticleParser(const InputOptions& options) : options_(options), impl_(std::make_unique<Impl>()) {
  const FieldNames names = NamesOf(options);
  for (std::size_t field = 0; field < kFields; ++field) {
    for (const std::string& name : names[field]) fields_[field].push_back({name, {}});
  }
}

JsonArticleParser::~JsonArticleParser() = default;

bool JsonArticleParser::FindFields(std::string_view line, std::string* reason, JsonLine* kind) {
  for (std::vector<Candidate>& field : fields_) {
    for (Candidate& candidate : field) candidate.token = {};
  }
  ninjs_.Clear();
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
    const JsonFault fault = IsString(token) ? JsonFault::kNone : CheckJsonValue(token, options_.max_depth - 1);
    if (fault == JsonFault::kTooDeep) {
      *kind = JsonLine::kDamaged;
      *reason = "nested deeper than " + std::to_string(options_.max_depth) + " levels";
      return false;
    }
    if (fault != JsonFault::kNone) return fail(simdjson::TAPE_ERROR);
    if (key.find('\\') != std::string_view::npos) {
      key_.clear();
      if (!DecodeJsonString(key, &key_)) continue;
      key = key_;
    }
    ninjs_.Take(key, token);
    for (std::vector<Candidate>& field : fields_) {
      for (Candidate& candidate : field) {
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

// A list of strings is a text by paragraphs, as spiders collect it.
bool JsonArticleParser::ReadText(std::string* text, bool* found, std::string* reason) const {
  text->clear();
  *found = false;
  for (const Candidate& candidate : fields_[static_cast<std::size_t>(Field::kText)]) {
    if (!IsString(candidate.token) && !IsListOfStrings(candidate.token)) continue;
    *found = true;
    const bool decoded = IsString(candidate.token) ? DecodeJsonString(Contents(candidate.token), text)
                                                   : JoinStrings(candidate.token, text);
    if (!decoded) {
      *reason = "the text has an escape that stands for no character, after " + std::to_string(text->size()) +
                " bytes (a lone surrogate?)";
      return false;
    }
    if (!text->empty()) break;
  }
  return true;
}

// The first candidate that is a string, not empty and decodable (or, of an id, a number); else empty.
void JsonArticleParser::ReadField(Field field, std::string* out) const {
  for (const Candidate& candidate : fields_[static_cast<std::size_t>(field)]) {
    out->clear();
    if (IsString(candidate.token)) {
      if (DecodeJsonString(Contents(candidate.token), out) && !out->empty()) return;
    } else if (field == Field::kId && IsJsonNumber(candidate.token)) {
      out->assign(candidate.token);
      return;
    }
  }
  out->clear();
}

// trafilatura has the name of the outlet under another key, and under "source" the address of the page.
void JsonArticleParser::ReadAddress(std::string* out) const {
  for (const Candidate& candidate : fields_[static_cast<std::size_t>(Field::kSource)]) {
    if (candidate.name != "source" || !IsString(candidate.token)) continue;
    if (!DecodeJsonString(Contents(candidate.token), out) || HostOf(*out).empty()) out->clear();
  }
}

bool JsonArticleParser::Parse(std::string_view line, Article* article, std::string* reason) {
  JsonLine kind{};
  bool found = false;
  if (!FindFields(line, reason, &kind) || !ReadText(&article->text, &found, reason)) return false;
  for (const Field field : {Field::kId, Field::kTitle, Field::kSource, Field::kPublished}) {
    ReadField(field, FieldOf(article, field));
  }
  if (article->id.empty()) ReadAddress(&article->id);
  SettleFields(article);
  article->wire = nullptr;
  if (ninjs_.IsOne()) {
    if (!ninjs_.Fill(article, reason)) return false;
    found = found || !article->text.empty();
  }
  *reason = found ? WhyTooLong(article->text, options_) : "no text";
  return reason->empty();
}

JsonLine JsonArticleParser::Recognise(std::string_view line) {
  std::string reason;
  JsonLine kind{};
  FindFields(line, &reason, &kind);
  return kind;
}

}  // namespace newsprint
