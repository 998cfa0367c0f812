#include "report/prometheus_text.h"

#include <algorithm>

#include "report/json_record.h"

namespace newsprint {
namespace {

std::string Escaped(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\\' || c == '"') out.push_back('\\');
    if (c == '\n') {
      out += "\\n";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

bool IsNumber(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.+-eE") == std::string_view::npos;
}

}  // namespace

void PrometheusText::Begin(std::string_view name, std::string_view help) {
  name_ = name;
  text_ += "# HELP " + name_ + " " + std::string(help) + "\n# TYPE " + name_ + " gauge\n";
}

void PrometheusText::Count(std::uint64_t value, const Labels& labels) { Text(std::to_string(value), labels); }

void PrometheusText::Decimal(double value, const Labels& labels) { Text(FormatDecimal(value), labels); }

void PrometheusText::Text(std::string_view number, const Labels& labels) {
  text_ += name_;
  const char* separator = "{";
  for (const auto& [label, value] : labels) {
    text_ += separator + std::string(label) + "=\"" + Escaped(value) + "\"";
    separator = ",";
  }
  if (!labels.empty()) text_ += "}";
  text_ += " " + std::string(number) + "\n";
}

std::optional<std::string> SampleIn(std::string_view text, std::string_view name) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.starts_with(name) || !line.substr(name.size()).starts_with(' ')) continue;
    line.remove_prefix(name.size() + 1);
    if (IsNumber(line)) return std::string(line);
  }
  return std::nullopt;
}

}  // namespace newsprint
