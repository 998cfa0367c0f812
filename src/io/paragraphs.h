// Text out of marked-up documents: paragraphs, with white space as it is shown.
#ifndef NEWSPRINT_IO_PARAGRAPHS_H_
#define NEWSPRINT_IO_PARAGRAPHS_H_

#include <string>
#include <string_view>

namespace newsprint {

// One paragraph as it grows.
class ParagraphBuilder {
 public:
  // White space is one space, none at the edges.
  void Add(std::string_view text) {
    for (const char c : text) {
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        space_ = true;
        continue;
      }
      if (space_ && !text_.empty() && text_.back() != '\n') text_.push_back(' ');
      space_ = false;
      text_.push_back(c);
    }
  }
  void AddLineBreak() {
    if (!text_.empty()) text_.push_back('\n');
    space_ = false;
  }
  // The paragraph; a new one begins.
  std::string Take() {
    while (!text_.empty() && text_.back() == '\n') text_.pop_back();
    space_ = false;
    std::string whole;
    whole.swap(text_);
    return whole;
  }

 private:
  std::string text_;
  bool space_ = false;
};

// Appends a paragraph to a text: an empty line stands between two.
inline void AppendParagraph(std::string_view paragraph, std::string* text) {
  if (paragraph.empty()) return;
  if (!text->empty()) text->append("\n\n");
  text->append(paragraph);
}

// Whether an element of HTML or of NITF's text stands within a line.
bool IsInline(std::string_view element);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_PARAGRAPHS_H_
