#include "archive/values.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "archive/bytes.h"
#include "core/hash.h"
#include "eval/json_value.h"
#include "report/json_record.h"

namespace newsprint {
namespace {

constexpr std::size_t kChecksum = 8;  // bytes

// Of a wire's metadata, in this order behind all else, where the article has some.
constexpr std::string WireMetadata::*kWireFields[] = {
    &WireMetadata::version,    &WireMetadata::urgency,  &WireMetadata::provider, &WireMetadata::embargo,
    &WireMetadata::pub_status, &WireMetadata::slugline, &WireMetadata::ednote};

// A record under another's number is as wrong as a changed one.
std::uint64_t Checksum(std::uint32_t number, std::string_view fields) { return HashBytes(fields) ^ Mix64(number + 1); }

}  // namespace

std::string ArticleValue(const StoredArticle& stored) {
  std::string bytes;
  PutText(stored.raw_id, &bytes);
  PutText(stored.article.id, &bytes);
  PutText(stored.article.source, &bytes);
  PutText(stored.article.published, &bytes);
  PutText(stored.article.title, &bytes);
  PutText(stored.article.input, &bytes);
  PutFixed(stored.text_hash, 8, &bytes);
  PutFixed(stored.words, 4, &bytes);
  PutFixed(stored.run, 4, &bytes);
  if (const auto& wire = stored.article.wire) {
    for (const auto field : kWireFields) PutText((*wire).*field, &bytes);
  }
  PutFixed(Checksum(stored.number, bytes), kChecksum, &bytes);
  return bytes;
}

bool ReadArticleValue(std::string_view bytes, StoredArticle* out) {
  if (bytes.size() < kChecksum) return false;
  const std::string_view fields = bytes.substr(0, bytes.size() - kChecksum);
  if (ByteReader(bytes.substr(fields.size())).Fixed(kChecksum) != Checksum(out->number, fields)) return false;
  ByteReader reader(fields);
  out->raw_id = reader.Text();
  out->article.id = reader.Text();
  out->article.source = reader.Text();
  out->article.published = reader.Text();
  out->article.title = reader.Text();
  out->article.input = reader.Text();
  out->article.text.clear();
  out->text_hash = reader.Fixed(8);
  out->words = static_cast<std::uint32_t>(reader.Fixed(4));
  out->run = static_cast<std::uint32_t>(reader.Fixed(4));
  out->article.wire = nullptr;
  if (reader.AtEnd()) return true;
  WireMetadata wire;
  for (const auto field : kWireFields) wire.*field = reader.Text();
  out->article.wire = std::make_shared<const WireMetadata>(std::move(wire));
  return reader.AtEnd();
}

std::string RunValue(const RunRecord& run) {
  JsonRecord record;
  record.Begin("run");
  record.Count("run", run.number);
  record.Text("date", run.date);
  record.Text("command", run.command);
  record.Text("results", run.results);
  record.Count("articles", run.articles);
  record.Count("repeated", run.repeated);
  record.Count("quarantined", run.quarantined);
  record.Count("matches", run.matches);
  record.Count("clusters", run.clusters);
  record.Count("families", run.families);
  record.Decimal("seconds", run.seconds);
  return std::string(record.End());
}

bool ReadRunValue(std::string_view bytes, RunRecord* out) {
  rapidjson::Document json;
  std::string ignored;
  if (!ParseObject(bytes, &json, &ignored)) return false;
  const auto take = [&json](const char* key, std::uint64_t* count) {
    const JsonValue* value = Find(json, key);
    if (value == nullptr || !value->IsUint64()) return false;
    *count = value->GetUint64();
    return true;
  };
  out->date = StringOr(json, "date");
  out->command = StringOr(json, "command");
  out->results = StringOr(json, "results");
  out->seconds = NumberOr(json, "seconds", 0);
  return TakeCount(json, "run", &out->number) && take("articles", &out->articles) && take("repeated", &out->repeated) &&
         take("quarantined", &out->quarantined) && take("matches", &out->matches) && take("clusters", &out->clusters) &&
         take("families", &out->families);
}

}  // namespace newsprint
