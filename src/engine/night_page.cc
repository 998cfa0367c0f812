#include "engine/night_page.h"

#include <string>
#include <string_view>

#include "report/text_report.h"

namespace newsprint {
namespace {

constexpr std::string_view kHead =
    R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>newsprint: the night's report</title>
<style>
body { margin: 0 auto; padding: 1rem; max-width: 60rem; font-family: sans-serif; line-height: 1.4; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
</style>
</head>
<body>
<h1>The night&#8217;s report</h1>
<pre>
)";
constexpr std::string_view kFoot = "</pre>\n</body>\n</html>\n";

std::string Escape(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

}  // namespace

Status WriteNightPage(const NightResult& result, const Sink& sink) {
  if (Status status = sink(kHead); !status.ok()) return status;
  const TextReportOptions options;
  const Status written =
      WriteTextReport(result.audit, options, [&](std::string_view text) { return sink(Escape(text)); });
  return written.ok() ? sink(kFoot) : written;
}

}  // namespace newsprint
