#include "eval/truth.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "eval/file_lines.h"
#include "eval/json_value.h"
#include "eval/truth_table.h"
#include "eval/verdicts.h"
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

// A verdict as labels: statements and stories by their first member and each other. Notes are no labels.
void TakeVerdict(const Verdict& verdict, std::uint64_t number, Truth* out) {
  if (verdict.judgement == Judgement::kNote) return;
  const auto pair = [&](const std::string& a, const std::string& b, std::optional<Relation> relation) {
    LabelledPair labelled;
    labelled.line = number;
    labelled.a = a;
    labelled.b = b;
    labelled.relation = relation;
    labelled.label = Name(verdict.judgement);
    out->pairs.push_back(std::move(labelled));
  };
  const auto passage = [&](const std::string& a, ByteSpan span_a, const std::string& b, ByteSpan span_b) {
    LabelledPassage labelled;
    labelled.line = number;
    labelled.unit = LabelledPassage::Unit::kBytes;
    labelled.a = a;
    labelled.b = b;
    labelled.span_a = span_a;
    labelled.span_b = span_b;
    labelled.kind = verdict.judgement == Judgement::kBoilerplate ? PassageKind::kBoilerplate : verdict.kind;
    labelled.expect = verdict.judgement == Judgement::kRight   ? Expect::kMust
                      : verdict.judgement == Judgement::kWrong ? Expect::kNever
                                                               : Expect::kBoilerplate;
    out->passages.push_back(std::move(labelled));
  };
  switch (verdict.on) {
    case VerdictOn::kPair:
      pair(verdict.a, verdict.b, RelationNamed(verdict.relation));
      return;
    case VerdictOn::kPassage:
      passage(verdict.a, verdict.span_a, verdict.b, verdict.span_b);
      return;
    case VerdictOn::kStatement:
      for (std::size_t i = 1; i < verdict.members.size(); ++i) {
        const VerdictMember& first = verdict.members[0];
        const VerdictMember& other = verdict.members[i];
        if (other.id != first.id) passage(first.id, first.span, other.id, other.span);
      }
      return;
    case VerdictOn::kStory:
      for (std::size_t i = 1; i < verdict.members.size(); ++i) {
        pair(verdict.members[0].id, verdict.members[i].id, Relation::kCopy);
      }
      return;
  }
}

Status TakeVerdicts(const std::string& path, std::string_view text, Truth* out) {
  std::vector<Verdict> verdicts;
  if (Status status = ParseVerdicts(path, text, &verdicts); !status.ok()) return status;
  for (std::size_t i = 0; i < verdicts.size(); ++i) TakeVerdict(verdicts[i], i + 1, out);
  return {};
}

}  // namespace

Status ReadTruth(const std::string& path, Truth* out) {
  *out = {};
  out->path = path;
  std::string verdicts;  // the whole file, where it holds them
  TruthTable table(out);
  bool first = true;
  Status status = ForEachLine(path, [&](std::uint64_t number, std::string_view line) -> Status {
    if (std::exchange(first, false)) {
      if (line.front() != '{') return table.TakeHeader(number, line);
      out->kind = BeginsVerdicts(line) ? TruthKind::kVerdicts : TruthKind::kCases;
    }
    if (out->kind == TruthKind::kVerdicts) {
      verdicts.append(line).push_back('\n');
      return {};
    }
    if (out->kind != TruthKind::kCases) return table.TakeRow(number, line);
    LabelledPassage passage;
    passage.line = number;
    const std::string wrong = TakeCase(line, &passage);
    if (!wrong.empty()) return BadLine(path, number, wrong);
    out->passages.push_back(std::move(passage));
    return {};
  });
  if (status.ok() && out->kind == TruthKind::kVerdicts) status = TakeVerdicts(path, verdicts, out);
  if (status.ok() && out->pairs.empty() && out->passages.empty() && out->members.empty()) {
    return Status::BadInput(path + ": holds no labels");
  }
  return status;
}

}  // namespace newsprint
