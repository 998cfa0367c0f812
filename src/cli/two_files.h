// Two files, each of which holds one article.
#ifndef NEWSPRINT_CLI_TWO_FILES_H_
#define NEWSPRINT_CLI_TWO_FILES_H_

#include <memory>

#include "io/article_reader.h"
#include "newsprint/options.h"
#include "newsprint/status.h"

namespace newsprint {

// A reader of the article of each file of `options.paths`, under the file's path as its id: two files may have one name
// in different folders. kUsage where a file holds several, kBadInput where it holds none that can be read.
Status OpenAsPaths(const InputOptions& options, std::unique_ptr<ArticleReader>* out);

}  // namespace newsprint

#endif  // NEWSPRINT_CLI_TWO_FILES_H_
