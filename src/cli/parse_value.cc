#include "cli/parse_value.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace newsprint {
namespace {

Status Refuse(std::string_view name, const std::string& allowed, std::string_view text) {
  return Status::Usage(std::string(name) + " must be " + allowed + ", not '" + std::string(text) + "'");
}

std::optional<std::uint64_t> WholeNumber(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The power of two that a unit stands for; nullopt where it is none.
std::optional<int> ShiftOf(char unit) {
  switch (unit) {
    case 'K':
    case 'k':
      return 10;
    case 'M':
    case 'm':
      return 20;
    case 'G':
    case 'g':
      return 30;
    case 'T':
    case 't':
      return 40;
    default:
      return std::nullopt;
  }
}

std::string SizeInWords(std::uint64_t bytes) {
  constexpr std::string_view kUnits = "TGMK";
  for (const char unit : kUnits) {
    const int shift = *ShiftOf(unit);
    if (bytes >= std::uint64_t{1} << shift && bytes % (std::uint64_t{1} << shift) == 0) {
      return std::to_string(bytes >> shift) + unit;
    }
  }
  return std::to_string(bytes);
}

}  // namespace

Status ParseCount(std::string_view name, std::string_view text, std::uint64_t least, std::uint64_t most,
                  std::uint64_t* out) {
  const auto value = WholeNumber(text);
  if (!value || *value < least || *value > most) {
    return Refuse(name, "a whole number from " + std::to_string(least) + " to " + std::to_string(most), text);
  }
  *out = *value;
  return {};
}

Status ParseSize(std::string_view name, std::string_view text, std::uint64_t least, std::uint64_t* out) {
  const std::optional<int> unit = text.empty() ? std::nullopt : ShiftOf(text.back());
  const int shift = unit.value_or(0);
  const auto number = WholeNumber(unit ? text.substr(0, text.size() - 1) : text);
  const std::uint64_t most = std::numeric_limits<std::int64_t>::max() >> shift;
  if (!number || *number > most || (*number << shift) < least) {
    return Refuse(name, "a size such as 200M or 2G, at least " + SizeInWords(least), text);
  }
  *out = *number << shift;
  return {};
}

Status ParseFraction(std::string_view name, std::string_view text, bool one_allowed, double* out) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size() && std::isfinite(value);
  if (!whole || value <= 0 || value > 1 || (value == 1 && !one_allowed)) {
    return Refuse(name, one_allowed ? "a number above 0 and at most 1" : "a number above 0 and below 1", text);
  }
  *out = value;
  return {};
}

Status ParseChoice(std::string_view name, std::string_view text, const std::vector<std::string_view>& choices,
                   std::size_t* out) {
  std::string allowed;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i] == text) {
      *out = i;
      return {};
    }
    allowed += (i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ") + std::string(choices[i]);
  }
  return Refuse(name, allowed, text);
}

Status ParseList(std::string_view name, std::string_view text, std::vector<std::string>* out) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    if (comma == begin) return Refuse(name, "a list of names with commas between them", text);
    parts.emplace_back(text.substr(begin, comma - begin));
    begin = comma + 1;
  }
  *out = std::move(parts);
  return {};
}

}  // namespace newsprint
