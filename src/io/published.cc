#include "io/published.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>
#include <utility>

namespace newsprint {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

// Those of RFC 2822 section 4.3, UTC, and Europe's where no other zone has the name. Hours east of Greenwich.
constexpr std::pair<std::string_view, int> kZones[] = {{"utc", 0},  {"gmt", 0},  {"ut", 0},   {"z", 0},    {"est", -5},
                                                       {"edt", -4}, {"cst", -6}, {"cdt", -5}, {"mst", -7}, {"mdt", -6},
                                                       {"pst", -8}, {"pdt", -7}, {"wet", 0},  {"west", 1}, {"cet", 1},
                                                       {"cest", 2}, {"met", 1},  {"mest", 2}, {"eet", 2},  {"eest", 3}};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Takes a text apart from the left. A Take... that does not find what it wants leaves the rest as it was.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  bool Take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool TakeSpaces() {
    const std::size_t length = std::min(rest_.find_first_not_of(' '), rest_.size());
    rest_.remove_prefix(length);
    return length > 0;
  }

  // Between `least` and `most` digits, of which no more follow.
  bool TakeNumber(std::size_t least, std::size_t most, int* value) {
    std::size_t length = 0;
    while (length < rest_.size() && IsDigit(rest_[length])) ++length;
    if (length < least || length > most) return false;
    return TakeDigits(length, value);
  }

  // Exactly `length` digits; more may follow.
  bool TakeDigits(std::size_t length, int* value) {
    if (rest_.size() < length) return false;
    int number = 0;
    for (const char c : rest_.substr(0, length)) {
      if (!IsDigit(c)) return false;
      number = number * 10 + (c - '0');
    }
    *value = number;
    rest_.remove_prefix(length);
    return true;
  }

  bool SkipDigits() {
    const std::size_t length = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(length);
    return length > 0;
  }

  // A run of letters, in lower case.
  std::string TakeWord() {
    std::string word;
    while (!rest_.empty() && IsLetter(rest_.front())) {
      word.push_back(static_cast<char>(rest_.front() | 0x20));
      rest_.remove_prefix(1);
    }
    return word;
  }

 private:
  std::string_view rest_;
};

// What was read so far, from the year on; what is absent does not narrow the interval.
struct Fields {
  int year = 0;
  std::optional<int> month, day, hour, minute, second;
  int offset = 0;  // seconds east of Greenwich
};

bool InRange(int value, int least, int most) { return value >= least && value <= most; }

std::optional<Published> Interval(const Fields& f) {
  using std::chrono::days;
  const std::chrono::year year(f.year);
  const auto seconds_of = [](std::chrono::sys_days day) {
    return std::int64_t{day.time_since_epoch().count()} * 86400;
  };
  if (!f.month) {
    return Published{seconds_of(year / 1 / 1), seconds_of((year + std::chrono::years(1)) / 1 / 1)};
  }
  const std::chrono::year_month month = year / *f.month;
  if (!InRange(*f.month, 1, 12)) return std::nullopt;
  if (!f.day) return Published{seconds_of(month / 1), seconds_of((month + std::chrono::months(1)) / 1)};
  const std::chrono::year_month_day day = month / *f.day;
  if (!InRange(*f.day, 1, 31) || !day.ok()) return std::nullopt;
  Published result{seconds_of(day), seconds_of(day) + 86400};
  if (!f.hour) return result;
  if (!InRange(*f.hour, 0, 23)) return std::nullopt;
  result.begin += *f.hour * 3600 - f.offset;
  result.end = result.begin + 3600;
  if (!f.minute) return result;
  if (!InRange(*f.minute, 0, 59)) return std::nullopt;
  result.begin += *f.minute * 60;
  result.end = result.begin + 60;
  if (!f.second) return result;
  result.begin += *f.second;
  result.end = result.begin + 1;
  // A leap second stands only at the end of a day in UTC; here it is the second after.
  const bool leap = *f.second == 60 && result.begin % 86400 == 0;
  if (!InRange(*f.second, 0, 59) && !leap) return std::nullopt;
  return result;
}

// "+02:00", "+0200", "+02".
bool TakeOffset(Scanner* scan, int* offset) {
  const bool west = scan->Take('-');
  if (!west && !scan->Take('+')) return false;
  int hours = 0;
  int minutes = 0;
  if (!scan->TakeDigits(2, &hours)) return false;
  const bool colon = scan->Take(':');
  if (!scan->TakeDigits(2, &minutes) && colon) return false;
  if (hours > 23 || minutes > 59) return false;
  *offset = (hours * 3600 + minutes * 60) * (west ? -1 : 1);
  return true;
}

// What may follow a time: nothing, an offset or the name of a zone, up to the end of the text.
bool TakeZone(Scanner* scan, int* offset) {
  scan->TakeSpaces();
  if (scan->done()) return true;
  if (TakeOffset(scan, offset)) return scan->done();
  const std::string word = scan->TakeWord();
  for (const auto& [name, hours] : kZones) {
    if (word == name) {
      *offset = hours * 3600;
      return scan->done();
    }
  }
  return false;
}

// Names are written in full or by their first three letters.
template <std::size_t N>
std::optional<int> IndexOf(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name || names[i].substr(0, 3) == name) return static_cast<int>(i);
  }
  return std::nullopt;
}

bool TakeFraction(Scanner* scan) { return !scan->Take('.') && !scan->Take(',') ? true : scan->SkipDigits(); }

// "14", "14:05", "14:05:30.25" (with `colons`), "1405", "140530" (without).
bool TakeTime(Scanner* scan, bool colons, Fields* f) {
  int value = 0;
  if (!scan->TakeDigits(2, &value)) return false;
  f->hour = value;
  if (colons && !scan->Take(':')) return true;
  if (!scan->TakeDigits(2, &value)) return !colons;
  f->minute = value;
  if (colons && !scan->Take(':')) return true;
  if (!scan->TakeDigits(2, &value)) return !colons;
  f->second = value;
  return TakeFraction(scan);
}

// ISO 8601: "2019", "2019-05", "2019-05-31", "2019-05-31T14:05:30.25+02:00", "20190531T140530Z".
std::optional<Published> ParseIso(std::string_view text) {
  Scanner scan(text);
  Fields f;
  int value = 0;
  if (!scan.TakeDigits(4, &f.year)) return std::nullopt;
  if (scan.done()) return Interval(f);
  const bool extended = scan.Take('-');
  if (!scan.TakeDigits(2, &value)) return std::nullopt;
  f.month = value;
  if (scan.done()) return extended ? Interval(f) : std::nullopt;
  if (extended && !scan.Take('-')) return std::nullopt;
  if (!scan.TakeDigits(2, &value)) return std::nullopt;
  f.day = value;
  if (scan.done()) return Interval(f);
  if (!scan.Take('T') && !scan.Take('t') && !(extended && scan.Take(' '))) return std::nullopt;
  if (!TakeTime(&scan, extended, &f) || !TakeZone(&scan, &f.offset)) return std::nullopt;
  return Interval(f);
}

// "14:05" or "14:05:30.25", then a zone or nothing.
bool TakeClock(Scanner* scan, Fields* f) {
  return TakeTime(scan, true, f) && f->minute.has_value() && TakeZone(scan, &f->offset);
}

// The wires' "26-FEB-1987 15:01:01.79", also without its time.
std::optional<Published> ParseWire(std::string_view text) {
  Scanner scan(text);
  Fields f;
  int value = 0;
  if (!scan.TakeNumber(1, 2, &value) || !scan.Take('-')) return std::nullopt;
  f.day = value;
  const std::optional<int> month = IndexOf(kMonths, scan.TakeWord());
  if (!month || !scan.Take('-') || !scan.TakeNumber(4, 4, &f.year)) return std::nullopt;
  f.month = *month + 1;
  if (scan.done()) return Interval(f);
  if (!scan.TakeSpaces() || !TakeClock(&scan, &f)) return std::nullopt;
  return Interval(f);
}

// RFC 2822 section 3.3 with the years and zones of section 4.3: "Fri, 31 May 2019 14:05:30 +0200".
std::optional<Published> ParseMail(std::string_view text) {
  // A comment may follow, mostly the zone's name: "+0200 (CEST)".
  const std::size_t comment = text.find('(');
  if (comment != std::string_view::npos) {
    if (comment == 0 || text.back() != ')' || text.find_first_of("()", comment + 1) != text.size() - 1) {
      return std::nullopt;
    }
    text = text.substr(0, text.find_last_not_of(' ', comment - 1) + 1);
  }
  Scanner scan(text);
  Fields f;
  int value = 0;
  const std::string weekday_name = scan.TakeWord();
  const std::optional<int> weekday = IndexOf(kWeekdays, weekday_name);
  if (!weekday_name.empty()) {
    if (!weekday || !scan.Take(',')) return std::nullopt;
    scan.TakeSpaces();
  }
  if (!scan.TakeNumber(1, 2, &value) || !scan.TakeSpaces()) return std::nullopt;
  f.day = value;
  const std::optional<int> month = IndexOf(kMonths, scan.TakeWord());
  if (!month || !scan.TakeSpaces()) return std::nullopt;
  f.month = *month + 1;
  if (scan.TakeNumber(2, 2, &f.year)) {
    f.year += f.year < 50 ? 2000 : 1900;
  } else if (!scan.TakeNumber(4, 4, &f.year)) {
    return std::nullopt;
  }
  if (!scan.TakeSpaces() || !TakeClock(&scan, &f)) return std::nullopt;
  std::optional<Published> result = Interval(f);
  if (result && weekday) {
    const std::chrono::sys_days day = std::chrono::year(f.year) / *f.month / *f.day;
    if (std::chrono::weekday(day) != std::chrono::weekday(static_cast<unsigned>(*weekday))) return std::nullopt;
  }
  return result;
}

}  // namespace

std::optional<Published> ParsePublished(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return std::nullopt;
  text = text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
  for (const auto parse : {ParseIso, ParseWire, ParseMail}) {
    if (const std::optional<Published> published = parse(text)) return published;
  }
  return std::nullopt;
}

}  // namespace newsprint
