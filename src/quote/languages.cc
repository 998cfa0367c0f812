#include "quote/languages.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "core/list_file.h"

namespace newsprint {

extern const std::string_view kEnglishText, kGermanText, kFrenchText, kSpanishText, kRussianText, kIndonesianText;

namespace {

// Words read at the head of a text to recognise its language.
constexpr std::uint32_t kSample = 128;
constexpr std::size_t kMaxLanguages = 32;
// Of phrases before a speaker each is tried wherever its first word stands.
constexpr std::size_t kMaxPhrases = 200;

// Sections of another form than a list of words.
enum : std::size_t {
  kLanguageSection,
  kFrequentSection,
  kAccordingToSection,
  kMarksSection,
  kGrammarSection,
  kFirstWordSection
};

struct WordSection {
  std::string_view name;
  std::uint32_t classes;
};

constexpr std::array kWordSections = {
    WordSection{"verbs of saying", kSay},
    WordSection{"verbs of judging", kJudge},
    WordSection{"participles of saying", kSaying},
    WordSection{"passive", kBe},
    WordSection{"auxiliaries", kAuxiliary},
    WordSection{"adverbs", kAdverb},
    WordSection{"he", kHe},
    WordSection{"she", kShe},
    WordSection{"it", kIt},
    WordSection{"they", kThey},
    WordSection{"who", kWho},
    WordSection{"titles", kTitle},
    WordSection{"roles", kRole},
    WordSection{"roles meant again", kAgain},
    WordSection{"links of roles", kForRole},
    WordSection{"documents", kDocument},
    WordSection{"bodies", kBody},
    WordSection{"offices", kOffice | kBody},
    WordSection{"words of organisations", kOrgHead},
    WordSection{"words of things", kThing},
    WordSection{"dates", kDate},
    WordSection{"determiners", kDeterminer},
    WordSection{"indefinites", kIndefinite | kDeterminer},
    WordSection{"prepositions", kPreposition},
    WordSection{"conjunctions", kConjunction},
    WordSection{"ordinary words", kOrdinary},
    WordSection{"peoples", kPeople},
    WordSection{"particles", kParticle},
    WordSection{"given names of men", kMan},
    WordSection{"given names of women", kWoman},
};

std::vector<std::string_view> SectionNames() {
  std::vector<std::string_view> names = {"language", "frequent words", "according to", "marks", "grammar"};
  for (const WordSection& section : kWordSections) names.push_back(section.name);
  return names;
}

bool AddGrammar(std::string_view entry, Lexicon* lexicon) {
  if (entry == "drops pronouns") {
    lexicon->DropPronouns();
  } else if (entry == "dialogue by dashes") {
    lexicon->SpeakByDashes();
  } else {
    return false;
  }
  return true;
}

// An entry is an opening and a closing mark.
bool AddMarks(std::string_view entry, Lexicon* lexicon) {
  const std::size_t space = entry.find(' ');
  if (space == entry.npos) return false;
  const Glyph* open = FindGlyph(entry.substr(0, space));
  const Glyph* close = FindGlyph(entry.substr(space + 1));
  if (open == nullptr || close == nullptr || open->family != close->family) return false;
  lexicon->AddMarks(*open, *close);
  return true;
}

}  // namespace

const Languages& Languages::Shipped() {
  static const Languages shipped = [] {
    Languages languages;
    // English first: it is taken where no language is recognised.
    for (const std::string_view file :
         {kEnglishText, kGermanText, kFrenchText, kSpanishText, kRussianText, kIndonesianText}) {
      [[maybe_unused]] const Status added = languages.Add("a shipped language", file);
      assert(added.ok());
    }
    return languages;
  }();
  return shipped;
}

std::size_t Languages::FindOrAdd(std::string_view name) {
  const std::vector<std::string> spelt = SpellWords(name);
  const auto found = std::find_if(languages_.begin(), languages_.end(),
                                  [&](const Language& language) { return language.name == spelt; });
  const auto index = static_cast<std::size_t>(found - languages_.begin());
  if (found == languages_.end()) languages_.push_back({spelt, {}});
  return index;
}

Status Languages::Add(std::string_view name, std::string_view file) {
  static const std::vector<std::string_view> sections = SectionNames();
  std::vector<ListEntry> entries;
  if (Status status = ReadList(name, file, sections, &entries); !status.ok()) return status;
  const bool named = !entries.empty() && entries.front().section == kLanguageSection;
  if (!named) return Status::Usage(std::string(name) + ": a language file begins with [language] and its name");

  const std::size_t known = languages_.size();
  const std::size_t index = FindOrAdd(entries.front().text);
  if (index == kMaxLanguages) return ListError(name, entries.front().line, "too many languages");
  Lexicon& lexicon = languages_[index].lexicon;
  bool recognised = index < known;
  for (const ListEntry& entry : std::span(entries).subspan(1)) {
    if (entry.section == kLanguageSection) return ListError(name, entry.line, "a file is of one language");
    if (entry.section == kGrammarSection) {
      if (AddGrammar(entry.text, &lexicon)) continue;
      return ListError(name, entry.line, "an entry here is one of: drops pronouns, dialogue by dashes");
    }
    if (entry.section == kMarksSection) {
      if (AddMarks(entry.text, &lexicon)) continue;
      return ListError(name, entry.line, "an entry here is an opening and a closing quotation mark of one kind");
    }
    std::vector<WordHash> words;
    for (const std::string& word : SpellWords(entry.text)) words.push_back(HashWord(word));
    if (words.empty()) return ListError(name, entry.line, "an entry without a word");
    if (entry.section == kAccordingToSection) {
      if (lexicon.according_to().size() == kMaxPhrases) return ListError(name, entry.line, "too many phrases");
      lexicon.AddAccordingTo(std::move(words));
      continue;
    }
    if (words.size() > 1) return ListError(name, entry.line, "one word a line here");
    if (entry.section == kFrequentSection) {
      frequent_[words.front()] |= LanguageSet{1} << index;
      recognised = true;
    } else {
      lexicon.Add(words.front(), kWordSections[entry.section - kFirstWordSection].classes);
    }
  }
  if (recognised) return {};
  return Status::Usage(std::string(name) + ": a new language needs [frequent words], by which it is recognised");
}

const Lexicon& Languages::Of(const Words& words) const {
  std::array<int, kMaxLanguages> seen{};
  const std::uint32_t sample = std::min(words.size(), kSample);
  for (std::uint32_t i = 0; i < sample; ++i) {
    const auto found = frequent_.find(words.hash[i]);
    if (found == frequent_.end()) continue;
    for (std::size_t j = 0; j < languages_.size(); ++j) seen[j] += static_cast<int>((found->second >> j) & 1);
  }
  const auto most = std::max_element(seen.begin(), seen.end());
  return languages_[static_cast<std::size_t>(most - seen.begin())].lexicon;
}

}  // namespace newsprint
