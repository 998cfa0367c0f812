#include "eval/verdicts.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "eval/file_lines.h"
#include "eval/json_value.h"
#include "report/names.h"

namespace newsprint {
namespace {

template <typename Enum, std::size_t N>
bool TakeNamed(const JsonValue& object, const char* key, const std::array<Enum, N>& known, Enum* out) {
  const std::string name = StringOr(object, key);
  for (const Enum one : known) {
    if (name != Name(one)) continue;
    *out = one;
    return true;
  }
  return false;
}

constexpr std::array kOn = {VerdictOn::kPair, VerdictOn::kPassage, VerdictOn::kStatement, VerdictOn::kStory};
constexpr std::array kJudgements = {Judgement::kRight, Judgement::kWrong, Judgement::kBoilerplate, Judgement::kNote};
constexpr std::array kKinds = {PassageKind::kQuote, PassageKind::kProse, PassageKind::kBoilerplate};

bool TakeMembers(const JsonValue& object, VerdictOn on, std::vector<VerdictMember>* out) {
  const JsonValue* members = Find(object, "members");
  if (members == nullptr) return true;
  if (!members->IsArray()) return false;
  for (const JsonValue& member : members->GetArray()) {
    VerdictMember one;
    if (on == VerdictOn::kStory) {
      if (!member.IsString()) return false;
      one.id.assign(member.GetString(), member.GetStringLength());
    } else if (!member.IsObject() || !TakeString(member, "id", &one.id) ||
               !TakeCount(member, "begin", &one.span.begin) || !TakeCount(member, "end", &one.span.end) ||
               one.span.begin >= one.span.end) {
      return false;
    }
    out->push_back(std::move(one));
  }
  return true;
}

// What is wrong with a verdict; empty where it was taken.
std::string TakeVerdict(const JsonValue& object, Verdict* out) {
  if (!object.IsObject()) return "is no object";
  if (!TakeNamed(object, "on", kOn, &out->on)) return "`on` must be pair, passage, statement or story";
  if (!TakeNamed(object, "verdict", kJudgements, &out->judgement)) {
    return "`verdict` must be right, wrong, boilerplate or note";
  }
  out->note = StringOr(object, "note");
  out->relation = StringOr(object, "relation");
  if (PassageKind kind{}; TakeNamed(object, "kind", kKinds, &kind)) out->kind = kind;
  if (!TakeMembers(object, out->on, &out->members)) return "`members` are not of its form";
  switch (out->on) {
    case VerdictOn::kPassage:
      if (!TakeSpan(object, "span_a", &out->span_a) || !TakeSpan(object, "span_b", &out->span_b)) {
        return "`span_a` and `span_b` must be [begin, end]";
      }
      [[fallthrough]];
    case VerdictOn::kPair:
      return TakeString(object, "a", &out->a) && TakeString(object, "b", &out->b) ? "" : "`a` and `b` must be ids";
    case VerdictOn::kStatement:
      return TakeString(object, "family", &out->finding) ? "" : "`family` must be an id";
    case VerdictOn::kStory:
      return TakeString(object, "cluster", &out->finding) ? "" : "`cluster` must be an id";
  }
  return "";
}

bool HalfTheSame(ByteSpan judged, ByteSpan found) {
  const std::uint32_t begin = std::max(judged.begin, found.begin);
  const std::uint32_t end = std::min(judged.end, found.end);
  const std::uint32_t longer = std::max(judged.end - judged.begin, found.end - found.begin);
  return begin < end && 2 * std::uint64_t{end - begin} >= longer;
}

// Finds the findings of a result.
class Findings {
 public:
  explicit Findings(const AuditResult& result) : result_(result) {
    for (const Match& match : result.matches) matches_[{Id(match.a), Id(match.b)}] = &match;
    for (const Family& family : result.families) {
      for (const FamilyMember& member : family.members) {
        std::vector<const Family*>& families = families_of_[Id(member.article)];
        if (families.empty() || families.back() != &family) families.push_back(&family);
      }
    }
    for (const Cluster& cluster : result.clusters) {
      for (const ClusterMember& member : cluster.members) cluster_of_[Id(member.article)] = &cluster;
    }
  }

  bool Fit(Verdict* verdict) const {
    switch (verdict->on) {
      case VerdictOn::kPair:
        return FindMatch(verdict) != nullptr;
      case VerdictOn::kPassage:
        return FitPassage(verdict);
      case VerdictOn::kStatement:
        return FitStatement(verdict);
      case VerdictOn::kStory:
        return FitStory(verdict);
    }
    return false;
  }

 private:
  const std::string& Id(std::uint32_t article) const { return result_.articles[article].id; }

  // The match of the two, with the verdict's sides turned to be the match's.
  const Match* FindMatch(Verdict* verdict) const {
    auto at = matches_.find({verdict->a, verdict->b});
    if (at == matches_.end()) {
      at = matches_.find({verdict->b, verdict->a});
      if (at == matches_.end()) return nullptr;
      std::swap(verdict->a, verdict->b);
      std::swap(verdict->span_a, verdict->span_b);
    }
    return at->second;
  }

  bool FitPassage(Verdict* verdict) const {
    const Match* match = FindMatch(verdict);
    if (match == nullptr) return false;
    const Passage* found = nullptr;
    for (const Passage& passage : match->passages) {
      const bool equal = passage.a == verdict->span_a && passage.b == verdict->span_b;
      const bool near = HalfTheSame(verdict->span_a, passage.a) && HalfTheSame(verdict->span_b, passage.b);
      if (equal || (near && found == nullptr)) found = &passage;
      if (equal) break;
    }
    if (found == nullptr) return false;
    verdict->span_a = found->a;
    verdict->span_b = found->b;
    return true;
  }

  bool FitStatement(Verdict* verdict) const {
    std::map<std::uint64_t, std::size_t> held;  // members judged, by family
    for (const VerdictMember& member : verdict->members) {
      const auto at = families_of_.find(member.id);
      if (at == families_of_.end()) continue;
      for (const Family* family : at->second) {
        const bool same = std::any_of(family->members.begin(), family->members.end(), [&](const FamilyMember& one) {
          return Id(one.article) == member.id && HalfTheSame(member.span, one.span);
        });
        held[family->id] += same;
      }
    }
    return TakeMost(held, 'f', verdict);
  }

  bool FitStory(Verdict* verdict) const {
    std::map<std::uint64_t, std::size_t> held;
    for (const VerdictMember& member : verdict->members) {
      const auto at = cluster_of_.find(member.id);
      if (at != cluster_of_.end()) ++held[at->second->id];
    }
    return TakeMost(held, 'c', verdict);
  }

  // Names the finding that holds most of the members judged.
  static bool TakeMost(const std::map<std::uint64_t, std::size_t>& held, char kind, Verdict* verdict) {
    const auto most =
        std::max_element(held.begin(), held.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    if (most == held.end() || most->second < 2 || 2 * most->second <= verdict->members.size()) return false;
    verdict->finding = FormatId(kind, most->first);
    return true;
  }

  const AuditResult& result_;
  std::map<std::pair<std::string, std::string>, const Match*> matches_;
  std::map<std::string, std::vector<const Family*>> families_of_;
  std::map<std::string, const Cluster*> cluster_of_;
};

}  // namespace

bool BeginsVerdicts(std::string_view first_line) {
  return first_line.starts_with("{") && first_line.find("\"newsprint\"") != std::string_view::npos &&
         first_line.find("\"verdicts\"") != std::string_view::npos;
}

Status ReadVerdicts(const std::string& path, std::vector<Verdict>* out) {
  std::string text;
  const Status status = ForEachLine(path, [&](std::uint64_t, std::string_view line) {
    text.append(line).push_back('\n');
    return Status();
  });
  return status.ok() ? ParseVerdicts(path, text, out) : status;
}

Status ParseVerdicts(const std::string& path, std::string_view text, std::vector<Verdict>* out) {
  out->clear();
  rapidjson::Document file;
  std::string reason;
  if (!ParseObject(text, &file, &reason)) return Status::BadInput(path + ": " + reason);
  std::uint32_t version = 0;
  const JsonValue* verdicts = Find(file, "verdicts");
  if (StringOr(file, "newsprint") != "verdicts" || verdicts == nullptr || !verdicts->IsArray()) {
    return Status::BadInput(path + ": holds no verdicts");
  }
  if (!TakeCount(file, "version", &version) || version != 1) {
    return Status::BadInput(path + ": verdicts of another version than 1");
  }
  for (const JsonValue& object : verdicts->GetArray()) {
    Verdict verdict;
    const std::string wrong = TakeVerdict(object, &verdict);
    if (!wrong.empty()) {
      return Status::BadInput(path + ": verdict " + std::to_string(out->size() + 1) + ": " + wrong);
    }
    out->push_back(std::move(verdict));
  }
  return {};
}

std::size_t FitVerdicts(const AuditResult& result, std::vector<Verdict>* verdicts) {
  const Findings findings(result);
  std::size_t fit = 0;
  for (Verdict& verdict : *verdicts) fit += findings.Fit(&verdict);
  return fit;
}

}  // namespace newsprint
