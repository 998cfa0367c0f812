#include "io/http_message.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <memory>
#include <optional>

#include "io/byte_source.h"
#include "io/format.h"
#include "io/gzip_source.h"

namespace newsprint {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool SameName(std::string_view x, std::string_view y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](char a, char b) { return Lower(a) == Lower(b); });
}

std::string_view Trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// RFC 9112 section 7.1. nullopt where the body is not in chunks: some crawlers store it joined, under the same fields.
std::optional<std::string> JoinChunks(std::string_view body) {
  std::string joined;
  for (;;) {
    const std::size_t end = body.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = Trimmed(body.substr(0, end));
    std::size_t size = 0;
    const auto parsed = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool whole = parsed.ptr == line.data() + line.size() || *parsed.ptr == ';' || *parsed.ptr == ' ';
    if (parsed.ec != std::errc() || !whole) return std::nullopt;
    body.remove_prefix(end + 1);
    if (size == 0) return joined;
    if (size > body.size()) return std::nullopt;
    joined.append(body.substr(0, size));
    body.remove_prefix(size);
    body.remove_prefix(std::min(body.find('\n') + 1, body.size()));  // npos + 1 is 0
  }
}

bool Unpack(std::string_view packed, std::uint64_t max_bytes, std::uint32_t max_expansion, std::string* out,
            std::string* reason) {
  GzipSource source(std::make_unique<MemorySource>(packed), max_expansion);
  std::string block(std::size_t{1} << 16, '\0');
  for (;;) {
    const std::int64_t n = source.Read(block.data(), block.size());
    if (n == 0) return true;
    if (n < 0) {
      *reason = source.Problem(static_cast<int>(-n));
      return false;
    }
    out->append(block, 0, static_cast<std::size_t>(n));
    if (out->size() > max_bytes) {
      *reason = "a page over the limit of " + std::to_string(max_bytes) + " bytes";
      return false;
    }
  }
}

}  // namespace

HeaderFields::HeaderFields(std::string_view lines) {
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) {
      fields_.emplace_back(Trimmed(line.substr(0, colon)), Trimmed(line.substr(colon + 1)));
    }
  }
}

std::string_view HeaderFields::Get(std::string_view name) const {
  for (const auto& [field, value] : fields_) {
    if (SameName(field, name)) return value;
  }
  return {};
}

std::size_t HeadBytes(std::string_view message) {
  const std::size_t crlf = message.find("\r\n\r\n");
  const std::size_t lf = message.find("\n\n");
  if (crlf == std::string_view::npos && lf == std::string_view::npos) return 0;
  return crlf < lf ? crlf + 4 : lf + 2;
}

std::string MediaType(std::string_view content_type) {
  std::string type(Trimmed(content_type.substr(0, content_type.find(';'))));
  std::transform(type.begin(), type.end(), type.begin(), Lower);
  return type;
}

std::string_view CharsetOf(std::string_view content_type) {
  constexpr std::string_view kKey = "charset=";
  const auto at = std::search(content_type.begin(), content_type.end(), kKey.begin(), kKey.end(),
                              [](char a, char b) { return Lower(a) == b; });
  if (at == content_type.end()) return {};
  std::string_view value = content_type.substr(static_cast<std::size_t>(at - content_type.begin()) + kKey.size());
  value.remove_prefix(std::min(value.find_first_not_of("\"' "), value.size()));
  return value.substr(0, value.find_first_of("\"'; "));
}

bool ReadHttpResponse(std::string_view message, std::uint64_t max_bytes, std::uint32_t max_expansion, HttpResponse* out,
                      std::string* reason) {
  *out = {};
  const std::size_t head = HeadBytes(message);
  const std::size_t code = message.find(' ') + 1;
  if (!message.starts_with("HTTP/") || head == 0 || code == 0 || code >= head) {
    *reason = "no response of HTTP";
    return false;
  }
  std::from_chars(message.data() + code, message.data() + head, out->status);
  const HeaderFields fields(message.substr(0, head));
  out->content_type = fields.Get("Content-Type");
  std::string_view body = message.substr(head);
  std::optional<std::string> joined;
  if (MediaType(fields.Get("Transfer-Encoding")) == "chunked") joined = JoinChunks(body);
  if (joined) body = *joined;
  const std::string encoding = MediaType(fields.Get("Content-Encoding"));
  if (RecognisePacking(body) == Packing::kGzip) return Unpack(body, max_bytes, max_expansion, &out->body, reason);
  if (encoding == "br" || encoding == "zstd" || encoding == "deflate") {
    *reason = "its content encoding is not read: " + encoding;
    return false;
  }
  out->body = body;
  return true;
}

}  // namespace newsprint
