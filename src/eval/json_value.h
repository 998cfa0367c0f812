// A line of JSON, read field by field.
#ifndef NEWSPRINT_EVAL_JSON_VALUE_H_
#define NEWSPRINT_EVAL_JSON_VALUE_H_

#include <rapidjson/document.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "newsprint/records.h"

namespace newsprint {

using JsonValue = rapidjson::Value;

// False where `line` is no JSON object, with the reason in plain words. Deep nesting takes no stack.
bool ParseObject(std::string_view line, rapidjson::Document* out, std::string* reason);

// The value under a key of an object; nullptr where there is none, or where it is null.
const JsonValue* Find(const JsonValue& object, const char* key);

// The value under a key where it is of this type; otherwise the fallback, or false with `out` as it was.
std::string StringOr(const JsonValue& object, const char* key, std::string_view fallback = "");
double NumberOr(const JsonValue& object, const char* key, double fallback);
bool TakeString(const JsonValue& object, const char* key, std::string* out);  // not empty
bool TakeCount(const JsonValue& object, const char* key, std::uint32_t* out);
bool TakeSpan(const JsonValue& object, const char* key, ByteSpan* out);  // [begin, end]

}  // namespace newsprint

#endif  // NEWSPRINT_EVAL_JSON_VALUE_H_
