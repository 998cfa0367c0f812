#include "synthesize/prose.h"

namespace newsprint::synthesis {
namespace {

std::string_view Surname(std::string_view person) { return person.substr(person.find(' ') + 1); }

}  // namespace

Topic::Topic(const Vocabulary& vocabulary, Random& random) {
  for (std::string_view& person : people) person = vocabulary.people.Draw(random);
  for (std::string_view& organisation : organisations) organisation = vocabulary.organisations.Draw(random);
  for (std::string_view& place : places) place = random.Pick(Places());
  for (const WordClass::Word*& noun : nouns) noun = &vocabulary.nouns.Draw(random);
}

void Prose::Paragraph() {
  if (random_.Percent(22)) {
    Quotation();
    return;
  }
  for (std::uint32_t sentences = random_.Between(1, 3); sentences > 0; --sentences) {
    Sentence();
    if (sentences > 1) out_.Add(" ");
  }
}

void Prose::Sentence() {
  const std::size_t begin = out_.size();
  const std::uint32_t kind = random_.Below(100);
  if (kind < 12) {
    Modifier();
    Join(", ");
  }
  Clause();
  if (kind >= 88) {
    Join(", ");
    Attribution(random_.Pick(topic_.people));
  } else if (kind >= 70) {
    Join(", ");
    Word(random_.Pick(std::array<std::string_view, 5>{"and", "but", "while", "as", "after"}));
    Clause();
  } else if (kind >= 64) {
    Word("—");
    NounPhrase();
  }
  Join(".");
  Capitalise(begin);
}

void Prose::Quotation() {
  const std::string_view person = random_.Pick(topic_.people);
  out_.Add(Open());
  const std::size_t begin = out_.size();
  Clause();
  Capitalise(begin);
  Join(",");
  out_.Add(Close());
  out_.Add(" ");
  Attribution(person);
  Join(".");
  if (random_.Percent(45)) {
    out_.Add(" ");
    out_.Add(Open());
    const std::size_t second = out_.size();
    Clause();
    Capitalise(second);
    Join(".");
    out_.Add(Close());
  }
}

void Prose::Attribution(std::string_view person) {
  switch (random_.Below(6)) {
    case 0:
      Word(Surname(person));
      Word("said");
      break;
    case 1:
      Word("said");
      Word(Surname(person));
      break;
    case 2:
      Word("according to");
      Word(person);
      break;
    case 3:
      Word(person);
      Join(", the ");
      Word(random_.Pick(Roles()));
      Join(", said ");
      Word(random_.Percent(50) ? "on" : "late on");
      Word(random_.Pick(Weekdays()));
      break;
    default:
      Word("said");
      Word(person);
      if (random_.Percent(40)) {
        Join(", the ");
        Word(random_.Pick(Roles()));
        Word("of");
        Word(random_.Pick(topic_.organisations));
      }
  }
}

void Prose::Headline() {
  const std::size_t begin = out_.size();
  Word(random_.Percent(50) ? random_.Pick(topic_.places) : random_.Pick(topic_.organisations));
  Noun();
  BaseVerb();
  Adjective();
  Noun();
  Preposition();
  Noun();
  out_.RemoveLast();
  Capitalise(begin);
}

void Prose::Clause() {
  // One article in ten or so carries such a clause.
  if (random_.Below(400) == 0) {
    Subject();
    Word(StockClauses()[vocabulary_.stock_clauses.Choose(random_)]);
    return;
  }
  Subject();
  VerbPhrase();
  for (std::uint32_t more = random_.Below(3); more > 0; --more) Modifier();
}

void Prose::Subject() {
  if (random_.Percent(15)) {
    Word(random_.Pick(std::array<std::string_view, 8>{"he", "it", "they", "we", "she", "I", "he", "it"}));
  } else {
    NounPhrase();
  }
}

void Prose::NounPhrase() {
  const std::uint32_t kind = random_.Below(100);
  if (kind < 20) {
    Word("the");
    if (random_.Percent(40)) Adjective();
    Noun();
  } else if (kind < 33) {
    Word("a");
    if (random_.Percent(50)) Adjective();
    Noun();
  } else if (kind < 42) {
    Word("the");
    Noun();
    Word("of");
    if (random_.Percent(40)) Word("the");
    Noun();
  } else if (kind < 54) {
    const std::string_view person = random_.Pick(topic_.people);
    Word(random_.Percent(35) ? person : Surname(person));
  } else if (kind < 60) {
    Word(random_.Pick(std::array<std::string_view, 5>{"its", "his", "their", "her", "our"}));
    if (random_.Percent(30)) Adjective();
    Noun();
  } else if (kind < 74) {
    if (random_.Percent(70)) Adjective();
    Noun();
  } else if (kind < 80) {
    Number();
  } else if (kind < 86) {
    Word(random_.Pick(topic_.places));
    Join(straight_quotes_ ? "'s " : "’s ");
    Noun();
  } else if (kind < 91) {
    Word(random_.Pick(topic_.organisations));
  } else if (kind < 99) {
    Word("the");
    Noun();
    Noun();
  } else {
    Word(NounLinks()[vocabulary_.noun_links.Choose(random_)]);
    Noun();
  }
}

void Prose::VerbPhrase() {
  const std::uint32_t kind = random_.Below(100);
  if (kind < 52) {
    if (random_.Percent(12)) Word(random_.Pick(Adverbs()));
    PastVerb();
    NounPhrase();
  } else if (kind < 55) {
    Word(VerbLinks()[vocabulary_.verb_links.Choose(random_)]);
    BaseVerb();
    NounPhrase();
  } else if (kind < 70) {
    Word(random_.Pick(std::array<std::string_view, 6>{"will", "would", "could", "may", "should", "must"}));
    BaseVerb();
    NounPhrase();
  } else if (kind < 82) {
    Word(random_.Pick(std::array<std::string_view, 7>{"has", "had", "was", "were", "have", "has been", "had been"}));
    PastVerb();
    Modifier();
  } else if (kind < 92) {
    Word(random_.Pick(std::array<std::string_view, 5>{"is", "was", "are", "were", "is not"}));
    Adjective();
  } else {
    Word("said");
    if (random_.Percent(50)) Word("that");
    NounPhrase();
    PastVerb();
    NounPhrase();
  }
}

void Prose::Modifier() {
  const std::uint32_t kind = random_.Below(100);
  if (kind < 74) {
    Preposition();
    NounPhrase();
  } else if (kind < 75) {
    Word(Adverbials()[vocabulary_.adverbials.Choose(random_)]);
    if (random_.Percent(30)) Word(random_.Pick(Months()));
  } else if (kind < 85) {
    Word("in");
    Word(random_.Pick(topic_.places));
  } else if (kind < 91) {
    Word("on");
    Word(random_.Pick(Weekdays()));
  } else {
    Word("to");
    BaseVerb();
    NounPhrase();
  }
}

void Prose::Noun() {
  const std::uint32_t kind = random_.Below(100);
  if (kind < 20) {
    Content(*random_.Pick(topic_.nouns));
  } else if (kind < 60) {
    Content(vocabulary_.nouns.DrawBeside(last_, random_));
  } else {
    Content(vocabulary_.nouns.Draw(random_));
  }
}

void Prose::Preposition() {
  if (random_.Percent(60)) {
    Random favourites(last_, random_.Below(2));
    Word(favourites.Pick(Prepositions()));
  } else {
    Word(random_.Pick(Prepositions()));
  }
}

void Prose::Number() {
  switch (random_.Below(5)) {
    case 0:
      Word(std::to_string(random_.Between(2, 99)));
      Noun();
      break;
    case 1:
      out_.Add(random_.Percent(60) ? "$" : "€");
      out_.Add(std::to_string(random_.Between(1, 99)));
      out_.Add(".");
      Word(std::to_string(random_.Between(1, 9)));
      Word(random_.Percent(70) ? "million" : "billion");
      break;
    case 2:
      out_.Add(std::to_string(random_.Between(1, 60)));
      out_.Add(",");
      Word(std::to_string(random_.Between(100, 999)));
      Noun();
      break;
    case 3:
      out_.Add(std::to_string(random_.Between(1, 40)));
      out_.Add(".");
      Word(std::to_string(random_.Between(1, 9)));
      Word("percent");
      break;
    default:
      Word(std::to_string(random_.Between(1960, 2025)));
  }
}

void Prose::Capitalise(std::size_t at) {
  char& first = out_[at];
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
}

}  // namespace newsprint::synthesis
