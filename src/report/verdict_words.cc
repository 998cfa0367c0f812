#include "report/verdict_words.h"

#include <algorithm>

namespace newsprint {
namespace {

std::string InWords(const Verdict& verdict) {
  std::string words = "Verdict: " + std::string(Name(verdict.judgement));
  if (!verdict.note.empty()) words += " (" + verdict.note + ")";
  return words;
}

template <typename Map, typename Key>
std::string Find(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? "" : found->second;
}

}  // namespace

VerdictWords::VerdictWords(const std::vector<Verdict>& verdicts) {
  for (const Verdict& verdict : verdicts) {
    switch (verdict.on) {
      case VerdictOn::kPair:
        pairs_[std::minmax(verdict.a, verdict.b)] = InWords(verdict);
        break;
      case VerdictOn::kPassage:
        passages_[{verdict.a, verdict.b, verdict.span_a, verdict.span_b}] = InWords(verdict);
        break;
      case VerdictOn::kStatement:
      case VerdictOn::kStory:
        findings_[verdict.finding] = InWords(verdict);
        break;
    }
  }
}

std::string VerdictWords::OfPair(const std::string& a, const std::string& b) const {
  return Find(pairs_, std::pair<std::string, std::string>(std::minmax(a, b)));
}

std::string VerdictWords::OfPassage(const std::string& a, const std::string& b, const Passage& passage) const {
  return Find(passages_, std::make_tuple(a, b, passage.a, passage.b));
}

std::string VerdictWords::OfFinding(const std::string& id) const { return Find(findings_, id); }

}  // namespace newsprint
