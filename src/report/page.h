// A page of wrapped, styled lines.
#ifndef NEWSPRINT_REPORT_PAGE_H_
#define NEWSPRINT_REPORT_PAGE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "newsprint/status.h"
#include "report/sink.h"

namespace newsprint {

enum class Style { kPlain, kStrong, kDim, kOnlyA, kOnlyB };

struct Run {
  Style style = Style::kPlain;
  std::string text;  // as it comes: the page makes it visible
};
using Runs = std::vector<Run>;

// Wraps text to a width and passes it on line by line. With colour, styles are ANSI escape sequences; without, words
// of one side only stand in [- -] and {+ +}, and the other styles do not show. Nothing that a text holds reaches the
// sink as a control character. After the sink has failed, nothing more is passed on. Not thread-safe.
class Page {
 public:
  // REQUIRES: width >= 20.
  Page(std::size_t width, bool colour, Sink sink);

  // A paragraph. Its first line begins with `label`, and all of its text stands `indent` columns in.
  // REQUIRES: label is shorter than indent, or both are empty.
  void Paragraph(std::string_view label, std::size_t indent, const Runs& runs);
  // The same in one style and without a label.
  void Paragraph(std::size_t indent, std::string_view text, Style style = Style::kPlain);
  // Two paragraphs beside each other, each with its label. REQUIRES: width() >= indent + 60.
  void TwoColumns(std::size_t indent, std::string_view left_label, const Runs& left, std::string_view right_label,
                  const Runs& right);
  // One line, not wrapped and its white space kept: for tables.
  void Line(const Runs& runs);
  void Blank();
  // A heading with a line drawn to the page's edge.
  void Heading(std::string_view title);

  std::size_t width() const { return width_; }
  bool colour() const { return colour_; }
  const Status& status() const { return status_; }

 private:
  // What is never broken: a word with the punctuation that touches it, or one wide character.
  struct Unit {
    Runs runs;
    std::size_t columns = 0;
    bool space_before = false;
    Style space_style = Style::kPlain;
  };

  std::vector<Unit> Split(const Runs& runs, std::size_t room) const;
  // The lines of a paragraph with a label, as they would be passed on, and the columns that each takes.
  struct Block {
    std::vector<std::string> lines;
    std::vector<std::size_t> columns;
  };
  Block Wrap(std::size_t width, std::string_view label, const Runs& runs) const;
  void AppendStyled(Style style, std::string_view visible);
  void EndLine();

  const std::size_t width_;
  const bool colour_;
  const Sink sink_;
  std::string line_;
  Style style_ = Style::kPlain;  // of the end of line_
  Status status_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_REPORT_PAGE_H_
