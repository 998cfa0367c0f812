#include "archive/head.h"

#include <charconv>
#include <memory>
#include <string>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "core/hash.h"
#include "eval/json_value.h"
#include "io/atomic_file.h"
#include "io/small_file.h"
#include "report/json_record.h"

namespace newsprint {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;  // a head that lists what a large removal wipes out
constexpr char kChecksumField[] = ",\"checksum\":\"";

// The shortest decimal that reads back as this very number.
std::string Exact(double value) {
  std::array<char, 32> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return {buffer.data(), end};
}

bool ReadExact(const JsonValue& json, const char* key, double* out) {
  const std::string text = StringOr(json, key);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *out);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

bool ReadSettings(const JsonValue& json, ArchiveSettings* out) {
  out->recipe = StringOr(json, "recipe");
  const std::string lists = StringOr(json, "added_lists");
  const auto [end, error] = std::from_chars(lists.data(), lists.data() + lists.size(), out->added_lists, 16);
  return error == std::errc() && TakeCount(json, "min_run", &out->min_run) &&
         ReadExact(json, "threshold", &out->threshold) && ReadExact(json, "recall", &out->recall);
}

bool ReadRemoving(const JsonValue& json, NumberSet* out) {
  *out = NumberSet();
  const JsonValue* ranges = Find(json, "removing");
  if (ranges == nullptr || !ranges->IsArray()) return false;
  for (const JsonValue& range : ranges->GetArray()) {
    if (!range.IsArray() || range.Size() != 2 || !range[0].IsUint() || !range[1].IsUint()) return false;
    out->Add(NumberRange{range[0].GetUint(), range[1].GetUint()});
  }
  return true;
}

}  // namespace

std::string HeadLine(const Head& head) {
  JsonRecord record;
  record.Begin("archive");
  record.Count("format", head.format);
  record.Text("recipe", head.settings.recipe);
  record.Count("min_run", head.settings.min_run);
  record.Text("threshold", Exact(head.settings.threshold));
  record.Text("recall", Exact(head.settings.recall));
  record.Text("added_lists", absl::StrCat(absl::Hex(head.settings.added_lists, absl::kZeroPad16)));
  record.Text("database", head.database);
  record.Count("last_run", head.last_run);
  record.Count("articles", head.articles);
  record.Count("next_number", head.next_number);
  record.BeginArray("removing");
  for (const NumberRange& range : head.removing.ranges()) {
    record.BeginArray();
    record.Count(range.first);
    record.Count(range.last);
    record.EndArray();
  }
  record.EndArray();
  std::string line(record.End());
  line.resize(line.size() - 2);  // "}\n"
  const std::uint64_t checksum = HashBytes(line);
  absl::StrAppend(&line, kChecksumField, absl::Hex(checksum, absl::kZeroPad16), "\"}\n");
  return line;
}

bool ReadHeadLine(std::string_view line, Head* out, std::string* reason) {
  const std::size_t at = line.rfind(kChecksumField);
  const std::string_view content = line.substr(0, at);
  const bool whole =
      at != std::string_view::npos &&
      line.substr(at) == absl::StrCat(kChecksumField, absl::Hex(HashBytes(content), absl::kZeroPad16), "\"}\n");
  if (!whole) {
    *reason = "its checksum does not fit";
    return false;
  }
  rapidjson::Document json;
  if (!ParseObject(line, &json, reason)) return false;
  if (!TakeCount(json, "format", &out->format)) {
    *reason = "it names no format";
    return false;
  }
  if (out->format != kArchiveFormat) return true;  // what else it says, that format knows
  const JsonValue* articles = Find(json, "articles");
  if (!ReadSettings(json, &out->settings) || !TakeString(json, "database", &out->database) ||
      !TakeCount(json, "last_run", &out->last_run) || !TakeCount(json, "next_number", &out->next_number) ||
      !ReadRemoving(json, &out->removing) || articles == nullptr || !articles->IsUint64()) {
    *reason = "a field is missing";
    return false;
  }
  out->articles = articles->GetUint64();
  return true;
}

Status ReadHead(const std::string& folder, Head* out) {
  const std::string path = folder + "/" + kHeadName;
  std::string line;
  if (Status status = ReadSmallFile(path, kMostBytes, &line); !status.ok()) return Status::Damaged(status.message());
  std::string reason;
  if (!ReadHeadLine(line, out, &reason)) return Status::Damaged(path + ": " + reason);
  if (out->format != kArchiveFormat) {
    return Status::OtherVersion(absl::StrCat(folder, ": an archive of format ", out->format, "; this newsprint knows ",
                                             kArchiveFormat, ". Use the newsprint that made it"));
  }
  return {};
}

Status WriteHead(const std::string& folder, const Head& head) {
  std::unique_ptr<AtomicFile> file;
  if (Status status = AtomicFile::Create(folder + "/" + kHeadName, &file); !status.ok()) return status;
  if (Status status = file->Write(HeadLine(head)); !status.ok()) return status;
  return file->Commit();
}

}  // namespace newsprint
