#include "io/json_grammar.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace newsprint {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Takes one value apart; every Take... leaves `rest_` at what follows.
class GrammarCheck {
 public:
  GrammarCheck(std::string_view value, std::uint32_t max_depth) : rest_(value), max_depth_(max_depth) {}

  JsonFault Run() {
    // Each turn takes one value, and then all that may follow it up to the next one.
    for (;;) {
      SkipSpace();
      if (rest_.empty()) return JsonFault::kSyntax;
      const char c = rest_.front();
      if (c == '{' || c == '[') {
        rest_.remove_prefix(1);
        if (open_.size() >= max_depth_) return JsonFault::kTooDeep;
        open_.push_back(c);
        SkipSpace();
        if (!TakeClose()) {
          if (c == '{' && !TakeKey()) return JsonFault::kSyntax;
          continue;
        }
      } else if (!TakeScalar()) {
        return JsonFault::kSyntax;
      }
      SkipSpace();
      while (!open_.empty() && TakeClose()) SkipSpace();
      if (open_.empty()) return rest_.empty() ? JsonFault::kNone : JsonFault::kSyntax;
      if (!Take(',')) return JsonFault::kSyntax;
      if (open_.back() == '{' && !TakeKey()) return JsonFault::kSyntax;
    }
  }

 private:
  void SkipSpace() {
    while (!rest_.empty() && IsSpace(rest_.front())) rest_.remove_prefix(1);
  }

  bool Take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool TakeClose() {
    if (!Take(open_.back() == '{' ? '}' : ']')) return false;
    open_.pop_back();
    return true;
  }

  bool TakeKey() {
    SkipSpace();
    if (!TakeString()) return false;
    SkipSpace();
    return Take(':');
  }

  bool TakeString() {
    if (!Take('"')) return false;
    for (std::size_t i = 0; i < rest_.size(); ++i) {
      if (rest_[i] == '\\') {
        ++i;
      } else if (rest_[i] == '"') {
        rest_.remove_prefix(i + 1);
        return true;
      }
    }
    return false;
  }

  bool TakeScalar() {
    if (rest_.front() == '"') return TakeString();
    std::size_t length = 0;
    while (length < rest_.size() && !IsSpace(rest_[length]) && rest_[length] != ',' && rest_[length] != ']' &&
           rest_[length] != '}') {
      ++length;
    }
    const std::string_view token = rest_.substr(0, length);
    rest_.remove_prefix(length);
    return token == "true" || token == "false" || token == "null" || IsJsonNumber(token);
  }

  std::string_view rest_;
  const std::uint32_t max_depth_;
  std::vector<char> open_;
};

// The value of four hexadecimal digits at `at`.
std::optional<std::uint32_t> Hex4(std::string_view text, std::size_t at) {
  if (text.size() < at + 4) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text.substr(at, 4)) {
    std::uint32_t digit = 0;
    if (IsDigit(c)) {
      digit = static_cast<std::uint32_t>(c - '0');
    } else if (c >= 'a' && c <= 'f') {
      digit = static_cast<std::uint32_t>(c - 'a' + 10);
    } else if (c >= 'A' && c <= 'F') {
      digit = static_cast<std::uint32_t>(c - 'A' + 10);
    } else {
      return std::nullopt;
    }
    value = value * 16 + digit;
  }
  return value;
}

void AppendUtf8(std::uint32_t c, std::string* out) {
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
    return;
  }
  if (c < 0x800) {
    out->push_back(static_cast<char>(0xC0 | (c >> 6)));
  } else {
    if (c < 0x10000) {
      out->push_back(static_cast<char>(0xE0 | (c >> 12)));
    } else {
      out->push_back(static_cast<char>(0xF0 | (c >> 18)));
      out->push_back(static_cast<char>(0x80 | ((c >> 12) & 0x3F)));
    }
    out->push_back(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
  }
  out->push_back(static_cast<char>(0x80 | (c & 0x3F)));
}

// Decodes the escape whose backslash stands at `at`. Returns its length, or 0 where it stands for nothing.
std::size_t DecodeEscape(std::string_view text, std::size_t at, std::string* out) {
  constexpr std::string_view kNames = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (at + 1 >= text.size()) return 0;
  if (text[at + 1] != 'u') {
    const std::size_t name = kNames.find(text[at + 1]);
    if (name == std::string_view::npos) return 0;
    out->push_back(kMeanings[name]);
    return 2;
  }
  const std::optional<std::uint32_t> unit = Hex4(text, at + 2);
  if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return 0;
  if (*unit < 0xD800 || *unit > 0xDFFF) {
    AppendUtf8(*unit, out);
    return 6;
  }
  if (text.substr(at + 6, 2) != "\\u") return 0;
  const std::optional<std::uint32_t> low = Hex4(text, at + 8);
  if (!low || *low < 0xDC00 || *low > 0xDFFF) return 0;
  AppendUtf8(0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), out);
  return 12;
}

}  // namespace

bool IsJsonNumber(std::string_view token) {
  std::size_t i = 0;
  const auto digits = [&] {
    const std::size_t begin = i;
    while (i < token.size() && IsDigit(token[i])) ++i;
    return i - begin;
  };
  if (i < token.size() && token[i] == '-') ++i;
  const bool zero = i < token.size() && token[i] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (i < token.size() && token[i] == '.') {
    ++i;
    if (digits() == 0) return false;
  }
  if (i < token.size() && (token[i] == 'e' || token[i] == 'E')) {
    ++i;
    if (i < token.size() && (token[i] == '+' || token[i] == '-')) ++i;
    if (digits() == 0) return false;
  }
  return i == token.size();
}

JsonFault CheckJsonValue(std::string_view value, std::uint32_t max_depth) {
  return GrammarCheck(value, max_depth).Run();
}

bool DecodeJsonString(std::string_view contents, std::string* out) {
  for (std::size_t at = 0;;) {
    const std::size_t escape = contents.find('\\', at);
    out->append(contents, at, escape - at);
    if (escape == std::string_view::npos) return true;
    const std::size_t length = DecodeEscape(contents, escape, out);
    if (length == 0) return false;
    at = escape + length;
  }
}

}  // namespace newsprint
