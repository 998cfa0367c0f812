// One record on one line of JSON.
#ifndef NEWSPRINT_REPORT_JSON_RECORD_H_
#define NEWSPRINT_REPORT_JSON_RECORD_H_

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace newsprint {

// A figure for people and files: at most four decimals, at least one, rounded half away from zero, no locale.
// REQUIRES: |value| < 10^14.
std::string FormatDecimal(double value);

// 'c' or 'f' and sixteen hexadecimal digits: the id of a cluster or a family.
std::string FormatId(char kind, std::uint64_t id);

// Writes one record at a time; the storage is reused. Strings that are not UTF-8 (a file's name may be none) are
// written with U+FFFD in place of the broken bytes. Not thread-safe.
class JsonRecord {
 public:
  // Begins a record of this type.
  void Begin(std::string_view type);
  // Ends it and returns its line, with the line end; valid until the next Begin().
  std::string_view End();

  // A field of the object begun last.
  void Text(std::string_view key, std::string_view value);
  void TextOrNull(std::string_view key, std::string_view value);  // null where empty
  void Count(std::string_view key, std::uint64_t value);
  void Decimal(std::string_view key, double value);
  void Bool(std::string_view key, bool value);
  void Null(std::string_view key);
  void BeginObject(std::string_view key);
  void BeginArray(std::string_view key);

  // An element of the array begun last.
  void Text(std::string_view value) { String(value); }
  void Count(std::uint64_t value) { writer_.Uint64(value); }
  void Signed(std::int64_t value) { writer_.Int64(value); }
  void BeginObject() { writer_.StartObject(); }
  void BeginArray() { writer_.StartArray(); }

  void EndObject() { writer_.EndObject(); }
  void EndArray() { writer_.EndArray(); }

 private:
  void Key(std::string_view key);
  void String(std::string_view value);

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_JSON_RECORD_H_
