// The names in a text, and the fullest form of each.
#ifndef NEWSPRINT_QUOTE_NAMES_H_
#define NEWSPRINT_QUOTE_NAMES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "quote/reading.h"
#include "quote/speaker_name.h"

namespace newsprint {

// Words that stand together as a name, with the titles before it.
struct Name {
  WordRange words;  // as written: "US Secretary of State Antony Blinken"
  WordRange core;   // without titles: "Antony Blinken"; empty where nothing else is there: "the President"
  NameKind kind;
  bool possessive;  // "Kirby's"
  bool heading;     // stands in a heading, where every word may have a capital
  char sex;         // 'm' or 'f' where a title or the given name tells; else '?'
};

// Whom a name means, under the fullest form.
struct Speaker {
  std::string name;  // empty where it is not a speaker's
  NameKind kind = NameKind::kOther;
  char sex = '?';
};

class Names {
 public:
  explicit Names(const Reading& reading);

  // All names of the text, in order.
  const std::vector<Name>& all() const { return names_; }

  // The name that contains `word`, or null.
  const Name* At(std::uint32_t word) const;
  // The first name that begins at `word` or later; all().end() where there is none.
  std::vector<Name>::const_iterator From(std::uint32_t word) const;

  Speaker Resolve(const Name& name) const;

 private:
  // A name of several words, entered under one of its words or under its initials.
  struct Entry {
    std::uint64_t key;
    std::uint32_t name;   // index into names_
    std::uint32_t count;  // how often the text has it
  };

  void FindNames();
  bool BeginsName(std::uint32_t word) const;
  std::uint32_t ExtendName(std::uint32_t begin, std::uint32_t limit) const;
  std::uint32_t CoreBegin(WordRange words) const;
  std::uint32_t ClassesIn(WordRange words, std::uint32_t unless) const;
  Name Classify(WordRange words) const;
  std::uint32_t BehindCountry(WordRange core, bool org) const;
  NameKind KindOf(const Name& name, bool org) const;
  char SexOf(const Name& name) const;
  bool EndsDateline(std::uint32_t word) const;
  WordRange Dateline(WordRange paragraph) const;
  void IndexNames();
  void LearnSurnames();
  void LearnSexes();
  const Name* Fullest(const std::vector<Entry>& entries, std::uint64_t key, const Name& name) const;
  std::uint64_t Initials(const Name& name, bool with_of) const;
  std::string Spell(const Name& name) const;

  const Reading& reading_;
  std::vector<Name> names_;
  std::vector<Entry> by_last_;   // persons, by their last word
  std::vector<Entry> by_first_;  // persons, by their first word
  std::vector<Entry> by_initials_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_NAMES_H_
