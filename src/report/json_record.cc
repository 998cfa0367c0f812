#include "report/json_record.h"

#include <cassert>
#include <cmath>
#include <cstdio>

#include "report/utf8.h"

namespace newsprint {
namespace {
constexpr std::uint64_t kUnits = 10'000;  // four decimals
}  // namespace

std::string FormatDecimal(double value) {
  assert(std::isfinite(value) && std::fabs(value) < 1e14);
  const auto scaled = static_cast<std::uint64_t>(std::llround(std::fabs(value) * static_cast<double>(kUnits)));
  std::string decimals = std::to_string(kUnits + scaled % kUnits).substr(1);
  while (decimals.size() > 1 && decimals.back() == '0') decimals.pop_back();
  const char* sign = value < 0 && scaled > 0 ? "-" : "";
  return sign + std::to_string(scaled / kUnits) + "." + decimals;
}

std::string FormatId(char kind, std::uint64_t id) {
  char digits[18];
  std::snprintf(digits, sizeof(digits), "%c%016llx", kind, static_cast<unsigned long long>(id));
  return digits;
}

void JsonRecord::Begin(std::string_view type) {
  buffer_.Clear();
  writer_.Reset(buffer_);
  writer_.StartObject();
  Text("type", type);
}

std::string_view JsonRecord::End() {
  writer_.EndObject();
  assert(writer_.IsComplete());
  buffer_.Put('\n');
  return {buffer_.GetString(), buffer_.GetSize()};
}

void JsonRecord::Key(std::string_view key) { writer_.Key(key.data(), static_cast<rapidjson::SizeType>(key.size())); }

void JsonRecord::String(std::string_view value) {
  if (!IsUtf8(value)) {
    String(ReplaceInvalid(value));
    return;
  }
  writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void JsonRecord::Text(std::string_view key, std::string_view value) {
  Key(key);
  String(value);
}

void JsonRecord::TextOrNull(std::string_view key, std::string_view value) {
  if (value.empty()) {
    Null(key);
  } else {
    Text(key, value);
  }
}

void JsonRecord::Count(std::string_view key, std::uint64_t value) {
  Key(key);
  writer_.Uint64(value);
}

void JsonRecord::Decimal(std::string_view key, double value) {
  Key(key);
  const std::string digits = FormatDecimal(value);
  writer_.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void JsonRecord::Bool(std::string_view key, bool value) {
  Key(key);
  writer_.Bool(value);
}

void JsonRecord::Null(std::string_view key) {
  Key(key);
  writer_.Null();
}

void JsonRecord::BeginObject(std::string_view key) {
  Key(key);
  writer_.StartObject();
}

void JsonRecord::BeginArray(std::string_view key) {
  Key(key);
  writer_.StartArray();
}

}  // namespace newsprint
