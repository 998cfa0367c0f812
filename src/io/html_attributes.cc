#include "io/html_attributes.h"

#include <algorithm>

namespace newsprint {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f";

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Takes what stands in a tag behind its name; returns the number of attributes.
std::size_t TakeAttributes(std::string_view* rest) {
  const auto skip = [rest](std::size_t to) { rest->remove_prefix(std::min(to, rest->size())); };
  std::size_t attributes = 0;
  for (;;) {
    skip(rest->find_first_not_of(" \t\r\n\f/"));
    if (rest->empty() || rest->front() == '>') return attributes;
    ++attributes;
    // A name may begin with anything.
    skip(rest->find_first_of(" \t\r\n\f/>=", 1));
    const std::size_t equals = rest->find_first_not_of(kSpace);
    if (equals >= rest->size() || (*rest)[equals] != '=') continue;
    skip(rest->find_first_not_of(kSpace, equals + 1));
    if (rest->empty()) return attributes;
    if (const char quote = rest->front(); quote == '"' || quote == '\'') {
      const std::size_t end = rest->find(quote, 1);
      skip(end == std::string_view::npos ? end : end + 1);
    } else {
      skip(rest->find_first_of(" \t\r\n\f>"));
    }
  }
}

}  // namespace

std::size_t MostAttributes(std::string_view html) {
  std::size_t most = 0;
  for (std::size_t at = 0; (at = html.find('<')) != std::string_view::npos;) {
    html.remove_prefix(at + 1);
    if (html.empty() || !IsLetter(html.front())) continue;
    html.remove_prefix(std::min(html.find_first_of(" \t\r\n\f/>"), html.size()));
    most = std::max(most, TakeAttributes(&html));
  }
  return most;
}

}  // namespace newsprint
