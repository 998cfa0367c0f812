#include "eval/json_value.h"

#include <rapidjson/error/en.h>

namespace newsprint {

bool ParseObject(std::string_view line, rapidjson::Document* out, std::string* reason) {
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
  out->Parse<kFlags>(line.data(), line.size());
  if (out->HasParseError()) {
    *reason = "not JSON: " + std::string(rapidjson::GetParseError_En(out->GetParseError()));
    return false;
  }
  if (!out->IsObject()) *reason = "not a JSON object";
  return out->IsObject();
}

const JsonValue* Find(const JsonValue& object, const char* key) {
  if (!object.IsObject()) return nullptr;
  const auto at = object.FindMember(key);
  return at == object.MemberEnd() || at->value.IsNull() ? nullptr : &at->value;
}

std::string StringOr(const JsonValue& object, const char* key, std::string_view fallback) {
  const JsonValue* value = Find(object, key);
  if (value == nullptr || !value->IsString()) return std::string(fallback);
  return {value->GetString(), value->GetStringLength()};
}

double NumberOr(const JsonValue& object, const char* key, double fallback) {
  const JsonValue* value = Find(object, key);
  return value != nullptr && value->IsNumber() ? value->GetDouble() : fallback;
}

bool TakeString(const JsonValue& object, const char* key, std::string* out) {
  std::string value = StringOr(object, key);
  if (value.empty()) return false;
  *out = std::move(value);
  return true;
}

bool TakeCount(const JsonValue& object, const char* key, std::uint32_t* out) {
  const JsonValue* value = Find(object, key);
  if (value == nullptr || !value->IsUint()) return false;
  *out = value->GetUint();
  return true;
}

bool TakeSpan(const JsonValue& object, const char* key, ByteSpan* out) {
  const JsonValue* value = Find(object, key);
  if (value == nullptr || !value->IsArray() || value->Size() != 2 || !(*value)[0].IsUint() || !(*value)[1].IsUint()) {
    return false;
  }
  *out = {(*value)[0].GetUint(), (*value)[1].GetUint()};
  return out->begin <= out->end;
}

}  // namespace newsprint
