// Names of speakers in different articles.
#ifndef NEWSPRINT_QUOTE_SPEAKER_NAME_H_
#define NEWSPRINT_QUOTE_SPEAKER_NAME_H_

#include <cstdint>
#include <string_view>

namespace newsprint {

enum class NameKind : std::uint8_t {
  kPerson,        // given name and surname, or a title before it
  kOrganisation,  // has a word like "Department", or is an acronym
  kSingle,        // one word that could be either, or a place
  kOther,         // an act, a street, a heading; a title without a name
};

// Whether two names may be one speaker's: equal, or one the end of the other ("Kirby", "John Kirby"), since one article
// may know only the last name. Not where either is empty.
bool IsSameSpeaker(std::string_view a, std::string_view b);

// Whether two names are plainly those of two persons or of two bodies. Not where either is empty, one is a person's and
// the other a body's (an office, its holder), one is a form of the other ("Tom Reed", "Thomas Reed", "T. Reed"; "Lindow
// Water Union", "LWU"), or one is a court's or a newspaper's, which hands on what others say.
bool AreTwoSpeakers(std::string_view a, NameKind kind_a, std::string_view b, NameKind kind_b);

// A hash of the last word of a name, the same for all names of one speaker; 0 where the name is empty.
std::uint64_t SpeakerKey(std::string_view name);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_SPEAKER_NAME_H_
