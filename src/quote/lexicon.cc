#include "quote/lexicon.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace newsprint {
namespace {

// Words read at the head of a text to recognise its language.
constexpr std::uint32_t kSample = 128;

using LanguageSet = std::uint32_t;  // bit i: kLanguages[i]

absl::flat_hash_map<WordHash, LanguageSet, UseWordHash> FrequentWords() {
  absl::flat_hash_map<WordHash, LanguageSet, UseWordHash> frequent;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    for (const std::string& word : SpellWords(kLanguages[i]->frequent)) frequent[HashWord(word)] |= 1u << i;
  }
  return frequent;
}

std::size_t RecogniseLanguage(const Words& words) {
  static const auto& frequent = *new auto(FrequentWords());
  std::array<int, kLanguages.size()> seen{};
  const std::uint32_t sample = std::min(words.size(), kSample);
  for (std::uint32_t i = 0; i < sample; ++i) {
    const auto found = frequent.find(words.hash[i]);
    if (found == frequent.end()) continue;
    for (std::size_t j = 0; j < kLanguages.size(); ++j) seen[j] += (found->second >> j) & 1;
  }
  return static_cast<std::size_t>(std::max_element(seen.begin(), seen.end()) - seen.begin());
}

template <std::size_t... kIndex>
std::array<Lexicon, sizeof...(kIndex)>* AllLexicons(std::index_sequence<kIndex...>) {
  return new std::array<Lexicon, sizeof...(kIndex)>{Lexicon(*kLanguages[kIndex])...};
}

}  // namespace

Lexicon::Lexicon(const Language& language) : drops_pronouns_(language.drops_pronouns) {
  Add(language.say, kSay);
  Add(language.judge, kJudge);
  Add(language.saying, kSaying);
  Add(language.be, kBe);
  Add(language.auxiliary, kAuxiliary);
  Add(language.adverb, kAdverb);
  Add(language.he, kHe);
  Add(language.she, kShe);
  Add(language.it, kIt);
  Add(language.they, kThey);
  Add(language.who, kWho);
  Add(language.title, kTitle);
  Add(language.role, kRole);
  Add(language.again, kAgain);
  Add(language.for_role, kForRole);
  Add(language.document, kDocument);
  Add(language.body, kBody);
  Add(language.office, kOffice | kBody);
  Add(language.indefinite, kIndefinite | kDeterminer);
  Add(language.org_head, kOrgHead);
  Add(language.thing, kThing);
  Add(language.date, kDate);
  Add(language.determiner, kDeterminer);
  Add(language.preposition, kPreposition);
  Add(language.conjunction, kConjunction);
  Add(language.ordinary, kOrdinary);
  Add(language.people, kPeople);
  Add(language.particle, kParticle);
  Add(language.man, kMan);
  Add(language.woman, kWoman);
  for (std::string_view rest = language.according_to; !rest.empty();) {
    const std::string_view phrase = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), phrase.size() + 1));
    std::vector<WordHash> words;
    for (const std::string& word : SpellWords(phrase)) words.push_back(HashWord(word));
    classes_[words.front()] |= kAccording;
    according_to_.push_back(std::move(words));
  }
}

void Lexicon::Add(std::string_view list, std::uint32_t word_class) {
  for (const std::string& word : SpellWords(list)) classes_[HashWord(word)] |= word_class;
}

const Lexicon& Lexicon::Of(const Words& words) {
  static const auto& lexicons = *AllLexicons(std::make_index_sequence<kLanguages.size()>());
  return lexicons[RecogniseLanguage(words)];
}

}  // namespace newsprint
