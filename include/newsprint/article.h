// A news report as it was read.
#ifndef NEWSPRINT_ARTICLE_H_
#define NEWSPRINT_ARTICLE_H_

#include <compare>
#include <memory>
#include <string>

namespace newsprint {

// What the metadata of a wire's item say of it (ninjs, NewsML-G2, NITF), as written there; empty where they do not.
struct WireMetadata {
  std::string version;     // of the item, a number
  std::string urgency;     // from 1, the most urgent, to 8 or 9
  std::string provider;    // who sends it
  std::string embargo;     // not to be published before
  std::string pub_status;  // usable, withheld or canceled
  std::string slugline;
  std::string ednote;  // to editors

  friend auto operator<=>(const WireMetadata&, const WireMetadata&) = default;
};

struct Article {
  std::string id;         // the input's own, or the file's relative path, or FILE:LINE
  std::string source;     // outlet; empty where unknown
  std::string published;  // as the input wrote it; empty where unknown
  std::string title;      // empty where unknown
  std::string text;       // UTF-8 as read; every span is a byte range of this
  std::string input;      // FILE:LINE

  std::shared_ptr<const WireMetadata> wire;  // null where the input has none
};

// A record that could not become an article, and why.
struct Quarantined {
  std::string input;  // FILE:LINE, FILE or FILE:MEMBER
  std::string reason;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARTICLE_H_
