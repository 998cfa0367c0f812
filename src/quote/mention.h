// How a text mentions a speaker.
#ifndef NEWSPRINT_QUOTE_MENTION_H_
#define NEWSPRINT_QUOTE_MENTION_H_

#include <cstdint>

namespace newsprint {

enum class MentionKind : std::uint8_t {
  kNone,  // nobody is mentioned
  kName,  // "Kirby"
  kHe,    // pronouns
  kShe,
  kSomebody,  // a pronoun that tells no more than that it is one person
  kIt,
  kThey,
  kBody,      // "the company"
  kDocument,  // "the statement"
  kOther,     // somebody who has no name: "a witness"
};

struct Mention {
  MentionKind kind = MentionKind::kNone;
  std::uint32_t head = 0;   // the word that says who: of a name its first one
  std::uint32_t begin = 0;  // the first word of the mention: "a" in "a company spokesman"

  explicit operator bool() const { return kind != MentionKind::kNone; }
};

}  // namespace newsprint

#endif  // NEWSPRINT_QUOTE_MENTION_H_
