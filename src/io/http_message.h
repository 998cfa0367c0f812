// A response of HTTP/1 as a crawler has stored it.
#ifndef NEWSPRINT_IO_HTTP_MESSAGE_H_
#define NEWSPRINT_IO_HTTP_MESSAGE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsprint {

// "Name: value" lines (RFC 9112 section 5; those of WARC are the same).
class HeaderFields {
 public:
  // `lines`: without the empty line at their end.
  explicit HeaderFields(std::string_view lines);

  // The first value under that name, whatever the case of its letters; empty where there is none.
  std::string_view Get(std::string_view name) const;

 private:
  std::vector<std::pair<std::string_view, std::string_view>> fields_;  // parts of `lines`
};

// Bytes up to and with the first empty line; 0 where there is none.
std::size_t HeadBytes(std::string_view message);

// A value without its parameters, in small letters: "text/html" of "Text/HTML; charset=utf-8".
std::string MediaType(std::string_view content_type);
// The parameter "charset"; empty where there is none.
std::string_view CharsetOf(std::string_view content_type);

struct HttpResponse {
  int status = 0;
  std::string content_type;
  std::string body;  // its chunks joined and its gzip unpacked
};

// False, with a reason, where it is no response or its content cannot be unpacked within `max_bytes`.
bool ReadHttpResponse(std::string_view message, std::uint64_t max_bytes, std::uint32_t max_expansion, HttpResponse* out,
                      std::string* reason);

}  // namespace newsprint

#endif  // NEWSPRINT_IO_HTTP_MESSAGE_H_
