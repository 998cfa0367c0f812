#include "arrow_values.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <optional>

namespace newsprint {
namespace {

constexpr std::size_t kViewBytes = 16;
constexpr std::int32_t kInlineBytes = 12;  // that a view holds itself

template <typename T>
T ValueAt(const void* values, std::int64_t at) {
  T value;
  std::memcpy(&value, static_cast<const char*>(values) + at * static_cast<std::int64_t>(sizeof(T)), sizeof(T));
  return value;
}

bool IsValid(const ArrowArray& array, std::int64_t at) {
  if (array.null_count == 0 || array.n_buffers == 0 || array.buffers[0] == nullptr) return true;
  return ((static_cast<const std::uint8_t*>(array.buffers[0])[at / 8] >> (at % 8)) & 1) != 0;
}

template <typename Offset>
std::string_view TextAt(const ArrowArray& array, std::int64_t at) {
  const Offset begin = ValueAt<Offset>(array.buffers[1], at);
  const Offset end = ValueAt<Offset>(array.buffers[1], at + 1);
  if (begin == end) return {};
  return {static_cast<const char*>(array.buffers[2]) + begin, static_cast<std::size_t>(end - begin)};
}

// A view: its length, then the bytes themselves or their first four, a buffer and a place there.
std::string_view ViewAt(const ArrowArray& array, std::int64_t at) {
  const char* view = static_cast<const char*>(array.buffers[1]) + at * static_cast<std::int64_t>(kViewBytes);
  const auto length = ValueAt<std::int32_t>(view, 0);
  if (length <= kInlineBytes) return {view + 4, static_cast<std::size_t>(length)};
  const auto buffer = ValueAt<std::int32_t>(view, 2);
  const auto offset = ValueAt<std::int32_t>(view, 3);
  return {static_cast<const char*>(array.buffers[2 + buffer]) + offset, static_cast<std::size_t>(length)};
}

std::optional<std::int64_t> WholeAt(char letter, const void* values, std::int64_t at) {
  switch (letter) {
    case 'c':
      return ValueAt<std::int8_t>(values, at);
    case 'C':
      return ValueAt<std::uint8_t>(values, at);
    case 's':
      return ValueAt<std::int16_t>(values, at);
    case 'S':
      return ValueAt<std::uint16_t>(values, at);
    case 'i':
      return ValueAt<std::int32_t>(values, at);
    case 'I':
      return ValueAt<std::uint32_t>(values, at);
    case 'l':
      return ValueAt<std::int64_t>(values, at);
    default:
      return std::nullopt;
  }
}

template <typename Number>
ValueKind Write(Number value, std::string* out) {
  std::array<char, 32> text;
  const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
  out->assign(text.data(), written.ptr);
  return ValueKind::kNumber;
}

void WriteDate(std::chrono::sys_days day, std::string* out) {
  const std::chrono::year_month_day date(day);
  std::array<char, 16> text;
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  *out = text.data();
}

bool HasYear(std::int64_t seconds) {
  constexpr std::int64_t kFirst = -62'167'219'200;  // of the year 0
  constexpr std::int64_t kEnd = 253'402'300'800;    // of the year 10,000
  return seconds >= kFirst && seconds < kEnd;
}

ValueKind WriteTimestamp(std::int64_t value, std::int64_t per_second, bool zoned, std::string* out) {
  std::int64_t seconds = value / per_second;
  if (value % per_second < 0) --seconds;
  if (!HasYear(seconds)) return ValueKind::kNone;
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  WriteDate(day, out);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 16> text;
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  *out += text.data();
  if (zoned) out->push_back('Z');
  return ValueKind::kText;
}

}  // namespace

ArrowType::ArrowType(const ArrowSchema& schema) {
  const std::string_view format = schema.format;
  if (schema.dictionary != nullptr) {
    layout_ = Layout::kDictionary;
    number_ = format.empty() ? '\0' : format.front();
    child_ = std::make_shared<const ArrowType>(*schema.dictionary);
  } else if (format == "u" || format == "z") {
    layout_ = Layout::kText;
  } else if (format == "U" || format == "Z") {
    layout_ = Layout::kLargeText;
  } else if (format == "vu" || format == "vz") {
    layout_ = Layout::kViewText;
  } else if (format.size() == 1 && std::string_view("cCsSiIlLfg").find(format.front()) != std::string_view::npos) {
    layout_ = Layout::kNumber;
    number_ = format.front();
  } else if (format == "tdD") {
    layout_ = Layout::kDays;
  } else if (format == "tdm") {
    layout_ = Layout::kTimestamp;
    per_second_ = 1000;
  } else if (format.size() >= 4 && format.starts_with("ts") && format[3] == ':') {
    layout_ = Layout::kTimestamp;
    zoned_ = format.size() > 4;
    per_second_ = format[2] == 's' ? 1 : format[2] == 'm' ? 1000 : format[2] == 'u' ? 1'000'000 : 1'000'000'000;
  } else if ((format == "+l" || format == "+L") && schema.n_children == 1) {
    layout_ = format == "+l" ? Layout::kList : Layout::kLargeList;
    child_ = std::make_shared<const ArrowType>(*schema.children[0]);
  }
}

ValueKind ArrowType::ReadNumber(const void* values, std::int64_t at, std::string* out) const {
  if (const auto whole = WholeAt(number_, values, at)) return Write(*whole, out);
  if (number_ == 'L') return Write(ValueAt<std::uint64_t>(values, at), out);
  const double value = number_ == 'f' ? double{ValueAt<float>(values, at)} : ValueAt<double>(values, at);
  return std::isfinite(value) ? Write(value, out) : ValueKind::kNone;
}

ValueKind ArrowType::ReadList(const ArrowArray& array, std::int64_t begin, std::int64_t end, std::string* out) const {
  std::string text;
  ValueKind kind = ValueKind::kNone;
  for (std::int64_t i = begin; i < end; ++i) {
    if (child_->Read(*array.children[0], i, out) != ValueKind::kText) {
      if (i == begin) return ValueKind::kNone;
      continue;
    }
    kind = ValueKind::kText;
    if (!text.empty()) text += "\n\n";
    text += *out;
  }
  out->swap(text);
  return kind;
}

ValueKind ArrowType::Read(const ArrowArray& array, std::int64_t index, std::string* out) const {
  const std::int64_t at = array.offset + index;
  if (layout_ == Layout::kOther || !IsValid(array, at)) return ValueKind::kNone;
  switch (layout_) {
    case Layout::kText:
      out->assign(TextAt<std::int32_t>(array, at));
      return ValueKind::kText;
    case Layout::kLargeText:
      out->assign(TextAt<std::int64_t>(array, at));
      return ValueKind::kText;
    case Layout::kViewText:
      out->assign(ViewAt(array, at));
      return ValueKind::kText;
    case Layout::kNumber:
      return ReadNumber(array.buffers[1], at, out);
    case Layout::kDays: {
      constexpr std::int64_t kDay = 86'400;
      const std::int64_t days = ValueAt<std::int32_t>(array.buffers[1], at);
      if (!HasYear(days * kDay)) return ValueKind::kNone;
      WriteDate(std::chrono::sys_days{std::chrono::days(days)}, out);
      return ValueKind::kText;
    }
    case Layout::kTimestamp:
      return WriteTimestamp(ValueAt<std::int64_t>(array.buffers[1], at), per_second_, zoned_, out);
    case Layout::kDictionary: {
      const auto value = number_ == 'L' ? std::optional(ValueAt<std::int64_t>(array.buffers[1], at))
                                        : WholeAt(number_, array.buffers[1], at);
      return value && array.dictionary != nullptr ? child_->Read(*array.dictionary, *value, out) : ValueKind::kNone;
    }
    case Layout::kList:
      return ReadList(array, ValueAt<std::int32_t>(array.buffers[1], at),
                      ValueAt<std::int32_t>(array.buffers[1], at + 1), out);
    case Layout::kLargeList:
      return ReadList(array, ValueAt<std::int64_t>(array.buffers[1], at),
                      ValueAt<std::int64_t>(array.buffers[1], at + 1), out);
    case Layout::kOther:
      break;
  }
  return ValueKind::kNone;
}

}  // namespace newsprint
