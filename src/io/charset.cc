#include "io/charset.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <optional>

#include "io/format.h"
#include "io/utf8_check.h"

namespace newsprint {
namespace {

// Those of the WHATWG's Encoding Standard that iconv knows, but for those with states. Names that begin with these are
// meant: "iso-8859-15", "koi8-u".
constexpr std::array<std::string_view, 18> kCharsets = {
    "utf-16le", "utf-16be", "utf-32le", "utf-32be", "iso-8859-", "windows-125", "windows-874", "koi8-",  "macintosh",
    "ibm866",   "gbk",      "gb18030",  "gb2312",   "big5",      "euc-jp",      "shift_jis",   "euc-kr", "cp125"};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// The name that iconv is asked for; empty where it is none of the usual ones.
std::string CharsetNamed(std::string_view declared) {
  std::string name(declared.substr(0, 40));
  std::transform(name.begin(), name.end(), name.begin(), Lower);
  // Browsers take Latin-1 for its superset.
  for (const char* latin : {"", "latin1", "iso-8859-1", "us-ascii", "ascii"}) {
    if (name == latin) return "windows-1252";
  }
  if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") != std::string::npos) return "";
  const bool known = std::any_of(kCharsets.begin(), kCharsets.end(),
                                 [&](std::string_view prefix) { return name.starts_with(prefix); });
  return known ? name : "";
}

class Converter {
 public:
  explicit Converter(const std::string& charset) : iconv_(::iconv_open("UTF-8", charset.c_str())) {}
  ~Converter() {
    if (ok()) ::iconv_close(iconv_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool ok() const { return iconv_ != reinterpret_cast<iconv_t>(-1); }

  // Returns how many bytes could not be converted: 0, or where the trouble is up to the end.
  std::size_t Convert(std::string_view bytes, std::string* out) {
    std::array<char, 1 << 14> block;
    char* from = const_cast<char*>(bytes.data());  // iconv does not write there
    std::size_t left = bytes.size();
    while (left > 0) {
      char* to = block.data();
      std::size_t room = block.size();
      const std::size_t result = ::iconv(iconv_, &from, &left, &to, &room);
      out->append(block.data(), block.size() - room);
      if (result == static_cast<std::size_t>(-1) && errno != E2BIG) break;
    }
    return left;
  }

 private:
  iconv_t iconv_;
};

}  // namespace

bool ToUtf8(std::string_view bytes, std::string_view declared, std::string* out, std::string* reason) {
  std::string charset;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    charset = bytes.front() == '\xFF' ? "utf-16le" : "utf-16be";
    bytes.remove_prefix(2);
  } else {
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    const std::optional<std::size_t> bad = FirstInvalidUtf8(bytes);
    if (!bad) {
      out->append(bytes);
      return true;
    }
    charset = CharsetNamed(declared);
    if (charset.empty()) {
      const bool utf8 = declared.size() >= 4 && Lower(declared[0]) == 'u' && Lower(declared[2]) == 'f';
      *reason = utf8 ? "not UTF-8, as it declares: byte " + std::to_string(*bad + 1)
                     : "in a charset that is not known: " + std::string(declared.substr(0, 40));
      return false;
    }
  }
  Converter converter(charset);
  const std::size_t left = converter.ok() ? converter.Convert(bytes, out) : bytes.size();
  if (left == 0) return true;
  *reason = "not " + charset + ": byte " + std::to_string(bytes.size() - left + 1);
  return false;
}

std::string_view DeclaredCharset(std::string_view bytes) {
  constexpr std::size_t kPrescan = 1024;
  const std::string_view head = bytes.substr(0, kPrescan);
  for (const std::string_view key : {"charset", "CHARSET", "encoding"}) {
    std::size_t at = head.find(key);
    if (at == std::string_view::npos) continue;
    at = head.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string_view::npos || head[at] != '=') continue;
    at = head.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string_view::npos) continue;
    return head.substr(at, head.find_first_of(" \t\r\n\"';>?/", at) - at);
  }
  return {};
}

}  // namespace newsprint
