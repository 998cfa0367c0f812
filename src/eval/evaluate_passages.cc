#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "eval/evaluate.h"
#include "report/names.h"
#include "text/words.h"

namespace newsprint {
namespace {

std::uint32_t Overlap(ByteSpan x, ByteSpan y) {
  const std::uint32_t begin = std::max(x.begin, y.begin);
  const std::uint32_t end = std::min(x.end, y.end);
  return begin < end ? end - begin : 0;
}

bool Covers(ByteSpan passage, ByteSpan labelled, double part) {
  return Overlap(passage, labelled) >= part * std::max(1U, labelled.end - labelled.begin);
}

// Every place of `part` in `text`.
std::vector<ByteSpan> PlacesOf(const std::string& text, const std::string& part) {
  std::vector<ByteSpan> places;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    places.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())});
  }
  return places;
}

// Bytes of characters; false where the text is shorter.
bool ToBytes(const std::string& text, ByteSpan* span) {
  std::uint32_t characters = 0;
  ByteSpan bytes;
  bool begun = false;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    const bool inside = at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    if (inside) continue;
    if (characters == span->begin) {
      bytes.begin = at;
      begun = true;
    }
    if (characters == span->end) {
      bytes.end = at;
      *span = bytes;
      return begun;
    }
    ++characters;
  }
  return false;
}

// The longest run of words that two texts have in common, as a part of the first one's words.
double SharedRun(const std::string& labelled, const std::string& passage) {
  Words a;
  Words b;
  if (!FindWords(labelled, &a).ok() || !FindWords(passage, &b).ok() || a.size() == 0) return 0;
  std::vector<std::uint32_t> run(b.size() + std::size_t{1}, 0);
  std::uint32_t longest = 0;
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    for (std::uint32_t j = b.size(); j-- > 0;) {
      run[j + 1] = a.hash[i] == b.hash[j] ? run[j] + 1 : 0;
      longest = std::max(longest, run[j + 1]);
    }
  }
  return static_cast<double>(longest) / a.size();
}

std::string Folded(const std::string& text) {
  std::string folded = text;
  for (char& c : folded) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return folded;
}

bool SpeakerFits(const LabelledPassage& labelled, const ReportedPassage& passage) {
  const std::string said = Folded(passage.speakers);
  return std::any_of(labelled.speakers.begin(), labelled.speakers.end(), [&](const std::string& speaker) {
    return said.find(Folded(speaker.substr(speaker.rfind(' ') + 1))) != std::string::npos;
  });
}

// Where a labelled passage stands, on both sides, and whether a reported one is about it.
class Place {
 public:
  Place(const LabelledPassage& labelled, const Texts& texts) : labelled_(labelled) {
    if (labelled.unit == LabelledPassage::Unit::kBytes) {
      in_a_ = {labelled.span_a};
      in_b_ = {labelled.span_b};
      part_ = kCoveredOfCase;
      return;
    }
    const auto text_a = texts.find(labelled.a);
    const auto text_b = texts.find(labelled.b);
    if (text_a == texts.end() || text_b == texts.end()) return;
    known_ = true;
    if (labelled.unit == LabelledPassage::Unit::kText) {
      in_a_ = PlacesOf(text_a->second, labelled.text_a);
      in_b_ = PlacesOf(text_b->second, labelled.text_b);
    } else {
      ByteSpan a = labelled.span_a;
      ByteSpan b = labelled.span_b;
      if (ToBytes(text_a->second, &a) && ToBytes(text_b->second, &b)) {
        in_a_ = {a};
        in_b_ = {b};
      }
    }
  }

  bool known() const { return known_; }                             // its texts are there
  bool placed() const { return !in_a_.empty() && !in_b_.empty(); }  // it stands where the truth says

  bool IsOf(const ReportedPassage& passage) const {
    if (!known_ && labelled_.unit == LabelledPassage::Unit::kText) {
      return SharedRun(labelled_.text_a, passage.text_a) >= part_ &&
             SharedRun(labelled_.text_b, passage.text_b) >= part_;
    }
    const auto covered = [this](const std::vector<ByteSpan>& places, ByteSpan span) {
      return std::any_of(places.begin(), places.end(), [&](ByteSpan place) { return Covers(span, place, part_); });
    };
    return covered(in_a_, passage.a) && covered(in_b_, passage.b);
  }

  // Whether a reported passage lies in the labelled one, by half of its own length: it is accounted for.
  bool Accounts(const ReportedPassage& passage) const {
    if (!known_ && labelled_.unit == LabelledPassage::Unit::kText) {
      return SharedRun(passage.text_a, labelled_.text_a) >= part_ || IsOf(passage);
    }
    const auto meets = [](const std::vector<ByteSpan>& places, ByteSpan span) {
      return std::any_of(places.begin(), places.end(), [&](ByteSpan place) { return Covers(place, span, kCovered); });
    };
    return meets(in_a_, passage.a) || IsOf(passage);
  }

 private:
  const LabelledPassage& labelled_;
  std::vector<ByteSpan> in_a_, in_b_;
  double part_ = kCovered;
  bool known_ = false;
};

std::string Shortened(const LabelledPassage& labelled) {
  constexpr std::size_t kMostBytes = 72;
  if (labelled.text_a.size() <= kMostBytes) return "“" + labelled.text_a + "”";
  std::size_t end = kMostBytes;
  while (end > 0 && (static_cast<unsigned char>(labelled.text_a[end]) & 0xC0) == 0x80) --end;
  return "“" + labelled.text_a.substr(0, end) + "…”";
}

class PassageEvaluator {
 public:
  PassageEvaluator(const Truth& truth, const Result& result, const Texts& texts, Evaluation* out)
      : truth_(truth), result_(result), texts_(texts), out_(out) {}

  Status Run() {
    for (const LabelledPassage& labelled : truth_.passages) {
      const Place place(labelled, texts_);
      if (truth_.kind == TruthKind::kSpans && !place.known()) {
        return Status::Usage(truth_.path + " gives offsets in characters: name the texts with --articles (" +
                             labelled.a + " or " + labelled.b + " is not among them)");
      }
      if (place.known() && !place.placed()) {
        Say(labelled, "does not stand in the articles as the truth gives it");
        ++misplaced_.right;
      }
      Take(labelled, place);
    }
    Finish();
    return {};
  }

 private:
  void Take(const LabelledPassage& labelled, const Place& place) {
    std::vector<ReportedPassage> found;
    for (ReportedPassage& passage : result_.PassagesOf(labelled.a, labelled.b)) {
      if (place.IsOf(passage)) found.push_back(std::move(passage));
    }
    switch (truth_.kind) {
      case TruthKind::kQuotations:
        TakeQuotation(labelled, place, found);
        break;
      case TruthKind::kSpans:
        TakeSpan(labelled, found);
        break;
      default:
        TakeCase(labelled, found);
    }
  }

  void TakeQuotation(const LabelledPassage& labelled, const Place& place, std::vector<ReportedPassage> found) {
    std::erase_if(found, [](const ReportedPassage& passage) { return passage.kind != PassageKind::kQuote; });
    ++passages_.wanted;
    passages_.right += !found.empty();
    if (found.empty()) Say(labelled, "not found as a quotation: " + Shortened(labelled));
    TakeDetails(labelled, found);
    // Which of the quotations reported for this pair the truth accounts for.
    auto [at, fresh] = reported_.try_emplace({labelled.a, labelled.b});
    if (fresh) {
      for (ReportedPassage& passage : result_.PassagesOf(labelled.a, labelled.b)) {
        if (passage.kind == PassageKind::kQuote) at->second.emplace_back(std::move(passage), false);
      }
    }
    for (auto& [passage, accounted] : at->second) accounted = accounted || place.Accounts(passage);
  }

  void TakeSpan(const LabelledPassage& labelled, const std::vector<ReportedPassage>& found) {
    const bool right = std::any_of(found.begin(), found.end(), [](const ReportedPassage& passage) {
      return passage.kind != PassageKind::kBoilerplate;
    });
    ++passages_.wanted;
    passages_.right += right;
    if (!right) Say(labelled, "not found");
  }

  void TakeCase(const LabelledPassage& labelled, const std::vector<ReportedPassage>& found) {
    const auto is = [&](PassageKind kind) {
      return std::any_of(found.begin(), found.end(), [&](const ReportedPassage& p) { return p.kind == kind; });
    };
    const bool story = is(PassageKind::kQuote) || is(PassageKind::kProse);
    const bool kind_right = labelled.kind && is(*labelled.kind);
    const auto count = [&](Proportion* part, bool right, const char* wrong) {
      ++part->of;
      part->right += right;
      if (!right) Say(labelled, wrong + (": " + Shortened(labelled)));
    };
    switch (labelled.expect) {
      case Expect::kMust:
        ++passages_.wanted;
        passages_.right += story;
        count(&must_, kind_right, story ? "found as another kind" : "not found");
        break;
      case Expect::kShould:
        count(&should_, story, "not found, though it should be");
        break;
      case Expect::kBoilerplate:
        count(&boilerplate_, !story, "boilerplate reported as the story's");
        break;
      case Expect::kNever:
        count(&never_, !story, "reported, though it should not be");
        break;
      case Expect::kLow:
        break;
    }
    if (labelled.expect != Expect::kMust && labelled.expect != Expect::kBoilerplate) return;
    if (labelled.kind) kinds_.Count(static_cast<std::size_t>(*labelled.kind), KindOf(found, *labelled.kind));
    if (labelled.kind != PassageKind::kQuote) return;
    std::vector<ReportedPassage> quotations;
    for (const ReportedPassage& passage : found) {
      if (passage.kind == PassageKind::kQuote) quotations.push_back(passage);
    }
    TakeDetails(labelled, quotations);
  }

  // The kind found: the one that is wanted, if it is among them.
  static std::size_t KindOf(const std::vector<ReportedPassage>& found, PassageKind wanted) {
    if (found.empty()) return 3;
    for (const ReportedPassage& passage : found) {
      if (passage.kind == wanted) return static_cast<std::size_t>(wanted);
    }
    return static_cast<std::size_t>(found.front().kind);
  }

  // Speaker and `altered` of a quotation that was found; of several passages any may be right.
  void TakeDetails(const LabelledPassage& labelled, const std::vector<ReportedPassage>& found) {
    if (found.empty()) return;
    if (labelled.altered) {
      const bool right = std::any_of(found.begin(), found.end(),
                                     [&](const ReportedPassage& p) { return p.altered == *labelled.altered; });
      altered_.Count(!*labelled.altered, right ? !*labelled.altered : *labelled.altered);
      if (!right) {
        Say(labelled,
            std::string(*labelled.altered ? "altered" : "not altered") + " in the truth: " + Shortened(labelled));
      }
    }
    if (labelled.speakers.empty()) return;
    const bool right =
        std::any_of(found.begin(), found.end(), [&](const ReportedPassage& p) { return SpeakerFits(labelled, p); });
    ++speakers_.of;
    speakers_.right += right;
    if (!right) {
      Say(labelled, "speaker " + labelled.speakers.front() + ", in the result '" + found.front().speakers + "'");
    }
  }

  void Finish() {
    if (truth_.kind == TruthKind::kQuotations) {
      for (const auto& [pair, passages] : reported_) {
        for (const auto& [passage, accounted] : passages) unaccounted_ += !accounted;
      }
      passages_.given = passages_.right + unaccounted_;
      passages_.name = "quotations";
    } else {
      passages_.complete = false;
      passages_.given = passages_.right;
    }
    out_->scores.push_back(std::move(passages_));
    for (Proportion* part : {&must_, &should_, &boilerplate_, &never_, &speakers_}) {
      if (part->of > 0) out_->parts.push_back(std::move(*part));
    }
    if (misplaced_.right > 0) {
      misplaced_.of = truth_.passages.size();
      out_->parts.push_back(std::move(misplaced_));
    }
    if (kinds_.count() > 0) out_->agreements.push_back(std::move(kinds_));
    if (altered_.count() > 0) out_->agreements.push_back(std::move(altered_));
  }

  void Say(const LabelledPassage& labelled, std::string what) {
    out_->misses.push_back({labelled.line, labelled.a, labelled.b, std::move(what)});
  }

  const Truth& truth_;
  const Result& result_;
  const Texts& texts_;
  Evaluation* out_;
  Score passages_{"passages", 0, 0, 0, true};
  std::map<std::pair<std::string, std::string>, std::vector<std::pair<ReportedPassage, bool>>> reported_;
  std::uint64_t unaccounted_ = 0;
  Proportion must_{"must: found with their kind", 0, 0};
  Proportion should_{"should: found", 0, 0};
  Proportion boilerplate_{"boilerplate: kept out of the story", 0, 0};
  Proportion never_{"never: not reported", 0, 0};
  Proportion speakers_{"speaker right, of quotations found", 0, 0};
  Proportion misplaced_{"labels that do not stand in the articles", 0, 0};
  Agreement kinds_{"kind", {"quote", "prose", "boilerplate", "not found"}};
  Agreement altered_{"altered, of quotations found", {"yes", "no"}};
};

}  // namespace

Status EvaluatePassages(const Truth& truth, const Result& result, const Texts& texts, Evaluation* out) {
  return PassageEvaluator(truth, result, texts, out).Run();
}

}  // namespace newsprint
