// Whom a mention means: the fullest name of "Kirby", the person behind "he", the organisation behind "the company".
#ifndef NEWSPRINT_QUOTE_SPEAKER_H_
#define NEWSPRINT_QUOTE_SPEAKER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "quote/mention.h"
#include "quote/names.h"
#include "quote/pairing.h"
#include "quote/reading.h"

namespace newsprint {

// Takes the mentions of one text in their order and remembers who spoke.
class SpeakerFinder {
 public:
  SpeakerFinder(const Reading& reading, const Names& names, const std::vector<Quoted>& quoted)
      : reading_(reading), names_(names), quoted_(quoted) {}

  // An empty name where the mention does not plainly mean anybody.
  Speaker Find(const Mention& mention);

 private:
  Speaker FindPerson(std::uint32_t word, char sex) const;
  Speaker FindOrganisation(std::uint32_t word, bool document) const;
  Speaker FindBody(std::uint32_t word) const;
  std::uint32_t BodyIn(WordRange words) const;
  Speaker MostActive() const;
  std::string Modified(std::uint32_t word) const;
  Speaker Holder(std::uint32_t word) const;
  bool IsDefinite(const Mention& mention) const;
  bool IsSamePerson(std::uint32_t word) const;
  bool BeginsWithThing(WordRange sentence) const;
  bool OpensSentence(const Name& name) const;
  bool IsPresented(const Name& name) const;
  bool IsQuoted(std::uint32_t word) const;
  bool Acts(const Name& name, std::uint32_t verbs) const;

  struct Remembered {
    Speaker speaker;
    std::uint32_t word = 0;
  };

  const Reading& reading_;
  const Names& names_;
  const std::vector<Quoted>& quoted_;
  Speaker last_;
  std::uint32_t last_word_ = 0;
  Remembered last_person_;
  Remembered last_organisation_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_SPEAKER_H_
