#include "synthesize/vocabulary.h"

#include <cassert>
#include <unordered_set>

namespace newsprint::synthesis {

// Invents pronounceable words, none twice. One draw a statement: the order of draws within an expression is open.
class WordMaker {
 public:
  WordMaker() {
    for (WordList list :
         {CommonNouns(), CommonAdjectives(), CommonPastVerbs(), CommonBaseVerbs(), Adverbs(), Prepositions()}) {
      for (std::string_view word : list) used_.emplace(word);
    }
  }

  std::string Make(WordList endings) {
    for (;;) {
      std::string word;
      for (std::uint32_t left = random_.Percent(50) ? 1 : 2; left > 0; --left) {
        word += random_.Pick(kOnsets);
        word += random_.Percent(3) ? random_.Pick(kAccentedVowels) : random_.Pick(kVowels);
        if (random_.Percent(25)) word += random_.Pick(kCodas);
      }
      const std::string_view ending = random_.Pick(endings);
      if (IsVowel(ending) && IsVowel(word.substr(word.size() - 1))) word += random_.Pick(kCodas);
      word += ending;
      if (word.size() > 3 && word.size() <= 22 && used_.insert(word).second) return word;
    }
  }

  std::string MakeName() {
    std::string name = Make(kNameEndings);
    name[0] = static_cast<char>(name[0] - 'a' + 'A');  // onsets are ASCII
    return name;
  }

  // `common`, and as many inventions as it takes to make `size`.
  std::vector<std::string> Fill(WordList common, WordList endings, std::size_t size) {
    std::vector<std::string> words(common.begin(), common.end());
    while (words.size() < size) words.push_back(Make(endings));
    return words;
  }

  std::vector<std::string> MakePeople(std::size_t size) {
    std::vector<std::string> people;
    while (people.size() < size) {
      const std::string_view first_name = random_.Pick(FirstNames());
      people.push_back(std::string(first_name) + " " + MakeName());
    }
    return people;
  }

  std::vector<std::string> MakeOrganisations(std::size_t size) {
    std::vector<std::string> organisations;
    while (organisations.size() < size) {
      const std::string name = MakeName();
      organisations.push_back(name + " " + std::string(random_.Pick(kOrganisations)));
    }
    return organisations;
  }

  std::vector<Outlet> MakeOutlets(std::size_t size) {
    std::vector<Outlet> outlets(size);
    for (Outlet& outlet : outlets) {
      const std::string town = MakeName(), paper(random_.Pick(kPapers));
      outlet.name = town + " " + paper;
      for (char c : town + paper) {
        if (c >= 'A' && c <= 'Z') outlet.domain += static_cast<char>(c - 'A' + 'a');
        if (c >= 'a' && c <= 'z') outlet.domain += c;
      }
      outlet.domain += ".example";
      outlet.straight_quotes = random_.Percent(15);
      outlet.bylines = random_.Percent(40);
      for (std::uint32_t lines = random_.Below(4); lines > 0; --lines) {
        std::string& footer = outlet.footers.emplace_back(random_.Pick(FooterOffers()));
        footer += " the " + outlet.name + " at " + outlet.domain + ": ";
        footer += Make(kNounEndings);
        footer += " and ";
        footer += Make(kNounEndings);
        footer += ", ";
        footer += random_.Pick(CommonNouns());
        footer += " and ";
        footer += random_.Pick(CommonNouns());
      }
    }
    return outlets;
  }

  static constexpr std::string_view kNounEndings[] = {"", "", "", "er", "ion", "ment", "s", "s", "ness", "ing", "ity"};
  static constexpr std::string_view kAdjectiveEndings[] = {"al", "ive", "ous", "y", "ic", "ed", "ish", "less", "ant"};
  static constexpr std::string_view kPastEndings[] = {"ed"};
  static constexpr std::string_view kBaseEndings[] = {"e", "ise", "ate", "en"};

 private:
  static bool IsVowel(std::string_view text) {
    return !text.empty() && std::string_view("aeiouy").find(text[0]) != std::string_view::npos;
  }

  static constexpr std::string_view kOnsets[] = {
      "b", "br", "c", "ch", "d", "dr", "f",  "g",  "gr", "h",  "k",  "l",  "m", "n", "p", "pl", "r", "s", "sh", "st",
      "t", "tr", "v", "w",  "y", "z",  "th", "sl", "cr", "fl", "pr", "cl", "m", "r", "l", "t",  "s", "d", "n",  "b"};
  static constexpr std::string_view kVowels[] = {"a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "ou", "ee"};
  static constexpr std::string_view kAccentedVowels[] = {"é", "ö", "á", "ü", "í", "ó", "è", "å"};
  static constexpr std::string_view kCodas[] = {"n", "r", "l", "s", "t", "m", "nd", "rt", "st", "ck", "ng", "x"};
  static constexpr std::string_view kNameEndings[] = {"", "an", "in", "ov", "sen", "berg", "ez", "ski", "ton", "ard"};
  static constexpr std::string_view kOrganisations[] = {"Group",   "Bank",     "Institute",  "Energy",
                                                        "Motors",  "Agency",   "University", "Union",
                                                        "Council", "Airlines", "Holdings"};
  static constexpr std::string_view kPapers[] = {"Courier", "Herald", "Times",    "Tribune",   "Post", "Gazette",
                                                 "News",    "Wire",   "Observer", "Chronicle", "Mail", "Star"};

  Random random_{0x6e657773, 0};
  std::unordered_set<std::string> used_;
};

namespace {

Weighted PhraseWeights(WordList list, std::uint32_t offset) {
  return Weighted(ZipfMandelbrot(static_cast<std::uint32_t>(list.size()), offset));
}

}  // namespace

WordClass::WordClass(std::uint32_t number, const std::vector<std::string>& words, std::uint32_t offset)
    : words_(words.size()), weights_(ZipfMandelbrot(static_cast<std::uint32_t>(words.size()), offset)) {
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    words_[i].id = number << 24 | i;
    PackedWord& packed = words_[i].packed;
    const std::string padded = words[i] + " ";
    assert(padded.size() <= sizeof packed.text);
    padded.copy(packed.text, sizeof packed.text);
    packed.size = static_cast<std::uint8_t>(padded.size());
  }
}

Vocabulary::Vocabulary() : Vocabulary(WordMaker()) {}

Vocabulary::Vocabulary(WordMaker&& maker)
    : nouns(0, maker.Fill(CommonNouns(), WordMaker::kNounEndings, 55'000), 20),
      adjectives(1, maker.Fill(CommonAdjectives(), WordMaker::kAdjectiveEndings, 18'000), 8),
      past_verbs(2, maker.Fill(CommonPastVerbs(), WordMaker::kPastEndings, 12'000), 8),
      base_verbs(3, maker.Fill(CommonBaseVerbs(), WordMaker::kBaseEndings, 6'000), 8),
      people(maker.MakePeople(6'000), 60),
      organisations(maker.MakeOrganisations(3'000), 20),
      stock_clauses(PhraseWeights(StockClauses(), 3)),
      adverbials(PhraseWeights(Adverbials(), 10)),
      noun_links(PhraseWeights(NounLinks(), 10)),
      verb_links(PhraseWeights(VerbLinks(), 10)),
      outlet_weights(ZipfMandelbrot(200, 20)),
      outlets(maker.MakeOutlets(200)) {}

}  // namespace newsprint::synthesis
