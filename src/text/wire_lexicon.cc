#include "text/wire_lexicon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include "core/list_file.h"
#include "text/characters.h"
#include "text/words.h"

namespace newsprint {

extern const std::string_view kEnglishLabelsText, kGermanLabelsText, kFrenchLabelsText, kSpanishLabelsText,
    kRussianLabelsText, kIndonesianLabelsText;

namespace {

// In the order of WireUse.
constexpr std::array<std::string_view, 18> kSections = {"urgent",
                                                        "lead",
                                                        "update",
                                                        "correction",
                                                        "refile",
                                                        "repeat",
                                                        "advisory",
                                                        "kill",
                                                        "embargo",
                                                        "kill if said",
                                                        "embargo until",
                                                        "bare",
                                                        "correction note",
                                                        "refile note",
                                                        "update note",
                                                        "repeat note",
                                                        "correction sentence",
                                                        "kill sentence"};

WireSpelling SpellingOf(std::string_view entry) {
  if (entry.starts_with('(')) return WireSpelling::kInBrackets;
  bool letters = false;
  for (std::size_t i = 0; i < entry.size(); ++i) {
    if ((static_cast<unsigned char>(entry[i]) & 0xC0) == 0x80) continue;  // inside a character
    const LetterCase letter = CaseAt(entry, i);
    if (letter == LetterCase::kSmall) return WireSpelling::kAny;
    letters = letters || letter == LetterCase::kCapital;
  }
  return letters ? WireSpelling::kCapitals : WireSpelling::kAny;
}

std::vector<WordHash> WordsOf(std::string_view entry) {
  std::vector<WordHash> words;
  while (!entry.empty()) {
    const std::string_view part = entry.substr(0, entry.find('%'));
    for (const std::string& word : SpellWords(part)) words.push_back(HashWord(word));
    entry.remove_prefix(part.size());
    if (entry.empty()) break;
    words.push_back(kWireNumber);
    entry.remove_prefix(1);
  }
  return words;
}

}  // namespace

const WireLexicon& WireLexicon::Shipped() {
  static const WireLexicon shipped = [] {
    WireLexicon lexicon;
    for (const std::string_view list : {kEnglishLabelsText, kGermanLabelsText, kFrenchLabelsText, kSpanishLabelsText,
                                        kRussianLabelsText, kIndonesianLabelsText}) {
      [[maybe_unused]] const Status added = lexicon.Add("a shipped list", list);
      assert(added.ok());
    }
    return lexicon;
  }();
  return shipped;
}

Status WireLexicon::Add(std::string_view name, std::string_view list) {
  std::vector<ListEntry> entries;
  if (Status status = ReadList(name, list, kSections, &entries); !status.ok()) return status;
  for (const ListEntry& entry : entries) {
    WireTerm term{WordsOf(entry.text), static_cast<WireUse>(entry.section), SpellingOf(entry.text)};
    if (std::all_of(term.words.begin(), term.words.end(), [](WordHash word) { return word == kWireNumber; })) {
      return ListError(name, entry.line, "an entry without a word");
    }
    std::vector<WireTerm>& known = terms_[term.words.front()];
    const auto shorter = [&](const WireTerm& other) { return other.words.size() < term.words.size(); };
    known.insert(std::find_if(known.begin(), known.end(), shorter), std::move(term));
  }
  return {};
}

std::span<const WireTerm> WireLexicon::StartingWith(WordHash word) const {
  const auto found = terms_.find(word);
  if (found == terms_.end()) return {};
  return found->second;
}

}  // namespace newsprint
