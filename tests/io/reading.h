// One file read to its end, for tests of readers.
#ifndef NEWSPRINT_TESTS_IO_READING_H_
#define NEWSPRINT_TESTS_IO_READING_H_

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "io/article_reader.h"
#include "io/temporary_folder.h"

namespace newsprint {

struct Records {
  std::string path;  // of the file
  std::vector<Article> articles;
  std::vector<std::string> bytes;  // of each, read again
  std::vector<RecordForm> forms;   // of each
  std::string heading;             // of the last one's file
  std::vector<Quarantined> quarantine;
};

// What is in the files named by options.paths.
inline Records ReadPaths(const InputOptions& options) {
  Records records;
  std::unique_ptr<ArticleReader> reader;
  const Status status = ArticleReader::Open(options, &reader);
  EXPECT_TRUE(status.ok()) << status.message();
  if (!status.ok()) return records;
  std::vector<RecordPlace> places;
  Article article;
  RecordPlace place;
  Quarantined quarantined;
  for (;;) {
    const ArticleReader::Next next = reader->Read(&article, &place, &quarantined);
    if (next == ArticleReader::Next::kEnd) break;
    if (next == ArticleReader::Next::kQuarantined) {
      records.quarantine.push_back(quarantined);
      continue;
    }
    records.articles.push_back(article);
    places.push_back(place);
    records.forms.push_back(reader->Form(place.file));
    records.heading = reader->Heading(place.file);
  }
  EXPECT_TRUE(reader->status().ok()) << reader->status().message();
  for (const RecordPlace& p : places) {
    const Status again = reader->ReadAgain(p, &records.bytes.emplace_back());
    EXPECT_TRUE(again.ok()) << again.message();
  }
  for (std::size_t i = places.size(); i-- > 0;) {
    const Article& first = records.articles[i];
    const Status again = reader->ReadArticleAgain(places[i], &article);
    EXPECT_TRUE(again.ok()) << again.message();
    EXPECT_EQ(std::tie(article.id, article.source, article.published, article.title, article.text, article.input),
              std::tie(first.id, first.source, first.published, first.title, first.text, first.input));
  }
  return records;
}

// A file of that name with that content.
inline Records ReadContent(std::string_view name, std::string_view content, InputOptions options = {}) {
  const TemporaryFolder folder;
  options.paths = {folder.Write(name, content)};
  Records records = ReadPaths(options);
  records.path = options.paths.front();
  return records;
}

}  // namespace newsprint

#endif  // NEWSPRINT_TESTS_IO_READING_H_
