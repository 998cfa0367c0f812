// The rows of a table of Arrow as articles, one after another.
#ifndef NEWSPRINT_BINDINGS_ROW_ARTICLES_H_
#define NEWSPRINT_BINDINGS_ROW_ARTICLES_H_

#include <nanobind/nanobind.h>

#include <memory>
#include <string>
#include <utility>

#include "articles.h"
#include "raise.h"

namespace newsprint {

// Read as the package's own functions read them.
class RowArticles {
 public:
  RowArticles(const nanobind::object& table, const InputOptions& options) : reader_(ReaderOf(table, options)) {}

  // False where the next row is none that can be read, with the reason. REQUIRES: there is a next row.
  bool Next(Article* article, std::string* reason) {
    RecordPlace place;
    Quarantined quarantined;
    const ArticleReader::Next next = reader_->Read(article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) {
      RaiseUnlessOk(reader_->status().ok() ? Status::Failed("a table with fewer rows than it says")
                                           : reader_->status());
    }
    *reason = std::move(quarantined.reason);
    return next == ArticleReader::Next::kArticle;
  }

 private:
  std::unique_ptr<RowReader> reader_;
};

}  // namespace newsprint

#endif  // NEWSPRINT_BINDINGS_ROW_ARTICLES_H_
