#include "archive/run_files.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

#include "archive/bytes.h"
#include "archive/keys.h"
#include "archive/sorted_writer.h"
#include "archive/values.h"

namespace newsprint {
namespace {

using Entries = std::map<std::string, std::string>;

Status WriteEntries(const Store& store, ColumnFamily column, const std::string& folder, const Entries& entries,
                    FilesOfColumns* out) {
  SortedWriter writer(store, column, folder);
  for (const auto& [key, value] : entries) {
    if (Status status = writer.Put(key, value); !status.ok()) return status;
  }
  return writer.Finish(&(*out)[static_cast<std::size_t>(column)]);
}

Status WriteTexts(const Store& store, const std::string& folder, const std::vector<StoredArticle>& articles,
                  FilesOfColumns* out) {
  std::uint64_t bytes = 0;
  for (const StoredArticle& stored : articles) bytes += stored.article.text.size();
  SortedWriter writer(store, ColumnFamily::kTexts, folder, bytes);
  for (const StoredArticle& stored : articles) {
    if (Status status = writer.Put(NumberKey(stored.number), stored.article.text); !status.ok()) return status;
  }
  return writer.Finish(&(*out)[static_cast<std::size_t>(ColumnFamily::kTexts)]);
}

Status WritePostings(const Store& store, const std::string& folder, std::vector<ArchivePosting>* postings,
                     FilesOfColumns* out) {
  const auto key = [](const ArchivePosting& posting) { return std::pair(KeptBits(posting.key), posting.number); };
  std::sort(postings->begin(), postings->end(),
            [&](const ArchivePosting& x, const ArchivePosting& y) { return key(x) < key(y); });
  SortedWriter writer(store, ColumnFamily::kPostings, folder);
  const ArchivePosting* previous = nullptr;
  for (const ArchivePosting& posting : *postings) {
    if (previous != nullptr && key(*previous) == key(posting)) continue;
    previous = &posting;
    if (Status status = writer.Put(PostingKey(posting.key, posting.number), ""); !status.ok()) return status;
  }
  return writer.Finish(&(*out)[static_cast<std::size_t>(ColumnFamily::kPostings)]);
}

std::string ShareValue(double own, double other) {
  std::string value;
  PutDouble(own, &value);
  PutDouble(other, &value);
  return value;
}

}  // namespace

Status WriteRunFiles(const Store& store, const std::string& folder, ArchiveRun* run, FilesOfColumns* out) {
  std::sort(run->articles.begin(), run->articles.end(),
            [](const StoredArticle& x, const StoredArticle& y) { return x.number < y.number; });
  Entries articles, ids, copies, files, runs;
  for (const StoredArticle& stored : run->articles) {
    articles[NumberKey(stored.number)] = ArticleValue(stored);
    ids[IdKey(stored.raw_id, stored.text_hash)] = NumberKey(stored.number);
  }
  for (const StoredArticle& stored : run->changed_fields) articles[NumberKey(stored.number)] = ArticleValue(stored);
  for (const CopyLink& link : run->copies) {
    copies[CopyKey(link.a, link.b)] = ShareValue(link.share_a, link.share_b);
    copies[CopyKey(link.b, link.a)] = ShareValue(link.share_b, link.share_a);
  }
  for (const TakenFile& file : run->files) files[file.path] = std::string(file.content.begin(), file.content.end());
  if (run->record.number != 0) runs[NumberKey(run->record.number)] = RunValue(run->record);

  Status status = WriteTexts(store, folder, run->articles, out);
  if (status.ok()) status = WritePostings(store, folder, &run->postings, out);
  for (const auto& [column, entries] :
       {std::pair(ColumnFamily::kArticles, &articles), std::pair(ColumnFamily::kIds, &ids),
        std::pair(ColumnFamily::kCopies, &copies), std::pair(ColumnFamily::kFiles, &files),
        std::pair(ColumnFamily::kRuns, &runs)}) {
    if (status.ok()) status = WriteEntries(store, column, folder, *entries, out);
  }
  return status;
}

}  // namespace newsprint
