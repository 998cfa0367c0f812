#include "quote/speaker_name.h"

#include "core/hash.h"

namespace newsprint {

bool IsSameSpeaker(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const std::string_view longer = a.size() >= b.size() ? a : b;
  const std::string_view shorter = a.size() >= b.size() ? b : a;
  if (!longer.ends_with(shorter)) return false;
  return longer.size() == shorter.size() || longer[longer.size() - shorter.size() - 1] == ' ';
}

std::uint64_t SpeakerKey(std::string_view name) {
  if (name.empty()) return 0;
  return HashBytes(name.substr(name.rfind(' ') + 1)) | 1;
}

}  // namespace newsprint
