// Names of speakers in different articles.
#ifndef NEWSPRINT_QUOTE_SPEAKER_NAME_H_
#define NEWSPRINT_QUOTE_SPEAKER_NAME_H_

#include <cstdint>
#include <string_view>

namespace newsprint {

// Whether two names may be one speaker's: equal, or one the end of the other ("Kirby", "John Kirby"), since one article
// may know only the last name. Not where either is empty.
bool IsSameSpeaker(std::string_view a, std::string_view b);

// A hash of the last word of a name, the same for all names of one speaker; 0 where the name is empty.
std::uint64_t SpeakerKey(std::string_view name);

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_SPEAKER_NAME_H_
