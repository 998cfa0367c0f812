#include "quote/speaker_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/hash.h"

namespace newsprint {
namespace {

// A short form that is not the beginning of the given name it stands for, as "Tim" is of "Timothy".
constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kNicknames = {{
    {"andy", "andrew"},   {"becky", "rebecca"},   {"betty", "elizabeth"}, {"bill", "william"},    {"billy", "william"},
    {"bob", "robert"},    {"bobby", "robert"},    {"charlie", "charles"}, {"chuck", "charles"},   {"dave", "david"},
    {"dick", "richard"},  {"gerry", "gerald"},    {"jack", "john"},       {"jerry", "gerald"},    {"jim", "james"},
    {"jimmy", "james"},   {"joe", "joseph"},      {"kate", "katherine"},  {"kathy", "katherine"}, {"larry", "lawrence"},
    {"liz", "elizabeth"}, {"maggie", "margaret"}, {"mike", "michael"},    {"nick", "nicholas"},   {"peggy", "margaret"},
    {"rick", "richard"},  {"steve", "stephen"},   {"steve", "steven"},    {"sue", "susan"},       {"ted", "edward"},
    {"tom", "thomas"},    {"tommy", "thomas"},    {"tony", "anthony"},    {"mick", "michael"},
}};

constexpr std::size_t kFewestLetters = 3;  // of a short form that is the beginning of a name

// They hand on what others say, and what they say themselves is rarely told from it.
constexpr std::array<std::string_view, 14> kHandsOn = {"court", "gazette",   "guardian", "herald",   "journal",
                                                       "news",  "newspaper", "post",     "press",    "reuters",
                                                       "times", "tribune",   "tribunal", "bloomberg"};

// Of a name in lower case: "Jean-Luc T. Reed, Jr." is jean, luc, t, reed. Bytes beyond ASCII stay as they are.
std::vector<std::string> WordsOf(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : name) {
    const bool upper = 'A' <= c && c <= 'Z';
    const bool letter =
        upper || ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter && !inside) words.emplace_back();
    if (letter) words.back() += upper ? static_cast<char>(c + ('a' - 'A')) : c;
    inside = letter;
  }
  while (words.size() > 1 && (words.back() == "jr" || words.back() == "sr")) words.pop_back();
  return words;
}

bool Contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool Includes(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& word) { return Contains(longer, word); });
}

bool AreOneGivenName(std::string_view a, std::string_view b) {
  const std::string_view longer = a.size() >= b.size() ? a : b;
  const std::string_view shorter = a.size() >= b.size() ? b : a;
  if (longer.starts_with(shorter) && (shorter.size() == 1 || shorter.size() >= kFewestLetters)) return true;
  return std::any_of(kNicknames.begin(), kNicknames.end(), [&](const auto& names) {
    return (names.first == a && names.second == b) || (names.first == b && names.second == a);
  });
}

// REQUIRES: neither is empty.
bool AreOnePerson(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (Includes(a, b) || Includes(b, a)) return true;
  return a.back() == b.back() && AreOneGivenName(a.front(), b.front());
}

bool IsAcronymOf(std::string_view acronym, const std::vector<std::string>& words) {
  std::string initials;
  std::string without_of;
  for (const std::string& word : words) {
    initials += word.front();
    if (word != "of" && word != "the" && word != "and" && word != "for") without_of += word.front();
  }
  return acronym == initials || acronym == without_of;
}

// REQUIRES: neither is empty.
bool AreOneBody(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (Includes(a, b) || Includes(b, a)) return true;
  return (a.size() == 1 && IsAcronymOf(a.front(), b)) || (b.size() == 1 && IsAcronymOf(b.front(), a));
}

bool HandsOn(const std::vector<std::string>& words) {
  return std::any_of(kHandsOn.begin(), kHandsOn.end(), [&](std::string_view word) { return Contains(words, word); });
}

}  // namespace

bool IsSameSpeaker(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const std::string_view longer = a.size() >= b.size() ? a : b;
  const std::string_view shorter = a.size() >= b.size() ? b : a;
  if (!longer.ends_with(shorter)) return false;
  return longer.size() == shorter.size() || longer[longer.size() - shorter.size() - 1] == ' ';
}

bool AreTwoSpeakers(std::string_view a, NameKind kind_a, std::string_view b, NameKind kind_b) {
  if (kind_a != kind_b || kind_a == NameKind::kOther) return false;
  const std::vector<std::string> words_a = WordsOf(a);
  const std::vector<std::string> words_b = WordsOf(b);
  if (words_a.empty() || words_b.empty()) return false;
  if (kind_a == NameKind::kPerson) return !AreOnePerson(words_a, words_b);
  return !AreOneBody(words_a, words_b) && !HandsOn(words_a) && !HandsOn(words_b);
}

std::uint64_t SpeakerKey(std::string_view name) {
  if (name.empty()) return 0;
  return HashBytes(name.substr(name.rfind(' ') + 1)) | 1;
}

}  // namespace newsprint
