#include "report/article_heading.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string_view>
#include <vector>

#include "io/published.h"
#include "report/visible.h"
#include "text/words.h"

namespace newsprint {
namespace {

constexpr std::size_t kHeadlineWords = 3;     // fewer are hardly a headline
constexpr std::size_t kHeadlineBytes = 4096;  // a headline stands among the first so many
constexpr std::size_t kBylineWords = 6;       // at most: "By The Associated Press"
constexpr std::size_t kMinutes = 16;          // bytes of "2024-03-05T05:40"

// What pages put where a title is looked for, normalised.
constexpr std::string_view kButtons[] = {"",
                                         "advertisement",
                                         "comments",
                                         "continue reading",
                                         "e mail",
                                         "email",
                                         "facebook",
                                         "follow us",
                                         "for customers",
                                         "home",
                                         "log in",
                                         "menu",
                                         "more",
                                         "purchase order reprint",
                                         "print",
                                         "read more",
                                         "search",
                                         "share",
                                         "sign in",
                                         "sign up",
                                         "skip to content",
                                         "skip to main content",
                                         "subscribe",
                                         "tweet",
                                         "twitter",
                                         "view comments"};

// Words of rows of buttons and of dates; a line of nothing else, and of numbers, is no headline.
constexpr std::string_view kPartsOfChrome[] = {
    "am",        "april", "at",        "august",   "by",       "comments", "copy",   "december", "edt",
    "email",     "est",   "et",        "facebook", "february", "friday",   "gmt",    "january",  "july",
    "june",      "link",  "linkedin",  "mail",     "march",    "may",      "monday", "more",     "november",
    "october",   "on",    "pinterest", "pm",       "posted",   "print",    "reddit", "saturday", "save",
    "september", "share", "sunday",    "this",     "thursday", "tuesday",  "tweet",  "twitter",  "updated",
    "utc",       "via",   "wednesday", "whatsapp"};

bool IsPartOfChrome(const std::string& word) {
  return std::isdigit(static_cast<unsigned char>(word.front())) != 0 ||
         std::find(std::begin(kPartsOfChrome), std::end(kPartsOfChrome), word) != std::end(kPartsOfChrome);
}

// "Americas+1 212 318 2000"
bool IsMostlyDigits(std::string_view line) {
  const auto digits = std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
  return static_cast<std::size_t>(digits) * 3 > line.size();
}

// Buttons, a date, a telephone number or a byline.
bool IsChrome(std::string_view line) {
  const std::vector<std::string> words = SpellWords(Visible(line.substr(0, kHeadlineBytes)));
  if (!words.empty() && words.front() == "by" && words.size() <= kBylineWords) return true;
  if (std::all_of(words.begin(), words.end(), IsPartOfChrome) || IsMostlyDigits(line)) return true;
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return std::find(std::begin(kButtons), std::end(kButtons), joined) != std::end(kButtons) ||
         ParsePublished(line).has_value();
}

std::size_t CountWords(std::string_view line) { return SpellWords(Visible(line)).size(); }

std::string_view FirstLine(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, text.find('\n'));
}

// The first line that may be a headline, or else the first of all.
std::string_view HeadlineIn(std::string_view text) {
  std::string_view rest = text.substr(0, kHeadlineBytes);
  while (!rest.empty()) {
    const std::string_view line = FirstLine(rest);
    if (CountWords(line) >= kHeadlineWords && !IsChrome(line)) {
      return FirstLine(text.substr(static_cast<std::size_t>(line.data() - text.data())));
    }
    rest.remove_prefix(static_cast<std::size_t>(line.data() - rest.data()) + line.size());
  }
  return FirstLine(text);
}

bool IsIsoStamp(std::string_view published) {
  constexpr std::string_view kForm = "0000-00-00T00:00";
  if (published.size() < kForm.size()) return false;
  return std::equal(kForm.begin(), kForm.end(), published.begin(), [](char form, char c) {
    return form == '0' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : form == c;
  });
}

}  // namespace

std::string TitleOf(const Article& article, std::size_t columns) {
  if (!article.title.empty() && !IsChrome(article.title)) return Fit(article.title, columns);
  return "“" + Fit(HeadlineIn(article.text), columns - 2) + "”";
}

std::string ShortPublished(const Article& article) {
  return IsIsoStamp(article.published) ? article.published.substr(0, kMinutes) : article.published;
}

std::string OriginOf(const Article& article, bool whole_date) {
  std::string origin;
  for (const std::string& part :
       {article.source, whole_date ? article.published : ShortPublished(article), article.id}) {
    if (!part.empty()) origin += (origin.empty() ? "" : " · ") + part;
  }
  return origin;
}

}  // namespace newsprint
