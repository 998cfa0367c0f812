// Pages that are no single story: rolling pages of dated entries, and the teasers of stories that stand elsewhere.
#ifndef NEWSPRINT_VERIFY_PAGE_FORM_H_
#define NEWSPRINT_VERIFY_PAGE_FORM_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/layout.h"
#include "verify/chrome.h"

namespace newsprint {

enum class PageForm : std::uint8_t {
  kStory,
  kRolling,  // entries that begin with the time of day, as on a live page
  kTeaser,   // the body breaks off in an ellipsis
};

// REQUIRES: `layout` and `parts` (one a word) are those of `text`.
PageForm FindPageForm(std::string_view text, const Layout& layout, const std::vector<Part>& parts);

}  // namespace newsprint

#endif  // NEWSPRINT_VERIFY_PAGE_FORM_H_
