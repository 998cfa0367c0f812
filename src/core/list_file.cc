#include "core/list_file.h"

#include <utf8proc.h>

#include <algorithm>
#include <optional>
#include <string>

namespace newsprint {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::string_view Trim(std::string_view line) {
  constexpr std::string_view kSpace = " \t\r";
  const std::size_t begin = line.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kSpace) - begin + 1);
}

bool IsUtf8(std::string_view text) {
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (size <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

}  // namespace

Status ListError(std::string_view name, std::size_t line, std::string_view why) {
  return Status::Usage(std::string(name) + ", line " + std::to_string(line) + ": " + std::string(why));
}

Status ReadList(std::string_view name, std::string_view list, std::span<const std::string_view> sections,
                std::vector<ListEntry>* out) {
  out->clear();
  if (list.size() > kMaxListBytes) {
    return Status::Usage(std::string(name) + ": a list may have " + std::to_string(kMaxListBytes >> 20) +
                         " MB at most");
  }
  if (list.starts_with(kByteOrderMark)) list.remove_prefix(kByteOrderMark.size());
  std::optional<std::size_t> section;
  for (std::size_t number = 1; !list.empty(); ++number) {
    std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(line.size() + 1, list.size()));
    line = Trim(line);
    if (line.empty()) continue;
    if (line.size() > kMaxEntryBytes && !line.starts_with('#')) {
      return ListError(name, number, "a line may have " + std::to_string(kMaxEntryBytes) + " bytes at most");
    }
    if (!IsUtf8(line)) return ListError(name, number, "not UTF-8");
    if (line.starts_with('#')) continue;
    if (line.starts_with('[')) {
      const std::string_view title = line.substr(1, line.size() - (line.ends_with(']') ? 2 : 1));
      const auto found = std::find(sections.begin(), sections.end(), title);
      if (!line.ends_with(']') || found == sections.end()) {
        return ListError(name, number, "there is no section " + std::string(line));
      }
      section = static_cast<std::size_t>(found - sections.begin());
      continue;
    }
    if (!section) return ListError(name, number, "an entry before the first [section]");
    if (out->size() == kMaxListEntries) {
      return ListError(name, number, "a list may have " + std::to_string(kMaxListEntries) + " entries at most");
    }
    out->push_back({*section, number, line});
  }
  return {};
}

}  // namespace newsprint
