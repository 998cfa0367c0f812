#include "report/plain_words.h"

#include <cmath>

#include "report/json_record.h"

namespace newsprint {

std::string Grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string CountOf(std::uint64_t number, std::string_view one, std::string_view several) {
  return Grouped(number) + " " + std::string(number == 1 ? one : several);
}

std::string PercentAtLeast(double probability) {
  const double tenths = std::floor(probability * 1000);
  return tenths >= 1000 ? "100%" : FormatDecimal(tenths / 10) + "%";
}

std::string Hundredths(double value) {
  if (value <= 0) return "0";
  if (value < 0.01) return "under 0.01";
  if (value < 1 && value > 0.99) return "over 0.99";
  return FormatDecimal(std::round(value * 100) / 100);
}

std::string Duration(double seconds) {
  if (seconds < 60) return FormatDecimal(std::round(seconds * 10) / 10) + " seconds";
  const auto whole = static_cast<std::uint64_t>(std::llround(seconds));
  return Grouped(whole / 60) + " min " + std::to_string(whole % 60) + " s";
}

std::string_view InWords(Relation relation) {
  switch (relation) {
    case Relation::kCopy:
      return "Copies of one story";
    case Relation::kExcerpt:
      return "Excerpt";
    case Relation::kBackground:
      return "Background in common";
    case Relation::kQuote:
      return "Quotations in common";
    case Relation::kBoilerplate:
      return "Only boilerplate in common";
    case Relation::kPhrase:
      return "Only a phrase in common";
    case Relation::kNone:
      return "Nothing in common";
  }
  return "";
}

std::string_view InWords(PassageKind kind) {
  switch (kind) {
    case PassageKind::kQuote:
      return "quotation";
    case PassageKind::kProse:
      return "prose";
    case PassageKind::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

std::string FirstInWords(const Match& match, const Article& a, const Article& b) {
  switch (match.first) {
    case First::kA:
      return "A was first (" + a.published + "; B: " + b.published + ").";
    case First::kB:
      return "B was first (" + b.published + "; A: " + a.published + ").";
    case First::kUnknown:
      return a.published.empty() || b.published.empty() ? "Who was first is not known: a date is missing."
                                                        : "Who was first cannot be told from the dates.";
  }
  return "";
}

}  // namespace newsprint
