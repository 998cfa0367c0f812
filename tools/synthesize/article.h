// One generated article: a story, and what an outlet puts around it.
#ifndef NEWSPRINT_TOOLS_SYNTHESIZE_ARTICLE_H_
#define NEWSPRINT_TOOLS_SYNTHESIZE_ARTICLE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "synthesize/prose.h"
#include "synthesize/random.h"
#include "synthesize/vocabulary.h"

namespace newsprint::synthesis {

struct SyntheticArticle {
  std::string id;
  std::uint32_t outlet = 0;   // index into Vocabulary::outlets
  std::uint32_t minutes = 0;  // published, since the first day's midnight
  std::string byline;         // empty, or the line above the body with its line breaks
  std::string title;
  std::string body;  // paragraphs parted by empty lines

  // Byline, body and the outlet's footers.
  std::string Text(const Vocabulary& vocabulary) const;
  // One line of JSON with `id`, `source`, `published`, `title`, `text`, and a line break.
  void AppendJson(const Vocabulary& vocabulary, std::string* out) const;
};

// A quotation that unrelated articles share.
struct PlantedQuotation {
  std::string speaker;
  std::string first;   // words before the attribution
  std::string second;  // after it; empty where nothing is
};

// The article's own outlet, hour, byline, title and body. Its length is log-normal: median 420 words, mean about 490.
SyntheticArticle WriteArticle(const Vocabulary& vocabulary, std::uint64_t number,
                              const std::optional<PlantedQuotation>& quotation, Random& random);

// An index into Vocabulary::outlets, the large ones more often, with the byline that an article there opens with.
void ChooseOutlet(const Vocabulary& vocabulary, Random& random, SyntheticArticle* article);

// "a00000042"
std::string ArticleName(std::uint64_t number);

}  // namespace newsprint::synthesis

#endif  // NEWSPRINT_TOOLS_SYNTHESIZE_ARTICLE_H_
