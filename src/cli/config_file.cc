#include "cli/config_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace newsprint {
namespace {

std::string_view Trim(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

std::string_view Unquote(std::string_view text) {
  const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
  return quoted ? text.substr(1, text.size() - 2) : text;
}

bool IsName(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

Status BadLine(std::size_t line) {
  return Status::Usage("line " + std::to_string(line) + ": expected 'name = value' or '[command]'");
}

}  // namespace

Status ParseConfig(std::string_view text, std::vector<ConfigEntry>* out) {
  std::string section;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = Trim(text.substr(begin, end - begin));
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      if (line.back() != ']' || !IsName(Trim(line.substr(1, line.size() - 2)))) return BadLine(number);
      section = Trim(line.substr(1, line.size() - 2));
      continue;
    }
    const std::size_t equals = line.find('=');
    const std::string_view name = Trim(line.substr(0, equals));
    if (!IsName(name)) return BadLine(number);
    const std::string_view value = equals == std::string_view::npos ? "true" : Unquote(Trim(line.substr(equals + 1)));
    out->push_back({number, section, std::string(name), std::string(value)});
  }
  return {};
}

Status ReadConfigFile(const std::string& path, std::vector<ConfigEntry>* out) {
  std::ifstream file(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file.is_open() || file.bad()) return Status::Usage("cannot read the configuration file " + path);
  Status status = ParseConfig(text, out);
  return status.ok() ? std::move(status) : Status::Usage(path + ", " + status.message());
}

}  // namespace newsprint
