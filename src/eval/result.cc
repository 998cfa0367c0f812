#include "eval/result.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cluster/union_find.h"
#include "eval/file_lines.h"
#include "eval/json_value.h"
#include "report/names.h"

namespace newsprint {
namespace {

// Prose of families alone, in words, that makes a relation (DESIGN.md section 4).
constexpr std::uint32_t kExcerptWords = 60;
constexpr std::uint32_t kBackgroundWords = 12;

bool TakeKind(const JsonValue& object, PassageKind* out) {
  const std::string name = StringOr(object, "kind");
  for (const PassageKind kind : {PassageKind::kQuote, PassageKind::kProse, PassageKind::kBoilerplate}) {
    if (name == Name(kind)) {
      *out = kind;
      return true;
    }
  }
  return false;
}

bool IsTrue(const JsonValue& object, const char* key) {
  const JsonValue* value = Find(object, key);
  return value != nullptr && value->IsBool() && value->GetBool();
}

bool TakePassage(const JsonValue& object, bool swapped, ReportedPassage* out) {
  if (!TakeKind(object, &out->kind) || !TakeSpan(object, "a", &out->a) || !TakeSpan(object, "b", &out->b) ||
      !TakeCount(object, "words", &out->words)) {
    return false;
  }
  out->altered = IsTrue(object, "altered");
  out->speakers = StringOr(object, "speaker_a") + " " + StringOr(object, "speaker_b");
  out->text_a = StringOr(object, "text_a");
  out->text_b = StringOr(object, "text_b");
  if (swapped) {
    std::swap(out->a, out->b);
    std::swap(out->text_a, out->text_b);
  }
  return true;
}

ReportedPassage Turned(ReportedPassage passage) {
  std::swap(passage.a, passage.b);
  std::swap(passage.text_a, passage.text_b);
  return passage;
}

}  // namespace

IdPair MakeIdPair(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return {std::move(a), std::move(b)};
}

void Result::Join(const std::string& a, const std::string& b) { joined_.push_back({a, b}); }

std::uint32_t Result::NumberOf(const std::string& id) {
  return number_.try_emplace(id, static_cast<std::uint32_t>(number_.size())).first->second;
}

bool Result::Take(std::string_view line, std::string* reason) {
  rapidjson::Document object;
  if (!ParseObject(line, &object, reason)) return false;
  const std::string type = StringOr(object, "type");
  const auto damaged = [&] {
    *reason = "a damaged record of type '" + type + "'";
    return false;
  };
  std::string a;
  std::string b;
  if (type == "article") {
    if (!TakeString(object, "id", &a)) return damaged();
    ids_.insert(a);
  } else if (type == "match") {
    const JsonValue* passages = Find(object, "passages");
    const auto relation = RelationNamed(StringOr(object, "relation"));
    if (!TakeString(object, "a", &a) || !TakeString(object, "b", &b) || !relation || passages == nullptr ||
        !passages->IsArray()) {
      return damaged();
    }
    has_matches_ = true;
    Match& match = matches_[MakeIdPair(a, b)];
    match.relation = *relation;
    if (Find(object, "jaccard") != nullptr) match.jaccard = NumberOr(object, "jaccard", 0);
    for (const JsonValue& passage : passages->GetArray()) {
      if (!TakePassage(passage, b < a, &match.passages.emplace_back())) return damaged();
    }
    if (*relation == Relation::kCopy) copy_pairs_.insert(MakeIdPair(a, b));
  } else if (type == "family") {
    const JsonValue* members = Find(object, "members");
    Family family;
    if (!TakeKind(object, &family.kind) || members == nullptr || !members->IsArray()) return damaged();
    family.words = static_cast<std::uint32_t>(NumberOr(object, "words", 0));
    family.altered = IsTrue(object, "altered");
    family.speaker = StringOr(object, "speaker");
    for (const JsonValue& member : members->GetArray()) {
      Member& taken = family.members.emplace_back();
      taken.text = StringOr(member, "text");
      if (!TakeString(member, "id", &taken.id) || !TakeCount(member, "begin", &taken.span.begin) ||
          !TakeCount(member, "end", &taken.span.end)) {
        return damaged();
      }
    }
    has_matches_ = true;
    for (const Member& member : family.members) {
      std::vector<std::uint32_t>& of = families_of_[member.id];
      if (of.empty() || of.back() != families_.size()) of.push_back(static_cast<std::uint32_t>(families_.size()));
    }
    families_.push_back(std::move(family));
  } else if (type == "cluster") {
    const JsonValue* members = Find(object, "members");
    if (members == nullptr || !members->IsArray()) return damaged();
    for (const JsonValue& member : members->GetArray()) {
      if (!TakeString(member, "id", &b)) return damaged();
      if (!a.empty()) Join(a, b);
      a = b;
    }
  } else if (type == "pair") {
    if (!TakeString(object, "a", &a) || !TakeString(object, "b", &b)) return damaged();
    Join(a, b);
    copy_pairs_.insert(MakeIdPair(a, b));
    matches_[MakeIdPair(a, b)] = {Relation::kCopy, NumberOr(object, "jaccard", 0), {}};
  } else if (type == "removed") {
    if (!TakeString(object, "id", &a) || !TakeString(object, "kept", &b)) return damaged();
    Join(a, b);
    copy_pairs_.insert(MakeIdPair(a, b));
  } else if (type.empty()) {
    *reason = "a record without a type: no result of newsprint";
    return false;
  }
  return true;
}

void Result::Settle() {
  for (const auto& [a, b] : joined_) {
    NumberOf(a);
    NumberOf(b);
  }
  UnionFind sets(number_.size());
  for (const auto& [a, b] : joined_) sets.Union(NumberOf(a), NumberOf(b));
  cluster_.resize(number_.size());
  for (std::uint32_t i = 0; i < cluster_.size(); ++i) cluster_[i] = sets.Find(i);
}

std::optional<std::uint32_t> Result::ClusterOf(const std::string& id) const {
  const auto at = number_.find(id);
  if (at == number_.end()) return std::nullopt;
  return cluster_[at->second];
}

bool Result::Copies(const std::string& a, const std::string& b) const {
  const std::optional<std::uint32_t> cluster = ClusterOf(a);
  return (cluster && cluster == ClusterOf(b)) || copy_pairs_.contains(MakeIdPair(a, b));
}

void Result::AddFamilyPassages(const std::string& a, const std::string& b, std::vector<ReportedPassage>* out) const {
  const auto of_a = families_of_.find(a);
  const auto of_b = families_of_.find(b);
  if (of_a == families_of_.end() || of_b == families_of_.end()) return;
  std::vector<std::uint32_t> both;
  std::set_intersection(of_a->second.begin(), of_a->second.end(), of_b->second.begin(), of_b->second.end(),
                        std::back_inserter(both));
  for (const std::uint32_t f : both) {
    const Family& family = families_[f];
    for (const Member& in_a : family.members) {
      if (in_a.id != a) continue;
      for (const Member& in_b : family.members) {
        if (in_b.id != b) continue;
        out->push_back(
            {family.kind, in_a.span, in_b.span, family.words, family.altered, family.speaker, in_a.text, in_b.text});
      }
    }
  }
}

std::vector<ReportedPassage> Result::PassagesOf(const std::string& a, const std::string& b) const {
  std::vector<ReportedPassage> passages;
  const auto match = matches_.find(MakeIdPair(a, b));
  if (match != matches_.end()) {
    for (const ReportedPassage& passage : match->second.passages) {
      passages.push_back(b < a ? Turned(passage) : passage);
    }
  }
  AddFamilyPassages(a, b, &passages);
  return passages;
}

Relation Result::RelationOf(const std::string& a, const std::string& b) const {
  const auto match = matches_.find(MakeIdPair(a, b));
  if (match != matches_.end()) return match->second.relation;
  if (Copies(a, b)) return Relation::kCopy;
  std::vector<ReportedPassage> passages;
  AddFamilyPassages(a, b, &passages);
  std::uint32_t prose = 0;
  bool quote = false;
  for (const ReportedPassage& passage : passages) {
    if (passage.kind == PassageKind::kProse) prose += passage.words;
    quote |= passage.kind == PassageKind::kQuote;
  }
  if (prose >= kExcerptWords) return Relation::kExcerpt;
  if (prose >= kBackgroundWords) return Relation::kBackground;
  if (quote) return Relation::kQuote;
  const bool boilerplate = std::any_of(passages.begin(), passages.end(), [](const ReportedPassage& passage) {
    return passage.kind == PassageKind::kBoilerplate;
  });
  return boilerplate ? Relation::kBoilerplate : Relation::kNone;
}

bool Result::Joined(const std::string& a, const std::string& b) const {
  return matches_.contains(MakeIdPair(a, b)) || RelationOf(a, b) != Relation::kNone;
}

std::optional<double> Result::JaccardOf(const std::string& a, const std::string& b) const {
  const auto match = matches_.find(MakeIdPair(a, b));
  return match == matches_.end() ? std::nullopt : match->second.jaccard;
}

Status ReadResult(const std::string& path, Result* out) {
  bool any = false;
  Status status = ForEachLine(path, [&](std::uint64_t number, std::string_view line) -> Status {
    std::string reason;
    any = true;
    return out->Take(line, &reason) ? Status() : BadLine(path, number, reason);
  });
  if (status.ok() && !any) return Status::BadInput(path + ": holds no records");
  if (status.ok()) out->Settle();
  return status;
}

}  // namespace newsprint
