#include "verify/page_form.h"

#include <cstddef>

namespace newsprint {
namespace {

constexpr int kEntries = 3;  // that begin with a time of day: fewer are a date line or two

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "9:05 text", "21.40": one or two digits, a colon or a point, two digits, and no further digit or separator.
bool BeginsWithTime(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 2 && IsDigit(line[at])) ++at;
  if (at == 0 || line.size() < at + 3 || (line[at] != ':' && line[at] != '.')) return false;
  if (!IsDigit(line[at + 1]) || !IsDigit(line[at + 2]) || line[at + 1] > '5') return false;
  const int hour = at == 1 ? line[0] - '0' : 10 * (line[0] - '0') + line[1] - '0';
  if (hour > 24) return false;
  if (line.size() == at + 3) return true;
  const char next = line[at + 3];
  return !IsDigit(next) && next != '.' && next != ':' && next != '%' && next != ',';
}

bool EndsInEllipsis(std::string_view line) { return line.ends_with("...") || line.ends_with("\u2026"); }

}  // namespace

PageForm FindPageForm(std::string_view text, const Layout& layout, const std::vector<Part>& parts) {
  int entries = 0;
  std::string_view last_of_body;
  for (const Paragraph& paragraph : layout.paragraphs) {
    const std::string_view line = text.substr(paragraph.bytes.begin, paragraph.bytes.end - paragraph.bytes.begin);
    entries += BeginsWithTime(line);
    if (parts[paragraph.words.end - 1] == Part::kBody) last_of_body = line;
  }
  if (entries >= kEntries) return PageForm::kRolling;
  return EndsInEllipsis(last_of_body) ? PageForm::kTeaser : PageForm::kStory;
}

}  // namespace newsprint
