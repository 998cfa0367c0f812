// A news report as it was read.
#ifndef NEWSPRINT_ARTICLE_H_
#define NEWSPRINT_ARTICLE_H_

#include <string>

namespace newsprint {

struct Article {
  std::string id;         // the input's own, or the file's relative path, or FILE:LINE
  std::string source;     // outlet; empty where unknown
  std::string published;  // as the input wrote it; empty where unknown
  std::string title;      // empty where unknown
  std::string text;       // UTF-8 as read; every span is a byte range of this
  std::string input;      // FILE:LINE
};

// A record that could not become an article, and why.
struct Quarantined {
  std::string input;  // FILE:LINE, or FILE
  std::string reason;
};

}  // namespace newsprint

#endif  // NEWSPRINT_ARTICLE_H_
