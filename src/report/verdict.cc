#include "report/verdict.h"

#include "report/names.h"

namespace newsprint {
namespace {

void PutSpan(std::string_view key, const ByteSpan& span, JsonRecord* record) {
  record->BeginArray(key);
  record->Count(span.begin);
  record->Count(span.end);
  record->EndArray();
}

void PutMembers(const Verdict& verdict, JsonRecord* record) {
  record->BeginArray("members");
  for (const VerdictMember& member : verdict.members) {
    if (verdict.on == VerdictOn::kStory) {
      record->Text(member.id);
      continue;
    }
    record->BeginObject();
    record->Text("id", member.id);
    record->Count("begin", member.span.begin);
    record->Count("end", member.span.end);
    record->EndObject();
  }
  record->EndArray();
}

}  // namespace

std::string_view Name(VerdictOn on) {
  switch (on) {
    case VerdictOn::kPair:
      return "pair";
    case VerdictOn::kPassage:
      return "passage";
    case VerdictOn::kStatement:
      return "statement";
    case VerdictOn::kStory:
      return "story";
  }
  return "";
}

std::string_view Name(Judgement judgement) {
  switch (judgement) {
    case Judgement::kRight:
      return "right";
    case Judgement::kWrong:
      return "wrong";
    case Judgement::kBoilerplate:
      return "boilerplate";
    case Judgement::kNote:
      return "note";
  }
  return "";
}

Status WriteVerdictRecord(const Verdict& verdict, JsonRecord* record, const Sink& sink) {
  record->Begin("verdict");
  record->Text("on", Name(verdict.on));
  record->Text("verdict", Name(verdict.judgement));
  if (!verdict.note.empty()) record->Text("note", verdict.note);
  switch (verdict.on) {
    case VerdictOn::kPair:
    case VerdictOn::kPassage:
      record->Text("a", verdict.a);
      record->Text("b", verdict.b);
      break;
    case VerdictOn::kStatement:
      record->Text("family", verdict.finding);
      break;
    case VerdictOn::kStory:
      record->Text("cluster", verdict.finding);
      break;
  }
  if (!verdict.relation.empty()) record->Text("relation", verdict.relation);
  if (verdict.kind) record->Text("kind", Name(*verdict.kind));
  if (verdict.on == VerdictOn::kPassage) {
    PutSpan("span_a", verdict.span_a, record);
    PutSpan("span_b", verdict.span_b, record);
  }
  if (!verdict.members.empty()) PutMembers(verdict, record);
  return sink(record->End());
}

}  // namespace newsprint
