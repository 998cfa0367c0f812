#include "eval/truth.h"

#include <array>
#include <string_view>
#include <utility>

#include "eval/file_lines.h"
#include "eval/json_value.h"
#include "eval/truth_table.h"
#include "report/names.h"

namespace newsprint {
namespace {

constexpr std::array<std::pair<std::string_view, Expect>, 5> kExpectations = {{{"must", Expect::kMust},
                                                                               {"should", Expect::kShould},
                                                                               {"low", Expect::kLow},
                                                                               {"boilerplate", Expect::kBoilerplate},
                                                                               {"never", Expect::kNever}}};

bool TakeExpectation(const std::string& name, Expect* out) {
  for (const auto& [known, expect] : kExpectations) {
    if (name != known) continue;
    *out = expect;
    return true;
  }
  return false;
}

// One of the two members of a case.
bool TakeMember(const JsonValue& member, std::string* article, ByteSpan* span, std::string* text,
                std::vector<std::string>* speakers) {
  *text = StringOr(member, "text");
  if (std::string speaker; TakeString(member, "speaker", &speaker)) speakers->push_back(speaker);
  return TakeString(member, "article", article) && TakeCount(member, "begin", &span->begin) &&
         TakeCount(member, "end", &span->end) && span->begin < span->end;
}

// What is wrong with a case; empty where it was taken.
std::string TakeCase(std::string_view line, LabelledPassage* out) {
  rapidjson::Document object;
  std::string reason;
  if (!ParseObject(line, &object, &reason)) return reason;
  out->unit = LabelledPassage::Unit::kBytes;
  if (!TakeExpectation(StringOr(object, "expect"), &out->expect)) {
    return "expect must be must, should, low, boilerplate or never";
  }
  const std::string kind = StringOr(object, "kind");
  for (const PassageKind known : {PassageKind::kQuote, PassageKind::kProse, PassageKind::kBoilerplate}) {
    if (kind == Name(known)) out->kind = known;
  }
  if (std::string speaker; TakeString(object, "speaker", &speaker)) out->speakers.push_back(speaker);
  if (const JsonValue* altered = Find(object, "altered"); altered != nullptr && altered->IsBool()) {
    out->altered = altered->GetBool();
  }
  const JsonValue* members = Find(object, "members");
  if (members == nullptr || !members->IsArray() || members->Size() != 2) return "members must be a list of two";
  if (!TakeMember((*members)[0], &out->a, &out->span_a, &out->text_a, &out->speakers) ||
      !TakeMember((*members)[1], &out->b, &out->span_b, &out->text_b, &out->speakers)) {
    return "each member must have article, begin and end, with begin before end";
  }
  return "";
}

}  // namespace

Status ReadTruth(const std::string& path, Truth* out) {
  *out = {};
  out->path = path;
  TruthTable table(out);
  bool first = true;
  Status status = ForEachLine(path, [&](std::uint64_t number, std::string_view line) -> Status {
    if (std::exchange(first, false)) {
      if (line.front() != '{') return table.TakeHeader(number, line);
      out->kind = TruthKind::kCases;
    }
    if (out->kind != TruthKind::kCases) return table.TakeRow(number, line);
    LabelledPassage passage;
    passage.line = number;
    const std::string wrong = TakeCase(line, &passage);
    if (!wrong.empty()) return BadLine(path, number, wrong);
    out->passages.push_back(std::move(passage));
    return {};
  });
  if (status.ok() && out->pairs.empty() && out->passages.empty() && out->members.empty()) {
    return Status::BadInput(path + ": holds no labels");
  }
  return status;
}

}  // namespace newsprint
